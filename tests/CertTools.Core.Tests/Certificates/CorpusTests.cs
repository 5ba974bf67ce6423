using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.Tests.Certificates;

/// <summary>Certificates that nobody here made, hostile ones among them: each gives facts or one clear error.</summary>
public class CorpusTests
{
    // Where the platform's text of a name differs on purpose: it writes a separator for an RDN without attributes, and
    // takes OpenSSL's names for types that have none on Windows, where they are shown as OID.2.5.4.15 and so on; it reads
    // no UniversalString, and nothing at all of a subject with an asterisk in a PrintableString.
    private static readonly Regex OtherText = new(@"^$|=#1C|^, |, , |, $|\b(businessCategory|organizationIdentifier|pseudonym|jurisdiction\w+|title|initials|name|UID|unstructuredName)=", RegexOptions.CultureInvariant);

    [SkippableTheory]
    [InlineData("zlint-testdata")]
    [InlineData("openssl-fuzz/x509")]
    public void Every_file_gives_one_structured_answer(string folder)
    {
        int read = 0;
        foreach (string file in Directory.GetFiles(Corpora.Path(folder)))
        {
            try
            {
                CertificateFileContent content = CertificateFile.Read(file);
                Assert.NotEmpty(content.Items);
                Assert.All(content.Items, facts => TestDer.ReadEverything(facts));
                read++;
            }
            catch (CertToolsException e)
            {
                Assert.StartsWith("File", e.ErrorId, StringComparison.Ordinal);
                Assert.Contains(System.IO.Path.GetFileName(file), e.Message, StringComparison.Ordinal);
            }
        }

        Assert.NotEqual(0, read);
    }

    [SkippableFact]
    public void What_the_platform_reads_is_read_alike()
    {
        Skip.If(Platform.IsMono, Platform.MonoReadsOtherwise);
        var differences = new List<string>();
        foreach (string file in Directory.GetFiles(Corpora.Path("zlint-testdata"), "*.pem"))
        {
            foreach (CertificateFacts facts in ReadOrNothing(file))
            {
                differences.AddRange(Differences(facts).Select(difference => System.IO.Path.GetFileName(file) + ": " + difference));
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static IReadOnlyList<CertificateFacts> ReadOrNothing(string file)
    {
        try
        {
            return CertificateFile.Read(file).Items;
        }
        catch (CertToolsException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Differences(CertificateFacts facts)
    {
#if NET
        using X509Certificate2 platform = X509CertificateLoader.LoadCertificate(facts.RawData.Span);
#else
        using var platform = new X509Certificate2(facts.RawData.ToArray());
#endif
        if (platform.Thumbprint != facts.Thumbprint)
        {
            yield return "thumbprint";
        }

        if (platform.SerialNumber != facts.SerialNumber)
        {
            yield return "serial number";
        }

        if (platform.Subject != facts.Subject && !OtherText.IsMatch(platform.Subject))
        {
            yield return $"subject {platform.Subject} / {facts.Subject}";
        }

        if (!facts.IsUnreadable(CertificatePart.Subject) && CommonName(platform) is { } commonName && !facts.CommonNames.Contains(commonName))
        {
            yield return $"common name {commonName}";
        }

        if (Dates(platform) is { } dates && dates != (facts.NotBefore, facts.NotAfter))
        {
            yield return $"dates {dates}";
        }

        if (!facts.IsUnreadable(CertificatePart.SubjectAlternativeName) && DnsNames(platform) is { } names
            && !names.SequenceEqual(facts.SubjectAlternativeNames.Where(entry => entry.Kind == SanKind.DnsName).Select(entry => entry.Value)))
        {
            yield return "dNSNames " + string.Join(",", names);
        }
    }

    private static string? CommonName(X509Certificate2 certificate)
    {
        string[] commonNames = [.. certificate.SubjectName.Decode(X500DistinguishedNameFlags.UseNewLines | X500DistinguishedNameFlags.DoNotUseQuotes)
            .Split('\n').Select(line => line.Trim('\r')).Where(line => line.StartsWith("CN=", StringComparison.Ordinal))];
        return commonNames.Length == 1 && !commonNames[0].Contains(" + ") && !OtherText.IsMatch(commonNames[0]) ? commonNames[0].Substring(3) : null;
    }

    private static (DateTimeOffset? NotBefore, DateTimeOffset? NotAfter)? Dates(X509Certificate2 certificate)
    {
        try
        {
            return (certificate.NotBefore, certificate.NotAfter);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static List<string>? DnsNames(X509Certificate2 certificate)
    {
#if NET
        try
        {
            return certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault()?.EnumerateDnsNames().ToList();
        }
        catch (CryptographicException)
        {
            return null;
        }
#else
        return null;
#endif
    }
}
