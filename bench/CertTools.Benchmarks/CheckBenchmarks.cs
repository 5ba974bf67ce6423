using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;

namespace CertTools.Benchmarks;

/// <summary>
/// A full check of a Communicator Web Access SSL certificate, reading and every rule, against the bare walk (at most
/// 4 times) and against loading the platform's object and asking its getters (at least 50 times faster).
/// </summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly byte[] _der = SampleCertificate.Create(["im.contoso.com", "as.im.contoso.com", "download.im.contoso.com"]);
    private readonly CertRequirement _requirement = CwaRequirements.Build(new CwaDeployment
    {
        Sites = [SiteUrl.Parse("https://im.contoso.com")],
        Servers = [DnsName.ParseHost("cwaserver.contoso.com", "server FQDN")],
    })[0];

    private readonly EvaluationContext _context = new() { AsOf = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), IssuedBy = IssuerKind.Public };

    [Benchmark(Baseline = true)]
    public object Walk() => AsnReaderWalk.Read(_der);

    [Benchmark]
    public object? Check() => CertificateReader.TryRead(_der, out CertificateFacts? facts) ? RuleEngine.Evaluate(facts, _requirement, _context) : null;

    [Benchmark]
    public int LoadAndGetters()
    {
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(_der);
        return certificate.Subject.Length
            + certificate.GetNameInfo(X509NameType.SimpleName, false).Length
            + (certificate.NotAfter - certificate.NotBefore).Days
            + certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames().Count()
            + certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Count;
    }
}
