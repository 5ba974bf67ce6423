#if NET
using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTools.Tests.Requests;
using FsCheck;
using FsCheck.Fluent;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Xunit;

namespace CertTools.Tests.Certificates;

/// <summary>
/// BouncyCastle, an implementation that shares nothing with the platform, reads the same certificates alike. On
/// .NET (Core) only: Mono has no CertificateRequest to make them with.
/// </summary>
public class SecondWitnessTests
{
    private const int Runs = 40;

    private static readonly string[] Usages = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2", "1.3.6.1.4.1.311.10.3.4", "1.2.3.4.5"];

    private static readonly Gen<string> Label = Gen.Elements("im", "as", "Download", "*", "xn--rger-koa", "sip", "cwa01");

    private static readonly Gen<string> DnsNames =
        from label in Label
        from domain in Gen.Elements("contoso.com", "Fabrikam.CO.UK", "ptown.local")
        select label + "." + domain;

    private static readonly Gen<string> CommonNames = Gen.OneOf(DnsNames, Gen.Elements("J\u00fcrgen", "\u4e2d\u56fd", "Contoso, Ltd.", "a \"b\" c"));

    private static readonly Gen<Sample> Samples =
        from commonName in CommonNames
        from names in DnsNames.NonEmptyListOf()
        from usages in Gen.SubListOf(Usages)
        from days in Gen.Choose(-30000, 100000)
        from length in Gen.Choose(1, 8000)
        select new Sample(commonName, [.. names], [.. usages], new DateTimeOffset(2026, 1, 1, 12, 34, 56, TimeSpan.Zero).AddDays(days), length);

    [Fact]
    public void A_certificate_is_read_alike() => Prop.ForAll(Arb.From(Samples), sample =>
    {
        using X509Certificate2 made = GeneratedCertificates.Create(SubjectOf(sample), sample.NotBefore, sample.NotBefore.AddDays(sample.Days), sample.DnsNames, sample.Usages);
        CertificateFacts facts = TestDer.Read(made.RawData);
        Org.BouncyCastle.X509.X509Certificate witness = new X509CertificateParser().ReadCertificate(made.RawData);

        Assert.Empty(facts.Unreadable);
        Assert.Equal(witness.SubjectDN.GetValueList(X509Name.CN).Cast<string>(), facts.CommonNames);
        Assert.Equal(witness.GetSubjectAlternativeNames().Cast<System.Collections.IList>().Select(entry => (string)entry[1]!), facts.SubjectAlternativeNames.Select(entry => entry.Value));
        Assert.Equal(witness.GetExtendedKeyUsage()?.Cast<object>().Select(usage => usage.ToString()!), facts.ExtendedKeyUsages);
        Assert.Equal(witness.NotBefore, facts.NotBefore!.Value.UtcDateTime);
        Assert.Equal(witness.NotAfter, facts.NotAfter!.Value.UtcDateTime);
        Assert.Equal(witness.SigAlgOid, facts.SignatureAlgorithmOid);
        Assert.Equal(new Org.BouncyCastle.Math.BigInteger(facts.SerialNumber, 16), witness.SerialNumber);
        Assert.True(facts.IsSelfIssued);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void A_request_is_read_alike() => Prop.ForAll(Arb.From(Samples), sample =>
    {
        byte[] der = GeneratedCertificates.CreateRequest(SubjectOf(sample), sample.DnsNames, sample.Usages);
        CertificateFacts facts = TestDer.Read(der);
        CertificationRequestInfo witness = new Pkcs10CertificationRequest(der).GetCertificationRequestInfo();
        AttributePkcs attribute = witness.Attributes.Cast<Asn1Encodable>().Select(AttributePkcs.GetInstance).Single(candidate => candidate.AttrType.Equals(PkcsObjectIdentifiers.Pkcs9AtExtensionRequest));
        X509Extensions extensions = X509Extensions.GetInstance(attribute.AttrValues[0]);
        GeneralNames names = GeneralNames.GetInstance(ValueOf(extensions, X509Extensions.SubjectAlternativeName));

        Assert.Empty(facts.Unreadable);
        Assert.Equal(CertificateForm.Request, facts.Form);
        Assert.Equal(witness.Subject.GetValueList(X509Name.CN).Cast<string>(), facts.CommonNames);
        Assert.Equal(names.GetNames().Select(name => name.Name.ToString()!), facts.SubjectAlternativeNames.Select(entry => entry.Value));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void A_request_that_was_written_is_read_as_it_was_meant()
    {
        // It takes one byte for each character of a password.
        const string Password = "correct horse";
        var options = new CertRequestOptions { Format = RequestFormat.Pkcs10, KeyPassword = Order.Secure(Password), Subject = new SubjectFields { Organization = "Contoso, \"Ltd\" + K\u00fchl", Country = "US" } };
        (byte[] request, byte[] key) = Pkcs10Request.Write(Order.Access.With(options), Password.ToCharArray());
        var witness = new Pkcs10CertificationRequest(PemOf(request));
        CertificationRequestInfo info = witness.GetCertificationRequestInfo();
        AttributePkcs attribute = AttributePkcs.GetInstance(Assert.Single(info.Attributes.Cast<Asn1Encodable>()));
        X509Extensions extensions = X509Extensions.GetInstance(attribute.AttrValues[0]);

        Assert.True(witness.Verify());
        Assert.Equal(["sip.contoso.com"], info.Subject.GetValueList(X509Name.CN).Cast<string>());
        Assert.Equal([options.Subject.Organization], info.Subject.GetValueList(X509Name.O).Cast<string>());
        Assert.Equal(Order.Access.SubjectAlternativeNames, GeneralNames.GetInstance(ValueOf(extensions, X509Extensions.SubjectAlternativeName)).GetNames().Select(name => name.Name.ToString()!));
        Assert.Equal([KeyPurposeID.IdKPServerAuth.ToString()!], ExtendedKeyUsage.GetInstance(ValueOf(extensions, X509Extensions.ExtendedKeyUsage)).GetAllUsages().Cast<object>().Select(usage => usage.ToString()!));
        Assert.Equal(KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment, KeyUsage.GetInstance(ValueOf(extensions, X509Extensions.KeyUsage)).IntValue);
        var pair = (Org.BouncyCastle.Crypto.Parameters.RsaPrivateCrtKeyParameters)PrivateKeyFactory.DecryptKey(Password.ToCharArray(), PemOf(key));
        Assert.Equal(((Org.BouncyCastle.Crypto.Parameters.RsaKeyParameters)witness.GetPublicKey()).Modulus, pair.Modulus);
    }

    private static byte[] PemOf(byte[] file)
    {
        string text = System.Text.Encoding.ASCII.GetString(file);
        return Convert.FromBase64String(text[PemEncoding.Find(text).Base64Data]);
    }

    private static Asn1Encodable ValueOf(X509Extensions extensions, DerObjectIdentifier id) => extensions.GetExtension(id).GetParsedValue();

    private static string SubjectOf(Sample sample) => $"CN=\"{sample.CommonName.Replace("\"", "\"\"", StringComparison.Ordinal)}\", O=Contoso, C=US";

    private sealed record Sample(string CommonName, string[] DnsNames, string[] Usages, DateTimeOffset NotBefore, int Days)
    {
        public override string ToString() => $"{CommonName}: {string.Join(", ", DnsNames)}; {string.Join(", ", Usages)}; {NotBefore:u} and {Days} days";
    }
}
#endif
