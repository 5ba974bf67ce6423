using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>What ships is complete, and no more than that.</summary>
public sealed class ShippedFilesTests
{
    /// <summary>Public key tokens of .NET Framework's own assemblies, which are there in version 4.0.0.0.</summary>
    private static readonly string[] FrameworkKeys = ["b77a5c561934e089", "b03f5f7f11d50a3a", "31bf3856ad364e35"];

    public static TheoryData<string> Frameworks => ["net8.0", "net472"];

    [Fact]
    public void PowerShell_itself_is_not_shipped() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("bin"), "System.Management.Automation*", SearchOption.AllDirectories));

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void The_build_script_ships_every_DLL_of_a_build_and_no_other(string framework)
    {
        IEnumerable<string> listed = Regex.Matches(File.ReadAllText(Repository.PathOf("build.ps1")), $"'bin/{Regex.Escape(framework)}/([^']+)'").Select(match => match.Groups[1].Value);
        IEnumerable<string> built = Directory.EnumerateFiles(Repository.PathOf("bin", framework), "*.dll").Select(path => Path.GetFileName(path));

        Assert.Equal(built.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_of_the_net472_build_is_met_exactly()
    {
        Dictionary<string, AssemblyName> shipped = Directory.EnumerateFiles(Repository.PathOf("bin", "net472"), "*.dll")
            .Select(AssemblyName.GetAssemblyName)
            .ToDictionary(assembly => assembly.Name!);

        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("bin", "net472"), "*.dll"))
        {
            foreach ((string name, Version version, string key) in ReferencesOf(file))
            {
                if (shipped.TryGetValue(name, out AssemblyName? met))
                {
                    Assert.True(version == met.Version, $"{Path.GetFileName(file)} asks for {name} {version}; shipped is {met.Version}.");
                }
                else
                {
                    Assert.True(name == "System.Management.Automation" || FrameworkKeys.Contains(key) && version <= new Version(4, 0, 0, 0),
                        $"{Path.GetFileName(file)} asks for {name} {version}, which nothing brings.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void The_module_and_its_core_have_the_version_of_the_manifest(string framework)
    {
        string manifest = Regex.Match(File.ReadAllText(Repository.PathOf("CertTools.psd1")), @"ModuleVersion\s*=\s*'([^']+)'").Groups[1].Value;

        Assert.All(["CertTools.Core.dll", "CertTools.PowerShell.dll"], file =>
            Assert.Equal(manifest + ".0", AssemblyName.GetAssemblyName(Repository.PathOf("bin", framework, file)).Version!.ToString()));
    }

    private static List<(string Name, Version Version, string Key)> ReferencesOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        MetadataReader reader = image.GetMetadataReader();
        return reader.AssemblyReferences
            .Select(reader.GetAssemblyReference)
            .Select(reference => (reader.GetString(reference.Name), reference.Version, Convert.ToHexStringLower(reader.GetBlobBytes(reference.PublicKeyOrToken))))
            .ToList();
    }
}
