using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CertTools.ModuleTests;

/// <summary>What scripts rely on, read from the DLLs that ship.</summary>
public sealed class CmdletContractTests
{
    private static readonly string[] UsageParameters = ["Usage", "Product", "Url", "ServerFqdn", "Fqdn", "PoolFqdn", "SipDomain", "Guidance"];

    public static TheoryData<string> Frameworks => ["net8.0", "net472"];

    public static TheoryData<string> CmdletNames => [.. CmdletMetadata.ReadAll("net8.0").Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void The_manifest_exports_exactly_the_cmdlets(string framework)
    {
        string manifest = File.ReadAllText(Repository.PathOf("CertTools.psd1"));

        Assert.Equal(CmdletMetadata.ReadAll(framework).Select(cmdlet => cmdlet.Name), ListIn(manifest, "CmdletsToExport").Order());
        Assert.Empty(ListIn(manifest, "FunctionsToExport"));
        Assert.Empty(ListIn(manifest, "AliasesToExport"));
        Assert.Empty(ListIn(manifest, "VariablesToExport"));
    }

    [Fact]
    public void Both_builds_have_the_same_cmdlets()
    {
        Assert.Equal(Describe("net8.0"), Describe("net472"));

        static IEnumerable<string> Describe(string framework) => CmdletMetadata.ReadAll(framework)
            .SelectMany(cmdlet => cmdlet.Parameters.SelectMany(parameter => parameter.Sets.Select(set => $"{cmdlet.Name} {parameter.Name} {parameter.Type} {set}")));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Get_CwaCertRequirement_takes_a_deployment(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Get-CwaCertRequirement");

        Assert.Equal(["CertTools.CertRequirement"], cmdlet.OutputTypes);
        Assert.Equal(["Url", "ServerFqdn", "Layout", "Product", "Guidance", "IssuedBy", "Audience"], cmdlet.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(new ParameterUse(true, 0, false, true, false), cmdlet.Parameter("Url").Sets[ParameterMetadata.AllSets]);
        Assert.Equal(new ParameterUse(true, 1, false, true, false), cmdlet.Parameter("ServerFqdn").Sets[ParameterMetadata.AllSets]);
        Assert.Equal("String[]", cmdlet.Parameter("Url").Type);
        Assert.Equal("String[]", cmdlet.Parameter("ServerFqdn").Type);
        Assert.Equal(["Ocs2007", "Ocs2007R2"], cmdlet.Parameter("Product").ValidValues);
        Assert.Equal("CertTools.CwaLayout", cmdlet.Parameter("Layout").Type);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Test_OcsCertificate_takes_objects_paths_and_literal_paths(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Test-OcsCertificate");

        Assert.Equal("CertificateUsage", cmdlet.DefaultParameterSet);
        Assert.Equal(["CertTools.CertificateResult", "System.Boolean"], cmdlet.OutputTypes);
        AssertInput("Certificate", "System.Security.Cryptography.X509Certificates.X509Certificate2[]", new ParameterUse(true, 0, true, false, false));
        AssertInput("Path", "String[]", new ParameterUse(true, 0, true, false, false));
        AssertInput("LiteralPath", "String[]", new ParameterUse(true, -1, false, true, false));
        Assert.Equal(["PSPath", "FullName"], cmdlet.Parameter("LiteralPath").Aliases);

        void AssertInput(string name, string type, ParameterUse use)
        {
            Assert.Equal(type, cmdlet.Parameter(name).Type);
            Assert.Equal([name + "Requirement", name + "Usage"], cmdlet.Parameter(name).Sets.Keys.Order());
            Assert.All(cmdlet.Parameter(name).Sets.Values, value => Assert.Equal(use, value));
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void A_requirement_is_given_whole_or_by_its_names(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Test-OcsCertificate");

        Assert.Equal("CertTools.CertRequirement[]", cmdlet.Parameter("Requirement").Type);
        Assert.Equal(["CertificateRequirement", "LiteralPathRequirement", "PathRequirement", "ThumbprintRequirement"], cmdlet.Parameter("Requirement").Sets.Keys.Order());
        Assert.All(cmdlet.Parameter("Requirement").Sets.Values, use => Assert.True(use.Mandatory));
        Assert.All(UsageParameters, name =>
        {
            Assert.Equal(["CertificateUsage", "LiteralPathUsage", "PathUsage", "ThumbprintUsage"], cmdlet.Parameter(name).Sets.Keys.Order());
            Assert.All(cmdlet.Parameter(name).Sets.Values, use => Assert.False(use.Mandatory));
        });
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void New_EdgeCertPlan_takes_names_rows_or_files(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "New-EdgeCertPlan");

        Assert.Equal("Names", cmdlet.DefaultParameterSet);
        Assert.Equal(["CertTools.EdgeCertPlan"], cmdlet.OutputTypes);
        Assert.Equal(
            ["AccessFqdn", "AccessPort", "AccessAddress", "WebConferencingFqdn", "WebConferencingPort", "WebConferencingAddress", "AVFqdn", "AVAddress", "AVAuthenticationFqdn", "InternalFqdn", "CwaUrl", "CwaServerFqdn", "ReverseProxyFqdn", "XmppDomain"],
            InSet("Names"));
        Assert.Equal(["Service", "Fqdn", "Port", "Address", "Server", "Pool", "Site", "InputObject"], InSet("Service"));
        Assert.Equal(new ParameterUse(false, -1, true, false, true), cmdlet.Parameter("InputObject").Sets["Service"]);
        Assert.Equal(["Path"], InSet("Path"));
        Assert.Equal(new ParameterUse(true, 0, false, false, false), cmdlet.Parameter("Path").Sets["Path"]);
        Assert.Equal(["LiteralPath"], InSet("LiteralPath"));
        Assert.Equal(new ParameterUse(true, -1, false, false, false), cmdlet.Parameter("LiteralPath").Sets["LiteralPath"]);
        Assert.Equal(["PSPath", "FullName"], cmdlet.Parameter("LiteralPath").Aliases);
        Assert.Equal(["SipDomain", "Product", "Guidance", "IssuedBy", "Strategy", "AllowRenamedService", "CaProfile", "Existing", "AsOf"], InSet(ParameterMetadata.AllSets));
        Assert.All(InSet("Names"), name => Assert.Equal(new ParameterUse(false, -1, false, false, false), cmdlet.Parameter(name).Sets["Names"]));
        Assert.All(InSet("Service").Where(name => name != "InputObject"), name =>
        {
            Assert.Equal(new ParameterUse(false, -1, false, true, false), cmdlet.Parameter(name).Sets["Service"]);
            Assert.Equal("String", cmdlet.Parameter(name).Type);
        });
        Assert.Empty(cmdlet.Parameter("Product").ValidValues);

        IEnumerable<string> InSet(string set) => cmdlet.Parameters.Where(parameter => parameter.Sets.ContainsKey(set)).Select(parameter => parameter.Name);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void New_OcsCertRequest_takes_orders_from_the_pipe_and_a_folder(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "New-OcsCertRequest");

        Assert.Equal("Path", cmdlet.DefaultParameterSet);
        Assert.Equal(["CertTools.CertificateRequestFiles"], cmdlet.OutputTypes);
        Assert.Equal(new ParameterUse(true, -1, true, false, false), cmdlet.Parameter("InputObject").Sets[ParameterMetadata.AllSets]);
        Assert.Equal(new ParameterUse(true, 0, false, false, false), Assert.Single(cmdlet.Parameter("Path").Sets).Value);
        Assert.Equal(new ParameterUse(true, -1, false, false, false), Assert.Single(cmdlet.Parameter("LiteralPath").Sets).Value);
        Assert.Equal("CertTools.RequestFormat", cmdlet.Parameter("Format").Type);
        Assert.Equal(["2048", "4096"], cmdlet.Parameter("KeySize").ValidValues);
        Assert.Equal("System.Security.SecureString", cmdlet.Parameter("KeyPassword").Type);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Test_LyncPhoneCompatibility_takes_certificates_or_hosts_from_the_pipe(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Test-LyncPhoneCompatibility");

        // With a default set and one that takes nothing from the pipe, PowerShell would look no further than the default.
        Assert.Equal(string.Empty, cmdlet.DefaultParameterSet);
        Assert.Equal(["CertTools.CertificateResult", "System.Boolean"], cmdlet.OutputTypes);
        Assert.Equal(new ParameterUse(true, 0, true, false, false), Assert.Single(cmdlet.Parameter("Certificate").Sets).Value);
        Assert.Equal(new ParameterUse(true, 0, true, false, false), Assert.Single(cmdlet.Parameter("Path").Sets).Value);
        Assert.Equal(new ParameterUse(true, -1, false, true, false), Assert.Single(cmdlet.Parameter("LiteralPath").Sets).Value);
        Assert.Equal(new ParameterUse(false, -1, false, true, false), cmdlet.Parameter("HostName").Sets[ParameterMetadata.AllSets]);
        Assert.Equal(["NameTarget"], cmdlet.Parameter("HostName").Aliases);
        Assert.Equal("CertTools.PhoneSignIn", cmdlet.Parameter("SignInMethod").Type);
        Assert.Equal(["PSComputerName", "InputObject"], cmdlet.Parameters.Where(parameter => !parameter.IsShown).Select(parameter => parameter.Name));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Get_OcsCertRequirement_takes_a_product_usages_names_and_features(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Get-OcsCertRequirement");

        Assert.Equal(["CertTools.CertRequirement"], cmdlet.OutputTypes);
        Assert.Equal("CertTools.OcsProduct?", cmdlet.Parameter("Product").Type);
        Assert.Equal("CertTools.CertificateUsage[]", cmdlet.Parameter("Usage").Type);
        Assert.Equal(
            ["ServerFqdn", "PoolFqdn", "Fqdn", "Url", "WebConferencingFqdn", "InternalWebFqdn", "ExternalWebFqdn", "MeetUrl", "DialinUrl", "AdminUrl", "OfficeWebAppsFqdn", "SipDomain", "XmppDomain"],
            cmdlet.Parameters.Where(parameter => parameter.Type == "String[]").Select(parameter => parameter.Name));
        Assert.Equal(
            EnumMembers.Of("CertTools.DeploymentFeatures")!.Skip(1),
            cmdlet.Parameters.Where(parameter => parameter.Type.EndsWith("SwitchParameter", System.StringComparison.Ordinal)).Select(parameter => parameter.Name));
        Assert.All(cmdlet.Parameters.SelectMany(parameter => parameter.Sets), set => Assert.False(set.Value.Mandatory));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Find_OcsCertificateUsage_takes_certificates_and_requirements(string framework)
    {
        CmdletMetadata cmdlet = Cmdlet(framework, "Find-OcsCertificateUsage");

        Assert.Equal("Certificate", cmdlet.DefaultParameterSet);
        Assert.Equal(["CertTools.UsageMatch"], cmdlet.OutputTypes);
        Assert.Equal(new ParameterUse(true, 0, true, false, false), Assert.Single(cmdlet.Parameter("Certificate").Sets).Value);
        Assert.Equal(new ParameterUse(true, 0, true, false, false), Assert.Single(cmdlet.Parameter("Path").Sets).Value);
        Assert.Equal(new ParameterUse(true, -1, false, true, false), Assert.Single(cmdlet.Parameter("LiteralPath").Sets).Value);
        Assert.Equal(new ParameterUse(true, -1, false, false, false), cmdlet.Parameter("Requirement").Sets[ParameterMetadata.AllSets]);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Rules_and_names_of_clients_come_from_the_pipe(string framework)
    {
        CmdletMetadata rules = Cmdlet(framework, "Get-OcsCertRule");
        CmdletMetadata names = Cmdlet(framework, "Get-OcsSignInName");

        Assert.Equal(["CertTools.RuleDescriptor"], rules.OutputTypes);
        Assert.Equal(new ParameterUse(false, 0, true, true, false), rules.Parameter("Id").Sets[ParameterMetadata.AllSets]);
        Assert.Equal(["Rule"], rules.Parameter("Id").Aliases);
        Assert.Equal("CertTools.RuleArea[]", rules.Parameter("Area").Type);
        Assert.Equal(["CertTools.SignInName"], names.OutputTypes);
        Assert.Equal(new ParameterUse(true, 0, true, false, false), names.Parameter("SipDomain").Sets[ParameterMetadata.AllSets]);
        Assert.Equal("CertTools.SignInClient[]", names.Parameter("Client").Type);
    }

    [Theory]
    [InlineData("IssuedBy", "CertTools.IssuerKind")]
    [InlineData("AsOf", "System.DateTime?")]
    [InlineData("ExpiringInDays", "Int32?")]
    [InlineData("IncludeRule", "String[]")]
    [InlineData("ExcludeRule", "String[]")]
    [InlineData("FailOn", "CertTools.Severity")]
    [InlineData("Quiet", "System.Management.Automation.SwitchParameter")]
    public void What_holds_for_every_input_is_in_every_set(string name, string type)
    {
        ParameterMetadata parameter = Cmdlet("net8.0", "Test-OcsCertificate").Parameter(name);

        Assert.Equal(type, parameter.Type);
        Assert.Equal([ParameterMetadata.AllSets], parameter.Sets.Keys);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Certificates_of_a_store_are_named_by_thumbprint(string framework)
    {
        Assert.All(["Test-OcsCertificate", "Test-LyncPhoneCompatibility"], name =>
        {
            CmdletMetadata cmdlet = Cmdlet(framework, name);

            Assert.Equal("String[]", cmdlet.Parameter("Thumbprint").Type);
            Assert.All(cmdlet.Parameter("Thumbprint").Sets.Values, use => Assert.Equal(new ParameterUse(true, -1, false, false, false), use));
            Assert.Equal("String", cmdlet.Parameter("StoreName").Type);
            Assert.Equal("System.Security.Cryptography.X509Certificates.StoreLocation", cmdlet.Parameter("StoreLocation").Type);
            Assert.All(["StoreName", "StoreLocation"], parameter => Assert.Equal(cmdlet.Parameter("Thumbprint").Sets.Keys, cmdlet.Parameter(parameter).Sets.Keys));
        });
    }

    /// <remarks>What PowerShell completes is the set; it has to have every usage, and every spelling that becomes one.</remarks>
    [Fact]
    public void The_usages_to_complete_are_all_usages_and_all_spellings() => Assert.Equal(
        [.. EnumMembers.Of("CertTools.CertificateUsage")!, "AccessEdgeExternal", "DataEdgeExternal", "AudioVideoAuthentication", "Internal"],
        Cmdlet("net8.0", "Test-OcsCertificate").Parameter("Usage").ValidValues);

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_cmdlet_says_what_it_writes_and_speaks_as_PowerShell_does(string name)
    {
        CmdletMetadata cmdlet = Cmdlet("net8.0", name);
        bool writesFiles = name == "New-OcsCertRequest";

        Assert.NotEmpty(cmdlet.OutputTypes);
        Assert.All(cmdlet.Parameters, parameter =>
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]+$", parameter.Name);
            Assert.False(parameter.Name.EndsWith('s') && parameter.Name is not "Address" and not "AccessAddress" and not "AVAddress" and not "WebConferencingAddress" and not "ExpiringInDays" and not "SipHostsInDns" and not "MaxNames", $"-{parameter.Name} is a plural.");
            Assert.DoesNotContain(parameter.Aliases.Append(parameter.Name), alias => alias.ToUpperInvariant() is "CN" or "WHATIF" or "CONFIRM" || !writesFiles && alias.ToUpperInvariant() is "FORCE");
        });
        Assert.True(cmdlet.SupportsShouldProcess == writesFiles, "What changes nothing has nothing to ask about, and what writes files asks.");
        Assert.Matches("^(Find|Get|New|Test)-[A-Z][A-Za-z]+$", name);
    }

    private static CmdletMetadata Cmdlet(string framework, string name) => CmdletMetadata.ReadAll(framework).Single(cmdlet => cmdlet.Name == name);

    private static string[] ListIn(string manifest, string key)
    {
        Match list = Regex.Match(manifest, key + @"\s*=\s*@\((?<items>[^)]*)\)");
        Assert.True(list.Success, $"{key} is not an explicit list.");
        return Regex.Matches(list.Groups["items"].Value, "'([^']+)'").Select(item => item.Groups[1].Value).ToArray();
    }
}
