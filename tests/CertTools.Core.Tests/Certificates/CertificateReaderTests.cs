using System;
using System.Linq;
using System.Text;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

public class CertificateReaderTests
{
    [Fact]
    public void An_ordinary_certificate_is_read_whole()
    {
        byte[] der = WithExtensions(
            SanOf("im.contoso.com", "as.im.contoso.com"),
            Extension(Eku, Sequence(Oid("1.3.6.1.5.5.7.3.1"), Oid("1.3.6.1.5.5.7.3.2"))),
            Extension(KeyUsage, Tlv(0x03, [5, 0xa0]), critical: true),
            Extension(BasicConstraints, Sequence(), critical: true));

        CertificateFacts facts = Read(der);

        Assert.Equal(CertificateForm.Certificate, facts.Form);
        Assert.Equal(["im.contoso.com"], facts.CommonNames);
        Assert.True(facts.HasSubjectAlternativeName);
        Assert.Equal(["im.contoso.com", "as.im.contoso.com"], facts.SubjectAlternativeNames.Select(entry => entry.Value));
        Assert.All(facts.SubjectAlternativeNames, entry => Assert.Equal(SanKind.DnsName, entry.Kind));
        Assert.Equal(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"], facts.ExtendedKeyUsages!);
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment, facts.KeyUsage);
        Assert.False(facts.IsCertificateAuthority);
        Assert.Null(facts.PathLength);
        Assert.Equal((KeyAlgorithm.Rsa, "1.2.840.113549.1.1.1", 2048), (facts.KeyAlgorithm, facts.KeyAlgorithmOid, facts.KeySize));
        Assert.Equal((SignatureHash.Sha256, Sha256WithRsa, false), (facts.SignatureHash, facts.SignatureAlgorithmOid, facts.IsRsaPss));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), facts.NotBefore);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), facts.NotAfter);
        Assert.Equal("CN=im.contoso.com", facts.Subject);
        Assert.Equal("CN=Contoso CA", facts.Issuer);
        Assert.Equal("1234", facts.SerialNumber);
        Assert.Equal(40, facts.Thumbprint.Length);
        Assert.Equal(64, facts.ThumbprintSha256.Length);
        Assert.False(facts.IsSelfIssued);
        Assert.False(facts.HasCrlDistributionPoints);
        Assert.Equal(PrivateKeyState.NotApplicable, facts.PrivateKey);
        Assert.Empty(facts.Unreadable);
        Assert.Equal(der, facts.RawData.ToArray());
    }

    [Fact]
    public void A_certificate_without_extensions_has_none()
    {
        CertificateFacts facts = Read(Certificate());

        Assert.False(facts.HasSubjectAlternativeName);
        Assert.Null(facts.ExtendedKeyUsages);
        Assert.Null(facts.KeyUsage);
        Assert.Empty(facts.CrlDistributionPoints);
        Assert.Empty(facts.AuthorityInformationAccess);
        Assert.Empty(facts.Unreadable);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xa0, 3, 2, 1, 1 })]
    [InlineData(new byte[] { 0xa0, 3, 2, 1, 99 })]
    public void Version_1_and_odd_versions_are_read_like_version_3(byte[] version)
    {
        CertificateFacts facts = Read(Certificate(version: version, extensions: SanOf("im.contoso.com")));

        Assert.Equal(CertificateForm.Certificate, facts.Form);
        Assert.Equal("im.contoso.com", facts.CommonName);
        Assert.Single(facts.SubjectAlternativeNames);
    }

    [Fact]
    public void Bytes_after_the_certificate_are_left_out()
    {
        byte[] der = Certificate();

        Assert.Equal(der, Read([.. der, 0, 0, 0]).RawData.ToArray());
    }

    [Theory]
    [InlineData("1.2.840.113549.1.9.14")]
    [InlineData("1.3.6.1.4.1.311.2.1.14")]
    public void The_extensions_of_a_request_are_read_from_either_attribute(string attribute)
    {
        CertificateFacts facts = Read(Request(attribute: attribute, extensions: [SanOf("im.contoso.com", "download.im.contoso.com"), Extension(Eku, Sequence(Oid("1.3.6.1.5.5.7.3.1")))]));

        Assert.Equal(CertificateForm.Request, facts.Form);
        Assert.Equal("im.contoso.com", facts.CommonName);
        Assert.Equal(2, facts.SubjectAlternativeNames.Count);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], facts.ExtendedKeyUsages!);
        Assert.Equal(2048, facts.KeySize);
        Assert.Equal(SignatureHash.Sha256, facts.SignatureHash);
        Assert.Empty(facts.Unreadable);
    }

    [Fact]
    public void A_request_has_neither_thumbprint_nor_issuer_nor_dates()
    {
        CertificateFacts facts = Read(Request());

        Assert.Empty(facts.Thumbprint);
        Assert.Empty(facts.ThumbprintSha256);
        Assert.Empty(facts.Issuer);
        Assert.Empty(facts.SerialNumber);
        Assert.Null(facts.NotBefore);
        Assert.Null(facts.NotAfter);
        Assert.False(facts.IsSelfIssued);
        Assert.NotEmpty(facts.PublicKeyHash);
    }

    [Fact]
    public void Equal_names_make_a_certificate_self_issued()
    {
        Assert.True(Read(Certificate(subject: NameOf("a"), issuer: NameOf("a"))).IsSelfIssued);
        Assert.False(Read(Certificate(subject: NameOf("a"), issuer: NameOf("A"))).IsSelfIssued);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3000")]
    [InlineData("0500")]
    [InlineData("30023000")]
    [InlineData("3082FFFF3000")]
    public void What_is_neither_certificate_nor_request_is_not_read(string hex)
    {
        byte[] bytes = [.. Enumerable.Range(0, hex.Length / 2).Select(i => Convert.ToByte(hex.Substring(2 * i, 2), 16))];

        Assert.False(CertificateReader.TryRead(bytes, out CertificateFacts? facts));
        Assert.Null(facts);
    }

    [Fact]
    public void Other_signed_structures_are_not_certificates()
    {
        Assert.False(CertificateReader.TryRead(RevocationList(), out _));
        Assert.False(CertificateReader.TryRead(PrivateKey(), out _));
        Assert.False(CertificateReader.TryRead(SignedData([Certificate()]), out _));
    }

    [Fact]
    public void Basic_constraints_of_a_CA_are_read()
    {
        CertificateFacts facts = Read(WithExtensions(Extension(BasicConstraints, Sequence([0x01, 0x01, 0xff], Integer(3)))));

        Assert.True(facts.IsCertificateAuthority);
        Assert.Equal(3, facts.PathLength);
    }

    [Fact]
    public void All_nine_key_usages_have_their_bit()
    {
        KeyUsages? usage = Read(WithExtensions(Extension(KeyUsage, Tlv(0x03, [7, 0xff, 0x80])))).KeyUsage;

        Assert.Equal((KeyUsages)0x1ff, usage);
    }

    [Fact]
    public void Addresses_of_CRLs_and_of_the_issuer_are_read_in_order()
    {
        static byte[] Uri(string url) => Implicit(6, Encoding.ASCII.GetBytes(url));
        CertificateFacts facts = Read(WithExtensions(
            Extension(CrlDistributionPoints, Sequence(
                Sequence(Explicit(0, Explicit(0, Uri("ldap:///CN=CA"), Uri("http://crl.contoso.com/a.crl")))),
                Sequence(Implicit(1, 0x07, 0x80)),
                Sequence(Explicit(0, Explicit(0, Uri("http://crl.contoso.com/b.crl")))))),
            Extension(AuthorityInformationAccess, Sequence(
                Sequence(Oid("1.3.6.1.5.5.7.48.1"), Uri("http://ocsp.contoso.com")),
                Sequence(Oid("1.3.6.1.5.5.7.48.2"), Uri("http://crl.contoso.com/a.crt")),
                Sequence(Oid("1.3.6.1.5.5.7.48.5"), Uri("http://repository.contoso.com"))))));

        Assert.True(facts.HasCrlDistributionPoints);
        Assert.Equal(["ldap:///CN=CA", "http://crl.contoso.com/a.crl", "http://crl.contoso.com/b.crl"], facts.CrlDistributionPoints);
        Assert.Equal(
            [new("OCSP", "http://ocsp.contoso.com"), new("CA issuers", "http://crl.contoso.com/a.crt"), new("1.3.6.1.5.5.7.48.5", "http://repository.contoso.com")],
            facts.AuthorityInformationAccess);
        Assert.Empty(facts.Unreadable);
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(4096)]
    public void The_size_of_an_RSA_key_is_that_of_its_modulus(int bits) => Assert.Equal(bits, Read(Certificate(key: RsaKey(bits))).KeySize);

    [Theory]
    [InlineData("1.2.840.10045.3.1.7", 256)]
    [InlineData("1.3.132.0.34", 384)]
    [InlineData("1.3.132.0.35", 521)]
    [InlineData("1.2.3.4", 0)]
    public void The_size_of_an_EC_key_is_that_of_its_named_curve(string curve, int bits)
    {
        CertificateFacts facts = Read(Certificate(key: Sequence(Algorithm("1.2.840.10045.2.1", Oid(curve)), Bits(4, 1, 2))));

        Assert.Equal((KeyAlgorithm.Ec, bits, curve), (facts.KeyAlgorithm, facts.KeySize, facts.CurveOid));
        Assert.Empty(facts.Unreadable);
    }

    [Fact]
    public void The_size_of_a_DSA_key_is_that_of_its_prime()
    {
        var prime = new byte[129];
        prime[1] = 0x80;
        CertificateFacts facts = Read(Certificate(key: Sequence(Algorithm("1.2.840.10040.4.1", Sequence(Integer(prime), Integer(3), Integer(5))), Bits(1))));

        Assert.Equal((KeyAlgorithm.Dsa, 1024), (facts.KeyAlgorithm, facts.KeySize));
    }

    [Theory]
    [InlineData("1.2.840.113549.1.1.4", SignatureHash.Md5)]
    [InlineData("1.2.840.113549.1.1.5", SignatureHash.Sha1)]
    [InlineData("1.3.14.3.2.29", SignatureHash.Sha1)]
    [InlineData("1.2.840.113549.1.1.13", SignatureHash.Sha512)]
    [InlineData("1.2.840.10045.4.3.3", SignatureHash.Sha384)]
    [InlineData("1.3.101.112", SignatureHash.Unknown)]
    public void The_hash_of_the_signature_is_told_from_its_algorithm(string oid, SignatureHash hash)
    {
        CertificateFacts facts = Read(Certificate(algorithm: Algorithm(oid)));

        Assert.Equal((oid, hash, false), (facts.SignatureAlgorithmOid, facts.SignatureHash, facts.IsRsaPss));
    }

    [Fact]
    public void The_hash_of_RSASSA_PSS_is_SHA_1_unless_its_parameters_say_otherwise()
    {
        const string Pss = "1.2.840.113549.1.1.10";
        CertificateFacts plain = Read(Certificate(algorithm: Algorithm(Pss, Sequence())));
        CertificateFacts withSalt = Read(Certificate(algorithm: Algorithm(Pss, Sequence(Explicit(2, Integer(20))))));
        CertificateFacts sha256 = Read(Certificate(algorithm: Algorithm(Pss, Sequence(Explicit(0, Algorithm("2.16.840.1.101.3.4.2.1"))))));

        Assert.Equal((true, SignatureHash.Sha1), (plain.IsRsaPss, plain.SignatureHash));
        Assert.Equal((true, SignatureHash.Sha1), (withSalt.IsRsaPss, withSalt.SignatureHash));
        Assert.Equal((true, SignatureHash.Sha256), (sha256.IsRsaPss, sha256.SignatureHash));
        Assert.Empty(sha256.Unreadable);
    }

    [Theory]
    [InlineData(0x17, "491231235959Z", 2049)]
    [InlineData(0x17, "500101000000Z", 1950)]
    [InlineData(0x18, "20500101000000Z", 2050)]
    [InlineData(0x18, "99991231235959Z", 9999)]
    [InlineData(0x18, "00010101000000Z", 1)]
    public void Both_forms_of_a_date_are_read(byte tag, string text, int year) =>
        Assert.Equal(year, Read(Certificate(validity: Sequence(Text(0x17, "260101000000Z"), Text(tag, text)))).NotAfter!.Value.Year);

    [Theory]
    [InlineData(0x17, "2601010000Z")]
    [InlineData(0x17, "260101000000+0100")]
    [InlineData(0x17, "260230000000Z")]
    [InlineData(0x17, "260101240000Z")]
    [InlineData(0x17, "260101235960Z")]
    [InlineData(0x17, "2601010000 0Z")]
    [InlineData(0x17, "")]
    [InlineData(0x18, "00000101000000Z")]
    [InlineData(0x18, "20260101000000.5Z")]
    [InlineData(0x16, "260101000000Z")]
    public void A_malformed_date_is_reported_and_the_rest_read(byte tag, string text)
    {
        CertificateFacts facts = Read(Certificate(validity: Sequence(Text(0x17, "260101000000Z"), Text(tag, text)), extensions: SanOf("im.contoso.com")));

        Assert.NotNull(facts.NotBefore);
        Assert.Null(facts.NotAfter);
        Assert.True(facts.IsUnreadable(CertificatePart.Validity));
        Assert.Single(facts.SubjectAlternativeNames);
    }
}
