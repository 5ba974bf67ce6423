using System.CommandLine;
using System.Linq;

namespace CertTools.Cli;

/// <summary><c>certtools phone</c>: whether Lync Phone Edition devices sign in with a certificate.</summary>
internal static class PhoneCommand
{
    public static Command Create(Shell shell)
    {
        Option<string[]> host = SharedOptions.Names("--host", "FQDN", "A host the phones contact at this server, as the SRV record or DHCP names it. Give it once for each.");
        host.Required = true;
        Option<string?> firmware = new("--firmware") { HelpName = "VERSION", Description = "The lowest firmware in the fleet, spares included, for example 4.0.7577.4100. What phones ship with when not given." };
        Option<string?> updateTo = new("--update-to") { HelpName = "VERSION", Description = "The firmware the phones are to be updated to." };
        Option<PhoneSignIn?> signIn = WordOption.Create("--sign-in", "How the phones sign in. Either when not given.", PhoneSignIn.Pin, PhoneSignIn.Usb);
        Option<TlsVersions[]> tls = WordOption.CreateList("--tls-version", "A version of TLS that the servers and proxies on the way accept. Give it once for each.", TlsVersions.Tls10, TlsVersions.Tls11, TlsVersions.Tls12, TlsVersions.Tls13);

        var command = new Command("phone", "Tests whether Lync Phone Edition devices accept certificates of the servers they contact. Exit status as of test.")
        {
            host, firmware, updateTo, signIn, tls,
        };
        CertificateTest test = CertificateTest.AddTo(command, shell);
        HelpWithExamples.AddTo(command, shell.Width,
            "certtools phone frontend.cer --host sip.contoso.com",
            "certtools phone frontend.cer --host sip.contoso.com --firmware 4.0.7577.107 --update-to 4.0.7577.4100",
            "certtools phone web.cer --host lyncweb.contoso.com --host ucupdates-r2.contoso.com --sign-in pin --format json");
        command.SetAction(parse => test.Run(parse,
        [
            PhoneRequirements.Build(new PhoneDeployment
            {
                Hosts = parse.GetValue(host)!.Select(name => DnsName.ParseHost(name, "host the phones contact")).ToArray(),
                LowestFirmware = Build(parse.GetValue(firmware)),
                UpdateTarget = Build(parse.GetValue(updateTo)),
                SignIn = parse.GetValue(signIn) ?? PhoneSignIn.Unknown,
                ServerTls = parse.GetValue(tls)!.Aggregate(TlsVersions.None, (all, version) => all | version),
            }),
        ]));
        return command;
    }

    private static PhoneFirmware? Build(string? given) => given is null ? null : PhoneFirmware.Parse(given);
}
