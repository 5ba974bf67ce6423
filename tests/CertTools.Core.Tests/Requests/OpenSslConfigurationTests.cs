using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CertTools.Tests.Requests;

/// <summary>openssl makes of the configuration the request that was ordered.</summary>
public sealed class OpenSslConfigurationTests
{
    [SkippableTheory]
    [InlineData("Contoso, Ltd. + \"Sons\"")]
    [InlineData("a \\ b $PATH ${HOME} #c `d` 'e'")]
    [InlineData("K\u00fchl & \u4e2d\u56fd")]
    [InlineData("100% [section] @x = y ; z")]
    public void A_field_stays_what_it_is(string organization) => RunMade(Order.Access, new SubjectFields { Organization = organization, Country = "US" }, facts =>
    {
        Assert.Empty(facts.Unreadable);
        Assert.Equal(DistinguishedName.ToText(new RequestSubject("sip.contoso.com", new SubjectFields { Organization = organization, Country = "US" }, withUnit: false).ToDer()), facts.Subject);
    });

    [SkippableFact]
    public void The_request_says_what_was_ordered() => RunMade(Order.Access, new SubjectFields(), facts =>
    {
        Assert.Equal(Order.Access.SubjectName, facts.CommonName);
        Assert.Equal(Order.Access.SubjectAlternativeNames, facts.SubjectAlternativeNames.Select(entry => entry.Value));
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], facts.ExtendedKeyUsages);
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment, facts.KeyUsage);
        Assert.Equal(2048, facts.KeySize);
        Assert.Equal(SignatureHash.Sha256, facts.SignatureHash);
    });

    [SkippableFact]
    public void There_may_be_no_subject_and_very_many_names()
    {
        string[] names = Enumerable.Range(0, 10_000).Select(i => "n" + i.ToString(CultureInfo.InvariantCulture) + ".contoso.com").ToArray();
        RunMade(Order.Of(string.Empty, names), new SubjectFields(), facts => Assert.Equal(names, facts.SubjectAlternativeNames.Select(entry => entry.Value)));
    }

    [SkippableFact]
    public void There_may_be_no_SAN() => RunMade(Order.Internal, new SubjectFields(), facts => Assert.Empty(facts.SubjectAlternativeNames));

    /// <remarks>It runs the command that is printed, with the password added that it asks for.</remarks>
    private static void RunMade(PlannedCertificate order, SubjectFields subject, Action<CertificateFacts> check)
    {
        using var folder = new RequestTestFolder();
        RequestContent content = order.With(new CertRequestOptions { Format = RequestFormat.OpenSsl, Subject = subject });
        folder.Write("order.cnf", OpenSslConfiguration.Write(content));
        string command = RequestSteps.Commands(content, "order")[0];
        Assert.StartsWith("openssl ", command, StringComparison.Ordinal);
        OpenSsl.Run(folder.Path, command + " -passout pass:correcthorse");
        Assert.Contains("verify OK", OpenSsl.Run(folder.Path, "req -verify -noout -in order.req"));
        Assert.Contains("BEGIN ENCRYPTED PRIVATE KEY", File.ReadAllText(Path.Combine(folder.Path, "order.key"), Encoding.ASCII));
        check(Assert.Single(CertificateFile.Read(Path.Combine(folder.Path, "order.req")).Items));
    }
}
