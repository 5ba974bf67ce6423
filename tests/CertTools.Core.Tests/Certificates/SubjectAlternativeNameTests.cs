using System.Linq;
using System.Text;
using Xunit;
using static CertTools.Tests.Certificates.TestDer;

namespace CertTools.Tests.Certificates;

public class SubjectAlternativeNameTests
{
    [Fact]
    public void Every_kind_is_read_in_order()
    {
        byte[] upn = Explicit(0, Oid("1.3.6.1.4.1.311.20.2.3"), Explicit(0, Text(0x0c, "anna@contoso.com")));
        byte[] other = Explicit(0, Oid("1.2.3.4"), Explicit(0, Null));
        CertificateFacts facts = ReadSan(
            upn,
            other,
            Implicit(1, Encoding.ASCII.GetBytes("anna@contoso.com")),
            Implicit(2, Encoding.ASCII.GetBytes("Im.Contoso.com")),
            Explicit(3, Null),
            Explicit(4, NameOf("Anna")),
            Explicit(5, Null),
            Implicit(6, Encoding.ASCII.GetBytes("sip:anna@contoso.com")),
            Implicit(7, 192, 0, 2, 1),
            Implicit(7, 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
            Implicit(8, 0x2a, 0x03));

        Assert.Empty(facts.Unreadable);
        Assert.Equal(
            [
                new(SanKind.OtherName, "anna@contoso.com"),
                new(SanKind.OtherName, "1.2.3.4"),
                new(SanKind.Rfc822Name, "anna@contoso.com"),
                new(SanKind.DnsName, "Im.Contoso.com"),
                new(SanKind.X400Address, "#0500"),
                new(SanKind.DirectoryName, "CN=Anna"),
                new(SanKind.EdiPartyName, "#0500"),
                new(SanKind.Uri, "sip:anna@contoso.com"),
                new(SanKind.IPAddress, "192.0.2.1"),
                new(SanKind.IPAddress, "2001:db8::1"),
                new(SanKind.RegisteredId, "1.2.3"),
            ],
            facts.SubjectAlternativeNames);
    }

    [Fact]
    public void A_name_outside_ASCII_is_kept_byte_by_byte_and_reported()
    {
        CertificateFacts facts = ReadSan(Implicit(2, (byte)'a'), Implicit(2, 0xc3, 0xa4, (byte)'.', (byte)'b'), Implicit(2, 0xff));

        Assert.Equal(["a", "\u00c3\u00a4.b", "\u00ff"], facts.SubjectAlternativeNames.Select(entry => entry.Value));
        UnreadablePart problem = Assert.Single(facts.Unreadable);
        Assert.Equal(CertificatePart.SubjectAlternativeName, problem.Part);
        Assert.Equal("SAN unreadable: entry 2 is not an IA5String: it has bytes outside ASCII (and 1 more after it)", problem.Reason);
    }

    [Fact]
    public void An_embedded_NUL_is_kept()
    {
        CertificateFacts facts = ReadSan(Implicit(2, Encoding.ASCII.GetBytes("im.contoso.com\0.evil.example")));

        Assert.Equal("im.contoso.com\0.evil.example", facts.SubjectAlternativeNames[0].Value);
        Assert.Equal("dNSName=im.contoso.com\\u0000.evil.example", facts.SubjectAlternativeNames[0].ToString());
    }

    [Fact]
    public void An_empty_SAN_is_there_and_has_no_entries()
    {
        CertificateFacts facts = ReadSan();

        Assert.True(facts.HasSubjectAlternativeName);
        Assert.Empty(facts.SubjectAlternativeNames);
        Assert.False(facts.HasDnsNames);
        Assert.Empty(facts.Unreadable);
    }

    [Fact]
    public void Entries_before_and_after_a_bad_one_are_kept()
    {
        CertificateFacts facts = ReadSan(Implicit(2, (byte)'a'), Implicit(9, 1), Implicit(2, (byte)'b'), Explicit(0, Null));

        Assert.Equal(["a", "b"], facts.SubjectAlternativeNames.Select(entry => entry.Value));
        Assert.Equal("SAN unreadable: entry 2 is none of the kinds of name (and 1 more after it)", facts.Unreadable[0].Reason);
    }

    private static CertificateFacts ReadSan(params byte[][] names) => Read(WithExtensions(Extension(San, Sequence(names))));
}
