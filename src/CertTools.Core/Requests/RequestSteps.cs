using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CertTools;

/// <summary>What is to be done with a request, as commands and as a page for the administrator who does it.</summary>
internal static class RequestSteps
{
    /// <summary>The commands in their order. What stands in angle brackets has to be filled in.</summary>
    public static IReadOnlyList<string> Commands(RequestContent content, string name) => Steps(content, name).Select(step => step.Command).OfType<string>().ToArray();

    /// <summary>The page.</summary>
    public static byte[] Write(RequestContent content, string name)
    {
        string text = string.Concat(Lines(content, name).Select(line => Printable.Text(line) + "\r\n"));
        Encoding encoding = text.All(c => c < 128) ? Encoding.ASCII : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static IEnumerable<string> Lines(RequestContent content, string name)
    {
        PlannedCertificate order = content.Order;
        yield return (order.Site.Length > 0 ? order.Site + ", " : string.Empty) + order.Label;
        yield return string.Empty;
        yield return "Subject   " + (content.Subject.IsEmpty ? "(none)" : content.Subject.ToWindowsText());
        yield return "SAN       " + (content.Names.Count == 0 ? "(none needed)" : content.Names[0]);
        foreach (string other in content.Names.Skip(1))
        {
            yield return "          " + other;
        }

        yield return "EKU       " + string.Join(", ", content.ExtendedKeyUsages.Select(Oids.Describe));
        yield return string.Format(CultureInfo.InvariantCulture, "Key       RSA, {0} bits, {1}", content.Options.KeySize, content.Exportable ? "exportable" : "not exportable");
        yield return "Issuer    " + (content.IsPublic ? "a public CA" : "the internal CA");
        yield return "Serves    " + string.Join(", ", order.Services);
        if (content.Servers.Count > 0)
        {
            yield return "Servers   " + string.Join(", ", content.Servers);
        }

        yield return "Assign    " + order.AssignWith;
        int number = 0;
        foreach ((string text, string? command, IReadOnlyList<string> more) in Steps(content, name))
        {
            yield return string.Empty;
            yield return (++number).ToString(CultureInfo.InvariantCulture) + ". " + text;
            foreach (string line in more)
            {
                yield return "   " + line;
            }

            if (command is not null)
            {
                yield return "       " + command;
            }
        }

        foreach (string line in ProductLines(content, name).Concat(UnitLines(content)))
        {
            yield return line;
        }
    }

    private static IEnumerable<Step> Steps(RequestContent content, string name)
    {
        switch (content.Options.Format)
        {
            case RequestFormat.Inf:
                yield return new("On the server, in this folder, as an administrator: make the key and the request.", $"certreq -new {name}.inf {name}.req");
                break;
            case RequestFormat.OpenSsl:
                yield return new("Make the key and the request. The password that is asked for protects the key.",
                    $"openssl req -new -config {name}.cnf{(content.Subject.IsEmpty ? " -subj /" : string.Empty)} -keyout {name}.key -out {name}.req");
                break;
        }

        yield return new($"Test {name}.req before it is sent: Test-OcsCertificate and certtools test take requests too.", null);
        yield return content.IsPublic
            ? new($"Paste {name}.req into the order at the public CA, and save its answer as {name}.cer.", null, "Order a profile that keeps the common name, and an answer that comes as Base64 (PEM).")
            : new("Have it signed by the internal CA.", $"certreq -submit -attrib \"CertificateTemplate:WebServer\" {name}.req {name}.cer");
        if (content.Options.Format == RequestFormat.Inf)
        {
            yield return new("On the same server: install the answer.", $"certreq -accept {name}.cer");
        }
        else
        {
            yield return new("Join the answer with its key.", ImportSteps.ToPfx(name), "The old encryption is there because older releases of Windows open no other.");
            yield return new("On the server, as an administrator: import it. A plain import would put the key into a CNG provider.", ImportSteps.FromPfx(name, content.Exportable));
        }

        yield return new("See that the key is in the right provider.", ImportSteps.Check, [.. ImportSteps.CheckExplained]);
        if (content.Servers.Count > 1)
        {
            yield return new("Export it with its key, as a PFX file, and import that on the other servers: all carry the same key.", content.Options.Format == RequestFormat.Inf ? ImportSteps.FromPfx(name, exportable: true) : null);
        }
    }

    private static IEnumerable<string> ProductLines(RequestContent content, string name)
    {
        string command = ProductCommand.Of(content, name);
        return command.Length == 0
            ? [string.Empty, "No command of the product can be given for this certificate."]
            : [string.Empty, "The product's own command makes key and request on the server, too:", "       " + command];
    }

    private static IEnumerable<string> UnitLines(RequestContent content) => content.IsPublic && content.Options.Subject.OrganizationalUnit.Length > 0
        ? [string.Empty, "The organizational unit is left out: a public CA must not sign one [BR]."]
        : [];

    private sealed record Step(string Text, string? Command, params string[] More);
}
