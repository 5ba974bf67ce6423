using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace CertTools.ModuleTests;

/// <summary>What the files of a .NET Framework build ask for, and who brings it.</summary>
internal static class ReferenceClosure
{
    /// <summary>What PowerShell itself brings.</summary>
    private const string Host = "System.Management.Automation";

    /// <summary>The assemblies of .NET Framework 4.7.2, as its own list has them.</summary>
    private static readonly ILookup<string, AssemblyName> Framework = XDocument
        .Load(typeof(ReferenceClosure).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "FrameworkList").Value!)
        .Root!.Elements("File")
        .Select(file => new AssemblyName($"{(string)file.Attribute("AssemblyName")!}, Version={(string)file.Attribute("Version")!}, PublicKeyToken={(string)file.Attribute("PublicKeyToken")!}"))
        .ToLookup(assembly => assembly.Name!);

    /// <summary>The references of a file that neither a file of its folder nor the framework meets, each in words.</summary>
    public static IEnumerable<string> UnmetReferencesOf(string file, string folder)
    {
        foreach (AssemblyName asked in ReferencesOf(file).Where(reference => reference.Name != Host))
        {
            string shipped = Path.Combine(folder, asked.Name + ".dll");
            if (File.Exists(shipped))
            {
                AssemblyName met = AssemblyName.GetAssemblyName(shipped);
                if (met.Version != asked.Version || !SameKey(met, asked))
                {
                    yield return $"{Path.GetFileName(file)} asks for {asked}; shipped is {met}.";
                }
            }
            else if (!Framework[asked.Name!].Any(brought => asked.Version <= brought.Version && SameKey(brought, asked)))
            {
                yield return $"{Path.GetFileName(file)} asks for {asked}, which nothing brings.";
            }
        }
    }

    public static List<AssemblyName> ReferencesOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        MetadataReader reader = image.GetMetadataReader();
        return reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()).ToList();
    }

    private static bool SameKey(AssemblyName left, AssemblyName right) =>
        (left.GetPublicKeyToken() ?? []).AsSpan().SequenceEqual(right.GetPublicKeyToken() ?? []);
}
