using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>The policy file has the documented syntax, line by line (reference 5.1: OCS07-INF, GIST-INF).</summary>
public sealed class InfFileTests
{
    private const string Quoted = "\"(?:[^\"]|\"\")*\"";

    // Section, key, and the whole of what may stand behind its equals sign.
    private static readonly (string Section, string Key, string Value)[] Grammar =
    [
        ("Version", "Signature", "\"\\$Windows NT\\$\""),
        ("NewRequest", "Subject", Quoted),
        ("NewRequest", "KeySpec", "1"),
        ("NewRequest", "KeyLength", "2048|4096"),
        ("NewRequest", "HashAlgorithm", "sha256"),
        ("NewRequest", "Exportable", "TRUE|FALSE"),
        ("NewRequest", "MachineKeySet", "TRUE"),
        ("NewRequest", "SMIME", "FALSE"),
        ("NewRequest", "PrivateKeyArchive", "FALSE"),
        ("NewRequest", "UserProtected", "FALSE"),
        ("NewRequest", "UseExistingKeySet", "FALSE"),
        ("NewRequest", "ProviderName", "\"Microsoft RSA SChannel Cryptographic Provider\""),
        ("NewRequest", "ProviderType", "12"),
        ("NewRequest", "RequestType", "PKCS10"),
        ("NewRequest", "KeyUsage", "0xa0"),
        ("EnhancedKeyUsageExtension", "OID", @"[0-2](?:\.\d+)+"),
        ("Extensions", "2.5.29.17", "\"\\{text\\}\""),
        ("Extensions", "_continue_", "\"dns=[A-Za-z0-9.*-]+&\""),
    ];

    private static readonly string[] Once = Grammar.Select(rule => rule.Key).Except(["OID", "_continue_", "2.5.29.17", "Subject"]).ToArray();

    public static TheoryData<string> Orders => ["access", "internal", "lync", "cwa", "oauth", "many", "subject"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_line_is_one_that_certreq_knows(string order)
    {
        (string Section, string Key, string Value)[] lines = Read(InfFile.Write(Content(order)));
        Assert.All(lines, line => Assert.Contains(Grammar, rule => rule.Section == line.Section && rule.Key == line.Key && Regex.IsMatch(line.Value, $"^(?:{rule.Value})$")));
        Assert.Equal(["Version", "NewRequest", "EnhancedKeyUsageExtension", "Extensions"], lines.Select(line => line.Section).Distinct().Concat(["Extensions"]).Distinct());
        Assert.All(Once, key => Assert.Single(lines, line => line.Key == key));
        Assert.Contains(lines, line => line.Key == "OID");
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_SAN_has_every_name_and_an_ampersand_after_each(string order)
    {
        RequestContent content = Content(order);
        string[] values = Read(InfFile.Write(content)).Where(line => line.Key == "_continue_").Select(line => line.Value.Trim('"')).ToArray();
        Assert.Equal(content.Names.Select(name => "dns=" + name + "&"), values);
        Assert.Equal(content.Names.Count > 0, InfText(content).Contains("[Extensions]"));
    }

    [Fact]
    public void The_file_is_the_one_of_the_documents()
    {
        string[] expected =
        [
            "[Version]", "Signature=\"$Windows NT$\"", "[NewRequest]", "Subject=\"CN=sip.contoso.com,O=Contoso,L=Redmond,S=Washington,C=US\"", "KeySpec=1", "KeyLength=2048", "HashAlgorithm=sha256",
            "Exportable=TRUE", "MachineKeySet=TRUE", "SMIME=FALSE", "PrivateKeyArchive=FALSE", "UserProtected=FALSE", "UseExistingKeySet=FALSE",
            "ProviderName=\"Microsoft RSA SChannel Cryptographic Provider\"", "ProviderType=12", "RequestType=PKCS10", "KeyUsage=0xa0",
            "[EnhancedKeyUsageExtension]", "OID=1.3.6.1.5.5.7.3.1", "[Extensions]", "2.5.29.17=\"{text}\"",
            "_continue_=\"dns=sip.contoso.com&\"", "_continue_=\"dns=webcon.contoso.com&\"", string.Empty,
        ];
        var options = new CertRequestOptions { Exportable = true, Subject = new SubjectFields { Organization = "Contoso", Locality = "Redmond", State = "Washington", Country = "us" } };
        Assert.Equal(string.Join("\r\n", expected), InfText(Order.Of("sip.contoso.com", ["sip.contoso.com", "webcon.contoso.com"]).With(options)));
    }

    [Fact]
    public void A_key_is_exportable_where_several_servers_need_it_or_where_that_is_asked_for()
    {
        Assert.Contains("Exportable=FALSE", InfText(Order.Internal.With()));
        Assert.Contains("Exportable=TRUE", InfText(Order.Internal.With(new CertRequestOptions { Exportable = true })));
        Assert.Contains("Exportable=TRUE", InfText(Order.LyncEdge.With()));
        Assert.Contains("Exportable=FALSE", InfText(Order.LyncEdge.With(new CertRequestOptions { Exportable = false })));
    }

    [Fact]
    public void AOL_needs_both_purposes() =>
        Assert.Contains("OID=1.3.6.1.5.5.7.3.1\r\nOID=1.3.6.1.5.5.7.3.2\r\n", InfText(PlannedCertificate.Of(Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, Role.Edge with { Features = DeploymentFeatures.AolConnectivity })).With()));

    [Theory]
    [InlineData("Contoso, Ltd.", "O=\"\"Contoso, Ltd.\"\"")]
    [InlineData("The \"Best\"", "O=\"\"The \"\"\"\"Best\"\"\"\"\"\"")]
    [InlineData("A+B", "O=\"\"A+B\"\"")]
    [InlineData("a=b;c<d>#e", "O=\"\"a=b;c<d>#e\"\"")]
    [InlineData("100% %SystemRoot%", "O=100%% %%SystemRoot%%")]
    [InlineData("O'Neill & Sons", "O=O'Neill & Sons")]
    public void A_value_with_separators_stays_one_value(string organization, string written)
    {
        string text = InfText(Order.Of("sip.contoso.com", []).With(new CertRequestOptions { Subject = new SubjectFields { Organization = organization } }));
        Assert.Contains($"Subject=\"CN=sip.contoso.com,{written}\"\r\n", text);
    }

    [Fact]
    public void What_is_not_ASCII_makes_the_file_Unicode()
    {
        byte[] file = InfFile.Write(Order.Of("sip.contoso.com", []).With(new CertRequestOptions { Subject = new SubjectFields { Organization = "K\u00fchl" } }));
        Assert.Equal([0xff, 0xfe, (byte)'[', 0], file.Take(4));
        Assert.Contains("O=K\u00fchl", Encoding.Unicode.GetString(file));
    }

    [Fact]
    public void A_public_CA_gets_no_unit()
    {
        var options = new CertRequestOptions { Subject = new SubjectFields { OrganizationalUnit = "IT" } };
        Assert.DoesNotContain("OU=", InfText(Order.Access.With(options)));
        Assert.Contains("OU=IT", InfText(Order.Internal.With(options)));
    }

    [Fact]
    public void Without_a_subject_there_is_no_such_line() =>
        Assert.DoesNotContain("Subject", InfText(Order.Of(string.Empty, ["a.contoso.com"]).With()));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        string expected = InfText(Order.Access.With(new CertRequestOptions { KeySize = 4096 }));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, InfText(Order.Access.With(new CertRequestOptions { KeySize = 4096 })));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static RequestContent Content(string order) => order switch
    {
        "access" => Order.Access.With(),
        "internal" => Order.Internal.With(),
        "lync" => Order.LyncEdge.With(new CertRequestOptions { KeySize = 4096 }),
        "cwa" => PlannedCertificate.Of(CwaRequirements.Build(new CwaDeployment { Sites = [SiteUrl.Parse("im.contoso.com")], Servers = [DnsName.ParseHost("cwa.contoso.com", "server")] })[0]).With(),
        "oauth" => PlannedCertificate.Of(Role.Of(OcsProduct.Lync2013, CertificateUsage.OAuthTokenIssuer, Role.Server)).With(),
        "many" => Order.Of("n0.contoso.com", Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"n{i}.contoso.com")).ToArray()).With(),
        _ => Order.Of("sip.contoso.com", []).With(new CertRequestOptions { Subject = new SubjectFields { Organization = "Contoso, \"Inc\"", Locality = "K\u00f6ln", Country = "de" } }),
    };

    private static string InfText(RequestContent content) => Decode(InfFile.Write(content));

    private static string Decode(byte[] file) => file.Length > 1 && file[0] == 0xff ? Encoding.Unicode.GetString(file, 2, file.Length - 2) : Encoding.ASCII.GetString(file);

    private static (string Section, string Key, string Value)[] Read(byte[] file)
    {
        string text = Decode(file);
        Assert.EndsWith("\r\n", text);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty));
        var lines = new List<(string, string, string)>();
        string section = string.Empty;
        foreach (string line in text.Substring(0, text.Length - 2).Split(["\r\n"], StringSplitOptions.None))
        {
            int equals = line.IndexOf('=');
            if (Regex.IsMatch(line, @"^\[\w+\]$"))
            {
                section = line.Trim('[', ']');
            }
            else
            {
                Assert.True(equals > 0, line);
                lines.Add((section, line.Substring(0, equals), line.Substring(equals + 1)));
            }
        }

        return [.. lines];
    }
}
