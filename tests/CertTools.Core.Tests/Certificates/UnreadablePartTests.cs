using System;
using System.Linq;
using System.Text;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

/// <summary>One broken part is reported, and everything else is still read.</summary>
public class UnreadablePartTests
{
    private static readonly byte[] Junk = [0x02, 0x01, 0x07];

    public static TheoryData<CertificatePart, byte[]> BrokenParts => new()
    {
        { CertificatePart.Subject, Certificate(subject: Junk) },
        { CertificatePart.Subject, Certificate(subject: Sequence(Junk)) },
        { CertificatePart.Subject, Certificate(subject: Sequence(Set(Sequence(Oid(CommonName))))) },
        { CertificatePart.Issuer, Certificate(issuer: Sequence(Junk)) },
        { CertificatePart.Validity, Certificate(validity: Junk, version: Explicit(0, Integer(2))) },
        { CertificatePart.Validity, Certificate(validity: Sequence()) },
        { CertificatePart.PublicKey, Certificate(key: Junk) },
        { CertificatePart.PublicKey, Certificate(key: Sequence(Algorithm("1.2.840.113549.1.1.1", Null), Bits(Junk))) },
        { CertificatePart.PublicKey, Certificate(key: Sequence(Algorithm("1.2.840.10045.2.1", Sequence()), Bits(4))) },
        { CertificatePart.SignatureAlgorithm, Certificate(algorithm: Sequence(Junk)) },
        { CertificatePart.SignatureAlgorithm, Certificate(outerAlgorithm: Algorithm("1.2.840.113549.1.1.5", Null)) },
        { CertificatePart.SignatureAlgorithm, Certificate(algorithm: Algorithm("1.2.840.113549.1.1.10", Sequence(Explicit(0, Junk)))) },
        { CertificatePart.Extensions, Certificate(extensions: Junk) },
        { CertificatePart.Extensions, Certificate(extensions: [SanOf("a.b"), SanOf("c.d")]) },
        { CertificatePart.SubjectAlternativeName, WithExtensions(Extension(San, Junk)) },
        { CertificatePart.SubjectAlternativeName, WithExtensions(Extension(San, Sequence([0x82, 0x05, 0x61]))) },
        { CertificatePart.SubjectAlternativeName, WithExtensions(Extension(San, Sequence(Implicit(7, 1, 2, 3)))) },
        { CertificatePart.ExtendedKeyUsage, WithExtensions(Extension(Eku, Junk)) },
        { CertificatePart.ExtendedKeyUsage, WithExtensions(Extension(Eku, Sequence([0x06, 0x01, 0x80]))) },
        { CertificatePart.KeyUsage, WithExtensions(Extension(KeyUsage, Junk)) },
        { CertificatePart.BasicConstraints, WithExtensions(Extension(BasicConstraints, Junk)) },
        { CertificatePart.BasicConstraints, WithExtensions(Extension(BasicConstraints, Sequence(Integer(1, 0, 0, 0, 0, 0)))) },
        { CertificatePart.CrlDistributionPoints, WithExtensions(Extension(CrlDistributionPoints, Sequence(Junk))) },
        { CertificatePart.AuthorityInformationAccess, WithExtensions(Extension(AuthorityInformationAccess, Sequence(Sequence()))) },
        { CertificatePart.Structure, Sequence([.. Certificate().Skip(4).Take(Certificate().Length - 4 - 7)]) },
    };

    [Theory]
    [MemberData(nameof(BrokenParts))]
    public void The_broken_part_is_reported_alone(CertificatePart part, byte[] der)
    {
        CertificateFacts facts = Read(der);

        Assert.Equal(part, Assert.Single(facts.Unreadable).Part);
        Assert.True(facts.IsUnreadable(part));
        Assert.Contains("unreadable", facts.Unreadable[0].Reason, StringComparison.Ordinal);
        Assert.Equal(part != CertificatePart.Validity, facts.NotAfter is not null);
        Assert.Equal(part is CertificatePart.Subject ? null : "im.contoso.com", facts.CommonName);
    }

    [Fact]
    public void What_follows_a_broken_element_is_reported_part_by_part()
    {
        byte[] cut = [0x30, 0x7f, 0x01];
        byte[] der = Sequence(Sequence(Explicit(0, Integer(2)), Integer(1), Algorithm(Sha256WithRsa), NameOf("CA"), Validity(), cut), Algorithm(Sha256WithRsa), Bits(1));

        CertificateFacts facts = Read(der);

        Assert.Equal("CN=CA", facts.Issuer);
        Assert.NotNull(facts.NotAfter);
        Assert.True(facts.IsUnreadable(CertificatePart.Structure));
        Assert.True(facts.IsUnreadable(CertificatePart.Subject));
        Assert.True(facts.IsUnreadable(CertificatePart.PublicKey));
    }

    [Fact]
    public void A_second_extension_of_a_kind_does_not_count()
    {
        CertificateFacts facts = Read(WithExtensions(SanOf("first.contoso.com"), SanOf("second.contoso.com")));

        Assert.Equal("first.contoso.com", Assert.Single(facts.SubjectAlternativeNames).Value);
    }

    [Fact]
    public void A_reason_never_repeats_the_text_of_the_certificate()
    {
        byte[] name = Encoding.UTF8.GetBytes("\u001b[31mH\u00e4sslich.contoso.com");
        CertificateFacts facts = Read(Certificate(
            subject: Name(Attribute(CommonName, Tlv(0x13, name))),
            extensions: Extension(San, Sequence(Implicit(2, name), Implicit(9, name)))));

        Assert.Equal(2, facts.Unreadable.Count);
        Assert.All(facts.Unreadable, part => Assert.All(part.Reason, c => Assert.InRange(c, ' ', '~')));
        Assert.DoesNotContain(facts.Unreadable, part => part.Reason.Contains("contoso"));
    }

    [Fact]
    public void BER_is_read_and_reported()
    {
        byte[] der = Certificate();
        byte[] ber = [0x30, 0x80, .. der.Skip(4), 0, 0];

        CertificateFacts facts = Read(ber);

        Assert.Equal("im.contoso.com", facts.CommonName);
        Assert.Equal(CertificatePart.Structure, Assert.Single(facts.Unreadable).Part);
    }
}
