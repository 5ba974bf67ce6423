using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;

namespace CertTools.Benchmarks;

/// <summary>All facts of a certificate against the bare walk (at most 1.7 times) and against the platform's object.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly byte[] _der = SampleCertificate.Create();

    [Benchmark(Baseline = true)]
    public object Walk() => AsnReaderWalk.Read(_der);

    [Benchmark]
    public object? Facts() => CertificateReader.TryRead(_der, out CertificateFacts? facts) ? facts : null;

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
