using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

public class CertificateFileTests
{
    private const string Source = "some.cer";

    private static readonly byte[] First = Certificate(subject: NameOf("first.contoso.com"));
    private static readonly byte[] Second = Certificate(subject: NameOf("second.contoso.com"));

    [Fact]
    public void DER_is_a_certificate_or_a_request()
    {
        CertificateFileContent certificate = Parse(First);
        CertificateFileContent request = Parse(Request());

        Assert.Equal("DER", certificate.Format);
        Assert.Equal(Source, Assert.Single(certificate.Items).Source);
        Assert.Empty(certificate.PassedOver);
        Assert.Equal(CertificateForm.Request, Assert.Single(request.Items).Form);
    }

    [Fact]
    public void Joined_DER_is_read_piece_by_piece_and_what_is_left_is_told()
    {
        CertificateFileContent content = Parse([.. First, .. Second, .. PrivateKey(), 0, 0]);

        Assert.Equal(["first.contoso.com", "second.contoso.com"], content.Items.Select(facts => facts.CommonName));
        Assert.Equal(["2 bytes after the end", "1 private key"], content.PassedOver);
    }

    [Fact]
    public void A_long_list_of_what_is_not_an_item_is_cut_short()
    {
        string block = Pem("DH PARAMETERS", Sequence(Integer(1, 2), Integer(2)));

        CertToolsException e = Assert.Throws<CertToolsException>(() => ParseText(string.Concat(Enumerable.Repeat(block, 50))));

        Assert.Contains("and 47 more", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CERTIFICATE", CertificateForm.Certificate)]
    [InlineData("X509 CERTIFICATE", CertificateForm.Certificate)]
    [InlineData("CERTIFICATE REQUEST", CertificateForm.Request)]
    [InlineData("NEW CERTIFICATE REQUEST", CertificateForm.Request)]
    public void PEM_is_read_under_every_label(string label, CertificateForm form)
    {
        CertificateFileContent content = ParseText(Pem(label, form == CertificateForm.Request ? Request() : First));

        Assert.Equal("PEM", content.Format);
        Assert.Equal(form, Assert.Single(content.Items).Form);
        Assert.Empty(content.PassedOver);
    }

    [Fact]
    public void What_OpenSSL_adds_to_a_trusted_certificate_is_left_out()
    {
        CertificateFileContent content = ParseText(Pem("TRUSTED CERTIFICATE", [.. First, .. Sequence(Sequence(Oid("1.3.6.1.5.5.7.3.1")))]));

        Assert.Equal(First, Assert.Single(content.Items).RawData.ToArray());
    }

    [Fact]
    public void Several_blocks_with_text_around_them_come_in_order_and_the_rest_is_told()
    {
        string text = "Bag Attributes\n    friendlyName: x\n" + Pem("CERTIFICATE", First) + "subject=/CN=x\r\n"
            + Pem("RSA PRIVATE KEY", PrivateKey()) + Pem("X509 CRL", RevocationList()) + Pem("DH PARAMETERS", Sequence(Integer(1, 2), Integer(2)))
            + Pem("PKCS7", SignedData([Second], RevocationList())) + Pem("NEW CERTIFICATE REQUEST", Request()) + "the end";

        CertificateFileContent content = ParseText(text);

        Assert.Equal(["first.contoso.com", "second.contoso.com", "im.contoso.com"], content.Items.Select(facts => facts.CommonName));
        Assert.Equal(["block 4 (DH PARAMETERS) is neither a certificate nor a request", "1 private key", "2 certificate revocation lists"], content.PassedOver);
    }

    [Fact]
    public void A_broken_block_is_told_and_the_others_are_read()
    {
        string whole = Pem("CERTIFICATE", First);
        string noEnd = $"{whole.Substring(0, whole.Length / 2)}\r\n";
        string badBase64 = whole.Replace("MII", "M!I");
        string cutInside = Pem("CERTIFICATE", [.. First.Take(First.Length - 20)]);

        CertificateFileContent content = ParseText(noEnd + whole + badBase64 + cutInside + Pem("CERTIFICATE", Second) + noEnd);

        Assert.Equal(["first.contoso.com", "second.contoso.com"], content.Items.Select(facts => facts.CommonName));
        Assert.Equal(
            new[] { 1, 3, 4, 6 }.Select(number => $"block {number} (CERTIFICATE) is cut off or damaged"),
            content.PassedOver);
    }

    [Fact]
    public void Indented_PEM_is_read()
    {
        string text = string.Join("\n", Pem("CERTIFICATE", First).Split('\n').Select(line => "    " + line));

        Assert.Single(ParseText(text).Items);
    }

    public static TheoryData<string> Encodings => new() { "utf-8", "utf-16", "utf-16BE" };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Pem("CERTIFICATE", First))];

        Assert.NotEmpty(encoding.GetPreamble());
        Assert.Single(Parse(content).Items);
    }

    [Fact]
    public void Bare_base64_of_anything_is_read()
    {
        static string Lines(byte[] der) => Convert.ToBase64String(der, Base64FormattingOptions.InsertLineBreaks) + "\r\n";

        Assert.Equal("base64", ParseText(Lines(Request())).Format);
        Assert.Equal(CertificateForm.Request, Assert.Single(ParseText(Lines(Request())).Items).Form);
        Assert.Equal("first.contoso.com", Assert.Single(ParseText(Lines(First)).Items).CommonName);
        Assert.Equal(2, ParseText(Lines(SignedData([First, Second]))).Items.Count);
    }

    [Fact]
    public void PKCS7_holds_certificates_in_order_in_DER_and_in_a_BER_shell()
    {
        byte[] der = SignedData([First, Second]);
        byte[] inner = [.. Sequence(Integer(1), Set(), Sequence(Oid("1.2.840.113549.1.7.1")))];
        byte[] fields = [.. inner.Skip(2), 0xa0, 0x80, .. First, .. Second, 0, 0, .. Set()];
        byte[] ber = [0x30, 0x80, .. Oid("1.2.840.113549.1.7.2"), 0xa0, 0x80, 0x30, 0x80, .. fields, 0, 0, 0, 0, 0, 0];

        foreach (byte[] file in new[] { der, ber })
        {
            CertificateFileContent content = Parse(file);
            Assert.Equal("PKCS#7", content.Format);
            Assert.Equal([First, Second], content.Items.Select(facts => facts.RawData.ToArray()));
            Assert.All(content.Items, facts => Assert.Empty(facts.Unreadable));
            Assert.Empty(content.PassedOver);
        }
    }

    [Fact]
    public void What_cannot_be_read_in_a_PKCS7_is_told()
    {
        CertificateFileContent content = Parse(SignedData([First, Sequence(Null), Explicit(2, Null)]));

        Assert.Single(content.Items);
        Assert.Equal(["certificate 2 of the file is cut off or damaged", "certificate 3 of the file is not an X.509 certificate"], content.PassedOver);
    }

    [Fact]
    public void A_serialized_store_holds_certificates_with_friendly_names()
    {
        CertificateFileContent content = Parse(Store(
            Element(2, [1, 2, 3]),
            Element(11, Encoding.Unicode.GetBytes("Front End\0")),
            Element(32, First),
            Element(33, RevocationList()),
            Element(32, Second),
            Element(0, [])));

        Assert.Equal("SST", content.Format);
        Assert.Equal([("first.contoso.com", "Front End"), ("second.contoso.com", string.Empty)], content.Items.Select(facts => (facts.CommonName!, facts.FriendlyName)));
        Assert.Equal(["1 certificate revocation list"], content.PassedOver);
    }

    [Fact]
    public void A_serialized_store_that_is_cut_off_says_so()
    {
        byte[] store = Store(Element(32, First), Element(32, Second));

        CertificateFileContent content = Parse([.. store.Take(store.Length - 1)]);

        Assert.Single(content.Items);
        Assert.Equal(["the end of the store is cut off or damaged"], content.PassedOver);
    }

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "FileEmpty", [] },
        { "FileIsText", Ascii("Dear all,\r\nplease find attached the certificate.\r\n") },
        { "FileIsText", Ascii("0") },
        { "FileIsPrivateKey", PrivateKey() },
        { "FileIsPrivateKey", Ascii(Pem("PRIVATE KEY", PrivateKey())) },
        { "FileIsPrivateKey", Ascii("-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n\r\nAAAA\r\n-----END RSA PRIVATE KEY-----\r\n") },
        { "FileIsPrivateKey", Sequence(Algorithm("1.2.840.113549.1.5.13"), Octets(1)) },
        { "FileIsPrivateKey", Sequence(Integer(1), Octets(1), Explicit(0, Oid("1.2.840.10045.3.1.7"))) },
        { "FileIsRevocationList", RevocationList() },
        { "FileIsRevocationList", Ascii(Pem("X509 CRL", RevocationList())) },
        { "FileIsCutOff", [.. First.Take(First.Length - 1)] },
        { "FileIsCutOff", Ascii(Pem("CERTIFICATE", First).Substring(0, 300)) },
        { "FileIsCutOff", Ascii(Convert.ToBase64String(First).Substring(0, 100)) },
        { "FileNotRecognized", Sequence(Null, Sequence(Integer(5))) },
        { "FileNotRecognized", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00] },
        { "FileNotRecognized", Encoding.Unicode.GetBytes("-----BEGIN CERTIFICATE-----\r\n") },
        { "FileNotRecognized", Null },
        { "FileHoldsNoCertificate", SignedData([]) },
        { "FileHoldsNoCertificate", RsaKey(1024) },
        { "FileHoldsNoCertificate", Ascii(Pem("DH PARAMETERS", Sequence(Integer(1, 2), Integer(2)))) },
        { "FileHoldsNoCertificate", Store(Element(0, [])) },
        { "PfxNotReadable", Sequence(Integer(3), Sequence(Oid("1.2.840.113549.1.7.1"))) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_tested_is_one_clear_error(string errorId, byte[] content)
    {
        CertToolsException e = Assert.Throws<CertToolsException>(() => Parse(content));

        Assert.Equal(errorId, e.ErrorId);
        Assert.Equal(Source, e.Item);
        Assert.Contains($"'{Source}'", e.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(e.Remedy);
    }

    [Fact]
    public void A_file_is_read_from_the_disk_and_is_its_source()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, First);
            Assert.Equal(path, Assert.Single(CertificateFile.Read(path).Items).Source);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_path_that_leads_to_no_file_is_one_clear_error()
    {
        string folder = Path.GetTempPath();

        Assert.Equal("FileIsFolder", ErrorOf(folder));
        Assert.Equal("FileNotFound", ErrorOf(Path.Combine(folder, "no such file.cer")));
        Assert.Equal("FileNotFound", ErrorOf(Path.Combine(folder, "no such folder", "file.cer")));
        Assert.Equal("FileNotFound", ErrorOf(string.Empty));
        Assert.Equal("FileNotFound", ErrorOf("a\0b"));
    }

    [Fact]
    public void A_file_that_is_too_large_or_in_use_is_one_clear_error()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                file.SetLength(CertificateFile.MaximumSize + 1L);
                Assert.Equal("FileTooLarge", ErrorOf(path));
            }

            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                Assert.Equal("FileNotReadable", ErrorOf(path));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string ErrorOf(string path) => Assert.Throws<CertToolsException>(() => CertificateFile.Read(path)).ErrorId;

    private static CertificateFileContent Parse(byte[] content) => CertificateFile.Parse(content, Source);

    private static CertificateFileContent ParseText(string text) => Parse(Ascii(text));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Store(params byte[][] elements) => [0, 0, 0, 0, .. Ascii("CERT"), .. elements.SelectMany(element => element)];

    private static byte[] Element(byte id, byte[] data) =>
        [id, 0, 0, 0, 1, 0, 0, 0, (byte)data.Length, (byte)(data.Length >> 8), 0, 0, .. data];
}
