using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

public class DistinguishedNameTests
{
    public static TheoryData<byte, byte[], string> Strings => new()
    {
        { 0x0c, Encoding.UTF8.GetBytes("J\u00fcrgen \U0001d11e"), "J\u00fcrgen \U0001d11e" },
        { 0x13, Encoding.ASCII.GetBytes("*.contoso.com"), "*.contoso.com" },
        { 0x14, [(byte)'J', 0xfc], "J\u00fc" },
        { 0x14, Encoding.UTF8.GetBytes("J\u00fc"), "J\u00fc" },
        { 0x16, Encoding.ASCII.GetBytes("a@b"), "a@b" },
        { 0x1a, Encoding.ASCII.GetBytes("a"), "a" },
        { 0x12, Encoding.ASCII.GetBytes("1 2"), "1 2" },
        { 0x1e, Encoding.BigEndianUnicode.GetBytes("im.\u4e2d\u56fd"), "im.\u4e2d\u56fd" },
        { 0x1c, new UTF32Encoding(true, false).GetBytes("im.\U0001d11e"), "im.\U0001d11e" },
        { 0x0c, [], string.Empty },
    };

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_common_name_is_read_in_every_string_type(byte tag, byte[] content, string text)
    {
        CertificateFacts facts = Read(Certificate(subject: Name(Attribute(CommonName, Tlv(tag, content)))));

        Assert.Equal([text], facts.CommonNames);
        Assert.Empty(facts.Unreadable);
    }

    [Theory]
    [InlineData(0x0c, new byte[] { 0x61, 0xff })]
    [InlineData(0x13, new byte[] { 0x61, 0xff })]
    [InlineData(0x1e, new byte[] { 0x00, 0x61, 0x00 })]
    [InlineData(0x1c, new byte[] { 0x00, 0x11, 0x00, 0x00 })]
    [InlineData(0x04, new byte[] { 0x61 })]
    public void A_common_name_that_its_type_does_not_allow_is_reported(byte tag, byte[] content)
    {
        CertificateFacts facts = Read(Certificate(subject: Name(Attribute(CommonName, Text(0x0c, "first")), Attribute(CommonName, Tlv(tag, content)))));

        Assert.Equal("first", facts.CommonName);
        Assert.True(facts.IsUnreadable(CertificatePart.Subject));
    }

    [Fact]
    public void All_common_names_come_in_the_order_of_encoding()
    {
        byte[] subject = Sequence(
            Set(Attribute(Organization, Text(0x13, "Contoso"))),
            Set(Attribute(CommonName, Text(0x13, "one")), Attribute(CommonName, Text(0x13, "two"))),
            Set(Attribute(CommonName, Text(0x13, "three"))));

        CertificateFacts facts = Read(Certificate(subject: subject));

        Assert.Equal(["one", "two", "three"], facts.CommonNames);
        Assert.Equal("one", facts.CommonName);
        Assert.Equal("CN=three, CN=one + CN=two, O=Contoso", facts.Subject);
    }

    [Fact]
    public void An_empty_subject_is_no_problem()
    {
        CertificateFacts facts = Read(Certificate(subject: Sequence()));

        Assert.Null(facts.CommonName);
        Assert.Empty(facts.Subject);
        Assert.Empty(facts.Unreadable);
    }

    [Theory]
    [InlineData("Contoso, Ltd.", "\"Contoso, Ltd.\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a+b", "\"a+b\"")]
    [InlineData("", "\"\"")]
    [InlineData("a b", "a b")]
    [InlineData("a\\b", "a\\b")]
    public void Values_are_quoted_where_the_platform_quotes_them(string value, string shown)
    {
        byte[] name = Name(Attribute(Organization, Text(0x0c, value)));

        Assert.Equal("O=" + shown, Read(Certificate(subject: name)).Subject);
        if (!Platform.IsMono)
        {
            Assert.Equal("O=" + shown, new X500DistinguishedName(name).Name);
        }
    }

    [Fact]
    public void Attribute_types_have_the_names_that_Windows_gives_them()
    {
        string[] types = ["2.5.4.6", "2.5.4.8", "2.5.4.7", "2.5.4.9", "2.5.4.17", "2.5.4.10", "2.5.4.11", "2.5.4.5", "1.2.840.113549.1.9.1", "0.9.2342.19200300.100.1.25", "2.5.4.4", "2.5.4.42", "2.5.4.12", "2.5.4.3"];
        byte[] name = Name([.. types.Select(type => Attribute(type, Text(0x13, "x")))]);

        Assert.Equal("CN=x, T=x, G=x, SN=x, DC=x, E=x, SERIALNUMBER=x, OU=x, O=x, PostalCode=x, STREET=x, L=x, S=x, C=x", Read(Certificate(subject: name)).Subject);
    }

    [Fact]
    public void Unknown_types_show_their_OID_and_what_is_no_text_its_DER()
    {
        byte[] name = Name(Attribute("1.2.3.4", Text(0x13, "x")), Attribute(Organization, [0x02, 0x01, 0x07]));

        Assert.Equal("O=#020107, OID.1.2.3.4=x", Read(Certificate(subject: name)).Subject);
    }
}
