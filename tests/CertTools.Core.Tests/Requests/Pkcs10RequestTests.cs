#if NET
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CertTools.Tests.Planning;
using CertTools.Tests.Rules;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>From the plan to the request and back. On .NET (Core) only: Mono has no CertificateRequest.</summary>
public sealed class Pkcs10RequestTests
{
    private static CertRequestOptions Options => new() { Format = RequestFormat.Pkcs10, KeyPassword = Order.Secure(Order.Password) };

    [Fact]
    public void What_a_plan_orders_passes_the_requirements_of_the_plan()
    {
        using var folder = new RequestTestFolder();
        EdgeCertPlan plan = Seed3.Topology().Plan();
        RequestSet set = Order.Set(Options with { Subject = new SubjectFields { Organization = "Contoso, Ltd.", OrganizationalUnit = "IT", Country = "US" } }, [.. plan.Certificates]);
        var board = new AssignmentBoard(plan.GetRequirements());
        var context = new EvaluationContext { AsOf = TestFacts.Now };
        foreach (CertificateRequestFiles written in new RequestFolder(folder.Path, overwrite: false).Write(set.Drafts, CancellationToken.None))
        {
            CertificateFacts request = Assert.Single(CertificateFile.Read(written.RequestPath).Items);
            Assert.All(board.Evaluate(request, context), result => Assert.Equal("Pass", result.Verdict));
        }

        Assert.Empty(board.OpenOrders);
        Assert.Equal("Pass", board.Conclude(context)!.Verdict);
    }

    [Theory]
    [InlineData(2048)]
    [InlineData(4096)]
    public void The_request_has_the_key_that_was_asked_for(int size)
    {
        CertificateFacts facts = Make(Order.LyncEdge, Options with { KeySize = size });
        Assert.Equal((KeyAlgorithm.Rsa, size, SignatureHash.Sha256), (facts.KeyAlgorithm, facts.KeySize, facts.SignatureHash));
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment, facts.KeyUsage);
    }

    [Fact]
    public void Names_are_written_as_they_were_given()
    {
        string[] names = ["SIP.Contoso.com", "xn--rger-koa.contoso.com", "*.contoso.com"];
        Assert.Equal(names, Make(Order.Of("SIP.Contoso.com", names), Options).SubjectAlternativeNames.Select(entry => entry.Value));
    }

    [SkippableFact]
    public void Openssl_accepts_the_request_and_the_key_is_its_own()
    {
        using var folder = new RequestTestFolder();
        (byte[] request, byte[] key) = Pkcs10Request.Write(Order.Access.With(Options), Order.Password.ToCharArray());
        folder.Write("order.req", request);
        folder.Write("order.key", key);
        folder.Write("password", Encoding.UTF8.GetBytes(Order.Password));

        Assert.Contains("verify OK", OpenSsl.Run(folder.Path, "req -verify -noout -in order.req"));
        string publicKey = OpenSsl.Run(folder.Path, "req -in order.req -noout -pubkey");
        Assert.Equal(publicKey, OpenSsl.Run(folder.Path, "pkey -in order.key -passin file:password -pubout"));
    }

    /// <remarks>The commands of the page, with a CA in place of the one that signs, and the passwords added that they ask for.</remarks>
    [SkippableFact]
    public void The_printed_command_joins_answer_and_key()
    {
        using var folder = new RequestTestFolder();
        RequestContent content = Order.Access.With(Options);
        (byte[] request, byte[] key) = Pkcs10Request.Write(content, Order.Password.ToCharArray());
        folder.Write("order.req", request);
        folder.Write("order.key", key);
        folder.Write("password", Encoding.UTF8.GetBytes(Order.Password));
        OpenSsl.Run(folder.Path, "x509 -req -in order.req -signkey order.key -passin file:password -days 1 -out order.cer");

        string join = RequestSteps.Commands(content, "order")[0];
        OpenSsl.Run(folder.Path, join + " -passin file:password -passout pass:transport");
        Assert.Equal("sip.contoso.com", Assert.Single(CertificateFile.Read(Path.Combine(folder.Path, "order.pfx"), Order.Secure("transport")).Items).CommonName);
    }

    [Fact]
    public void Ten_thousand_names_are_not_too_many()
    {
        string[] names = Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"n{i}.contoso.com")).ToArray();
        Assert.Equal(names, Make(Order.Of(names[0], names), Options).SubjectAlternativeNames.Select(entry => entry.Value));
    }

    [SkippableFact]
    public void Nobody_else_may_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new SkipException("Windows has no file modes.");
        }

        using var folder = new RequestTestFolder();
        CertificateRequestFiles written = new RequestFolder(folder.Path, overwrite: false).Write(Order.Set(Options, Order.Internal).Drafts, CancellationToken.None).Single();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(written.KeyPath));
        Assert.DoesNotContain("BEGIN PRIVATE KEY", File.ReadAllText(written.KeyPath));
    }

    private static CertificateFacts Make(PlannedCertificate order, CertRequestOptions options) =>
        Assert.Single(CertificateFile.Parse(Pkcs10Request.Write(order.With(options), Order.Password.ToCharArray()).Request, "order.req").Items);
}
#endif
