#if NETFRAMEWORK
using System;
using System.IO;
using System.Linq;
using CertTools.Tests.Docs;
using Xunit;

namespace CertTools.Tests.Shipped;

/// <summary>
/// Runs the files of bin/net472 in a domain whose base has nothing but them and this assembly, and no configuration,
/// which is how Windows PowerShell has them. The other tests run beside libraries and redirects of their own.
/// </summary>
public sealed class ShippedBuildTests : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(RulePages.Folder, "..", ".."));

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [SkippableFact]
    public void The_shipped_files_read_and_judge_a_certificate()
    {
        string shipped = Path.Combine(Root, "bin", "net472");
        Skip.IfNot(File.Exists(Path.Combine(shipped, "CertTools.PowerShell.dll")), "bin/net472 is not built; dotnet build CertTools.sln builds it.");
        string program = typeof(ShippedBuildTests).Assembly.Location;
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(shipped, "*.dll").Append(program))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        AppDomain domain = AppDomain.CreateDomain("shipped", null, new AppDomainSetup { ApplicationBase = folder, ShadowCopyFiles = "false" });
        try
        {
            var inside = (Inside)domain.CreateInstanceFromAndUnwrap(Path.Combine(folder, Path.GetFileName(program)), typeof(Inside).FullName!);

            Assert.Equal("Pass CwaSingle cwaserver.contoso.com", inside.Judge(Path.Combine(Root, "samples", "contoso-single.cer")));
            Assert.StartsWith("Fail CwaSingle im.contoso.com: CWA-01: ", inside.Judge(Path.Combine(Root, "samples", "contoso-single-documented.cer")), StringComparison.Ordinal);
            Assert.Contains(Path.Combine(folder, "CertTools.Core.dll"), inside.LoadedFiles());
            Assert.Contains(Path.Combine(folder, "System.Formats.Asn1.dll"), inside.LoadedFiles());
        }
        finally
        {
            AppDomain.Unload(domain);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The part of the test that runs in the other domain.</summary>
    private sealed class Inside : MarshalByRefObject
    {
        private readonly AppDomain domain = AppDomain.CurrentDomain;
        private readonly EvaluationContext context = new() { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) };

        public string Judge(string file)
        {
            CertRequirement requirement = RequirementCatalog.Build(new RequirementRequest
            {
                Usage = CertificateUsage.CwaSingle,
                Urls = ["im.contoso.com"],
                ServerFqdns = ["cwaserver.contoso.com"],
            }).Single();

            return RuleEngine.Evaluate(CertificateFile.Read(file).Items.Single(), requirement, context).ToString();
        }

        public string[] LoadedFiles() => domain.GetAssemblies().Select(assembly => assembly.Location).ToArray();
    }
}
#endif
