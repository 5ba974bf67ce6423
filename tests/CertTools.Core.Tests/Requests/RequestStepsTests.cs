using System;
using System.Linq;
using System.Text;
using CertTools.Tests.Planning;
using CertTools.Tests.Requirements;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>What the administrator is told to do.</summary>
public sealed class RequestStepsTests
{
    [Fact]
    public void A_policy_is_made_signed_and_accepted_with_certreq()
    {
        string[] commands = ["certreq -new x.inf x.req", "certreq -accept x.cer", "certutil -v -store my <serial number>"];
        Assert.Equal(["EDGE", "ISA->CWA"], Order.Access.Servers);
        Assert.Equal([.. commands, "certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" -importpfx x.pfx"], RequestSteps.Commands(Order.Access.With(), "x"));
        Assert.Equal([commands[0], "certreq -submit -attrib \"CertificateTemplate:WebServer\" x.req x.cer", .. commands.Skip(1)], RequestSteps.Commands(Order.Internal.With(), "x"));
    }

    [Theory]
    [InlineData(false, " NoExport")]
    [InlineData(true, "")]
    public void A_key_that_was_made_elsewhere_is_imported_into_the_right_provider(bool exportable, string option)
    {
        string[] commands = [.. RequestSteps.Commands(Order.Access.With(new CertRequestOptions { Format = RequestFormat.OpenSsl, Exportable = exportable }), "x")];
        Assert.Equal($"certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" -importpfx x.pfx{option}", commands[2]);
    }

    [Fact]
    public void The_page_says_what_is_ordered_and_every_command()
    {
        RequestContent content = Order.Access.With(new CertRequestOptions { Subject = new SubjectFields { OrganizationalUnit = "IT" } });
        string page = Encoding.ASCII.GetString(RequestSteps.Write(content, "x"));
        Assert.All(content.Names.Concat(RequestSteps.Commands(content, "x")).Append(ProductCommand.Of(content, "x")).Append(content.Order.AssignWith), text => Assert.Contains(text, page));
        Assert.Contains("The organizational unit is left out", page);
        Assert.DoesNotContain('\n', page.Replace("\r\n", string.Empty));
    }

    [Fact]
    public void Hostile_text_does_not_reach_the_page()
    {
        PlannedCertificate order = new("Public-1", IssuerKind.Public, "sip.contoso.com", [], Order.Access.GetRequirements(), ["Access Edge"], []) { Site = "a\u001b[2J\r\nb\u202e", Servers = ["x\ny"] };
        string page = Encoding.UTF8.GetString(RequestSteps.Write(order.With(), "x"));
        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\u202e', page);
        Assert.Contains("x\\u000Ay", page);
    }

    [Fact]
    public void All_servers_of_a_pool_get_the_same_key()
    {
        PlannedCertificate order = new("Public-1", IssuerKind.Public, "sip.contoso.com", [], Order.Access.GetRequirements(), ["Access Edge"], []) { Servers = ["EDGE1", "EDGE2"], KeyExportable = true };
        Assert.Contains("certutil -csp \"Microsoft RSA SChannel Cryptographic Provider\" -importpfx x.pfx", RequestSteps.Commands(order.With(), "x"));
    }

    [Fact]
    public void Lync_has_a_cmdlet_of_its_own() => Assert.Equal(
        "Request-CsCertificate -New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication -ComputerFqdn <FQDN of the server> -DomainName \"sip.contoso.com,webcon.contoso.com,sip.fabrikam.com\" -PrivateKeyExportable $true -KeySize 2048 -Output x.req",
        ProductCommand.Of(Order.LyncEdge.With(), "x"));

    [Theory]
    [InlineData(CertificateUsage.FrontEnd, "Default")]
    [InlineData(CertificateUsage.Mediation, "Default")]
    [InlineData(CertificateUsage.OAuthTokenIssuer, "OAuthTokenIssuer")]
    public void Each_role_has_its_type_and_its_server(CertificateUsage usage, string type)
    {
        RequirementRequest names = usage == CertificateUsage.OAuthTokenIssuer ? Role.Server : Role.Pool;
        string command = ProductCommand.Of(PlannedCertificate.Of(Role.Of(OcsProduct.SfB2019, usage, names)).With(new CertRequestOptions { KeySize = 4096 }), "x");
        Assert.StartsWith($"Request-CsCertificate -New -Type {type} -ComputerFqdn fe01.contoso.com", command, StringComparison.Ordinal);
        Assert.Contains(" -KeySize 4096 ", command);
    }

    [Fact]
    public void Each_server_of_a_pool_is_named_where_it_is_meant()
    {
        var names = new RequirementRequest { Product = OcsProduct.Lync2013, Usage = CertificateUsage.FrontEnd, ServerFqdns = ["fe01.contoso.com", "fe02.contoso.com"], PoolFqdns = ["pool01.contoso.com"] };
        string[] commands = RequirementCatalog.Build(names).Select(requirement => ProductCommand.Of(PlannedCertificate.Of(requirement).With(), "x")).ToArray();
        Assert.Contains(" -ComputerFqdn fe01.contoso.com ", commands[0]);
        Assert.Contains(" -ComputerFqdn fe02.contoso.com ", commands[1]);
    }

    [Theory]
    [InlineData("Access Edge", "AP")]
    [InlineData("Web Conferencing Edge", "DP")]
    [InlineData("Edge internal interface", "INTERNAL")]
    [InlineData("A/V Authentication", "MR")]
    public void The_Edge_of_R2_has_LCSCmd(string service, string component)
    {
        var options = new CertRequestOptions { Subject = new SubjectFields { Organization = "Contoso, Ltd.", OrganizationalUnit = "IT", Country = "US" } };
        PlannedCertificate order = Seed3.Topology().Plan().For(service);
        string command = ProductCommand.Of(order.With(options), "x");
        Assert.StartsWith($"LCSCmd.exe /Cert /Action:Request /OU:IT /org:\"Contoso, Ltd.\" /sn:{order.SubjectName} /country:US /state:<state> /city:<city> /bitLength:2048 ", command, StringComparison.Ordinal);
        Assert.EndsWith($" /Components:{component} /Filename:x.req", command, StringComparison.Ordinal);
        Assert.Equal(order.SubjectAlternativeNames.Count > 0, command.Contains(" /san:" + string.Join(",", order.SubjectAlternativeNames) + " "));
    }

    [Fact]
    public void A_backslash_does_not_take_the_end_of_a_value_away_from_LCSCmd()
    {
        var options = new CertRequestOptions { Subject = new SubjectFields { Organization = @"A\B\""C""\", Locality = @"\" } };
        Assert.Contains(@" /org:""A\B\\\""C\""\\"" /sn:", ProductCommand.Of(Order.Access.With(options), "x"));
        Assert.Contains(@" /city:""\\"" ", ProductCommand.Of(Order.Access.With(options), "x"));
    }

    [Fact]
    public void AOL_is_said_to_both_products()
    {
        RequirementRequest aol = Role.Edge with { Features = DeploymentFeatures.AolConnectivity };
        Assert.Contains(" -ClientEKU $true ", ProductCommand.Of(PlannedCertificate.Of(Role.Of(OcsProduct.Lync2013, CertificateUsage.AccessEdge, aol)).With(), "x"));
        Assert.Contains(" /enableClientEKU ", ProductCommand.Of(PlannedCertificate.Of(Role.Of(OcsProduct.Ocs2007R2, CertificateUsage.AccessEdge, Role.Service with { Features = DeploymentFeatures.AolConnectivity })).With(), "x"));
    }

    [Fact]
    public void Web_access_a_reverse_proxy_and_too_long_a_command_have_certreq_only()
    {
        PlannedCertificate proxy = PlannedCertificate.Of(Role.Of(OcsProduct.Lync2013, CertificateUsage.ReverseProxy, Role.Proxy));
        PlannedCertificate web = PlannedCertificate.Of(CwaRequirements.Build(new CwaDeployment { Sites = [SiteUrl.Parse("im.contoso.com")], Servers = [DnsName.ParseHost("cwa.contoso.com", "server")] })[0]);
        PlannedCertificate many = Order.Of("n.contoso.com", Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"n{i}.contoso.com")).ToArray());
        Assert.All([proxy, web, many], order =>
        {
            Assert.Empty(ProductCommand.Of(order.With(), "x"));
            Assert.Contains("No command of the product can be given for this certificate.", Encoding.ASCII.GetString(RequestSteps.Write(order.With(), "x")));
        });
    }
}
