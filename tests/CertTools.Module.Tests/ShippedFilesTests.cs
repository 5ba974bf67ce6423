using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>What ships is complete, and no more than that.</summary>
public sealed class ShippedFilesTests
{
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
    public void The_build_script_ships_every_view_type_and_help_topic()
    {
        string script = File.ReadAllText(Repository.PathOf("build.ps1"));

        Assert.All(["en-US", "module"], folder => Assert.All(Directory.EnumerateFiles(Repository.PathOf(folder)),
            path => Assert.Contains($"'{folder}/{Path.GetFileName(path)}'", script, StringComparison.Ordinal)));
    }

    /// <remarks>
    /// Windows PowerShell reads no binding redirects of ours, so a shipped file has to have the very version that is
    /// asked for. What the framework brings it also gives to those who ask for an older version of it.
    /// </remarks>
    [Fact]
    public void Every_reference_of_the_net472_build_is_met_by_a_shipped_file_or_by_the_framework()
    {
        string folder = Repository.PathOf("bin", "net472");
        Assert.All(Directory.EnumerateFiles(folder, "*.dll"), file => Assert.Empty(ReferenceClosure.UnmetReferencesOf(file, folder)));
    }

    [Fact]
    public void Every_library_that_ships_with_the_net472_build_is_asked_for()
    {
        string folder = Repository.PathOf("bin", "net472");
        IEnumerable<string> asked = Directory.EnumerateFiles(folder, "*.dll").SelectMany(ReferenceClosure.ReferencesOf).Select(reference => reference.Name!);

        Assert.Equal(["CertTools.PowerShell"], Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)).Except(asked));
    }

    [Fact]
    public void The_net8_build_ships_nothing_that_the_framework_has() =>
        Assert.Equal(["CertTools.Core.dll", "CertTools.PowerShell.dll"], Directory.EnumerateFiles(Repository.PathOf("bin", "net8.0"), "*.dll").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void The_module_and_its_core_have_the_version_of_the_manifest(string framework)
    {
        string manifest = Regex.Match(File.ReadAllText(Repository.PathOf("CertTools.psd1")), @"ModuleVersion\s*=\s*'([^']+)'").Groups[1].Value;

        Assert.All(["CertTools.Core.dll", "CertTools.PowerShell.dll"], file =>
            Assert.Equal(manifest + ".0", AssemblyName.GetAssemblyName(Repository.PathOf("bin", framework, file)).Version!.ToString()));
    }
}
