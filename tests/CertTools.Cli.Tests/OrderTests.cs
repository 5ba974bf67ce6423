using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Xunit;

namespace CertTools.Cli.Tests;

/// <summary>certtools test --order.</summary>
public sealed class OrderTests : IDisposable
{
    private static readonly string[] Names = ["sip.contoso.com", "im.contoso.com"];

    private readonly TemporaryFolder folder = new();
    private readonly string request;
    private readonly string otherRequest;

    public OrderTests()
    {
        request = folder.Write("sip.req", Make.Request("CN=sip.contoso.com", Names));
        otherRequest = folder.Write("web.csr", Make.Request("CN=web.contoso.com", "web.contoso.com"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_ordered_is_0_and_a_lost_name_is_1()
    {
        Assert.Equal(0, Test(Issued("CN=sip.contoso.com", Names)).ExitCode);
        ProgramRun run = Test(Issued("CN=sip.contoso.com", "sip.contoso.com", "sip.fabrikam.com"), "--format", "json");
        Assert.Equal(1, run.ExitCode);
        JsonElement[] findings = run.Items().Single().GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("outcome").GetString() == "Fail").ToArray();
        Assert.Equal(["ORD-01", "ORD-02"], findings.Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(["im.contoso.com"], findings[0].GetProperty("expected").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["sip.fabrikam.com"], findings[1].GetProperty("actual").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void Of_several_orders_each_certificate_is_compared_with_its_own_and_one_without_is_told()
    {
        ProgramRun run = CertToolsProgram.Run(["test", Issued("CN=sip.contoso.com", Names), Stranger(), Issued("CN=web.contoso.com", "web.contoso.com"), "--order", otherRequest, "--order", request, "--as-of", Make.AsOf, "--format", "json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["Pass", "Pass"], run.Items().Select(item => item.GetProperty("verdict").GetString()));
        Assert.Contains("'www.adatum.com'", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("no name in common with any of the 2 orders", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_orders_can_be_asked_alone_and_only_with_an_order()
    {
        string issued = Issued("CN=sip.contoso.com", Names);
        Assert.Equal(0, Test(issued, "--include-rule", "ORD-*").ExitCode);
        Assert.Contains("No rule is left", CertToolsProgram.Run(["test", issued, "--include-rule", "ORD-*"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_cannot_be_used_stops_and_is_named()
    {
        string issued = Issued("CN=sip.contoso.com", Names);
        string empty = folder.Write("empty.req", []);
        string text = folder.Write("order.txt", "Please send me a certificate."u8.ToArray());
        string missing = Path.Combine(folder.Path, "missing.req");
        Assert.All(new[] { issued, empty, text, missing, folder.Path }, order =>
        {
            ProgramRun run = CertToolsProgram.Run(["test", issued, "--order", order]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains(order, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        });
        Assert.Contains("is a certificate, not the request", CertToolsProgram.Run(["test", issued, "--order", issued]).Error, StringComparison.Ordinal);
    }

    private string Issued(string subject, params string[] names) => folder.Write($"{Guid.NewGuid():N}.cer", Make.Certificate(subject, names));

    private string Stranger()
    {
        using RSA key = RSA.Create(2048);
        var stranger = new CertificateRequest("CN=www.adatum.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = stranger.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        return folder.Write("stranger.cer", certificate.RawData);
    }

    private ProgramRun Test(string file, params string[] more) => CertToolsProgram.Run(["test", file, "--order", request, "--as-of", Make.AsOf, .. more]);
}
