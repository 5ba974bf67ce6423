using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CertTools;

/// <summary>A text that an administrator or a user sees, and the rules that explain it (reference 1.10).</summary>
/// <param name="Where">Who shows it: a client, a log and the number of its event.</param>
/// <param name="Text">The text as it stands on the screen; empty where only the event is known.</param>
/// <param name="Source">Where it is reported.</param>
/// <param name="Rules">The ids of the rules whose failure it can be.</param>
internal sealed record KnownSymptom(string Where, string Text, Citation Source, params string[] Rules)
{
    // A pasted message is looked for in both directions from this length on; shorter texts stand in many messages.
    private const int ShortestMessage = 16;

    private static readonly KnownSymptom[] All =
    [
        new("Communicator Web Access activation", "The subject of the certificate you selected doesn't match the current computer's FQDN.", Citations.S2, "CWA-01"),
        new("Internet Explorer", "To help protect your security, Internet Explorer has blocked this website from displaying content with security certificate errors.", Citations.PacykWc, "CWA-02", "CWA-03", "CWA-04"),
        new("Communicator Web Access sign-in, with no IM and no sharing afterwards", "blocked content", Citations.S1, "CWA-09"),
        new("Lync Phone Edition", "Cannot connect to the server. Retrying. If the problem continues, contact your support team.", Citations.S4, "LPE-01", "LPE-02", "LPE-03") { Products = OcsProducts.Lync2010AndLater },
        new("trace of the Edge", "The connection was closed before TLS negotiation completed. Did the remote peer accept our certificate?", Citations.S4, "LPE-01", "LPE-02", "LPE-03"),
        new("Lync Phone Edition, for ever", "Connecting to Lync Server ...", Citations.Catapult, "LPE-06", "LPE-08") { Products = OcsProducts.Lync2010AndLater },
        new("Lync Phone Edition", "Connection to Microsoft Exchange is unavailable. Please contact your support team", Citations.OcsGuy, "LPE-07") { Products = OcsProducts.Lync2010AndLater },
        new("Lync Phone Edition", "Microsoft Exchange integration unavailable. Connection to Exchange is unavailable due to invalid network credentials.", Citations.UcKen, "LPE-01", "GEN-07") { Products = OcsProducts.Lync2010AndLater },
        new("Lync client", "Lync is attempting to connect to: <FQDN> Lync cannot verify that the server is trusted for your sign-in address. Connect anyway?", Citations.Kb2833618, "DNS-02", "DNS-03") { Products = OcsProducts.Lync2010AndLater },
        new("Lync on iOS", "Can't verify the certificate from the server. Please contact your support team.", Citations.IPad, "GEN-01", "GEN-03", "GEN-12", "RP-02", "STO-06") { Products = OcsProducts.Lync2010AndLater },
        new("Event 14428, with \"Wrong principal\"", "TLS outgoing connection failures.", Citations.Ocs14428, "OCS-I1", "OCS-E4", "INT-01", "EDG-01"),
        new("Event 14428, with \"Certificate root not trusted\"", "TLS outgoing connection failures.", Citations.OcsR2Evt, "GEN-12"),
        new("Events 12303, 14694, 14397: Access Edge does not start (the serial number in the event is written backwards)", string.Empty, Citations.SkypePro, "STO-01", "STO-02", "STO-03"),
        new("Lync Server, with a CryptographicException", "The buffer supplied to a function was too small.", Citations.Cng, "STO-03") { Products = OcsProducts.Lync2010AndLater },
        new("Exchange Unified Messaging, events 1079 and 1136", "Invalid provider type specified.", Citations.UmCng, "STO-03") { Products = OcsProducts.Lync2010AndLater },
        new("Exchange Unified Messaging, events 1400 and 1344: no message waiting indicator", string.Empty, Citations.EightOne, "INT-14", "GEN-07") { Products = OcsProducts.Lync2010AndLater },
        new("Schannel, event 36885", "this server trusts so many certificate authorities that the list has grown too long", Citations.Kb2464556, "STO-05"),
        new("Schannel, events 36888 and 36874: the Front End service does not start", string.Empty, Citations.Md5, "GEN-05") { IsSaidByRule = true },
        new("Event 32042", "Invalid incoming HTTPS certificate", Citations.UcLobby, "STO-05"),
        new("Events 30998 and 61029", "0x800b0109 CERT_E_UNTRUSTEDROOT", Citations.Telco, "STO-05", "GEN-12"),
        new("ISA Server or TMG", "Error Code 500 Internal Server Error. The target principal name is incorrect. (-2146893022)", Citations.Rca500, "INT-09", "OCS-I4", "RP-06"),
        new("Remote Connectivity Analyzer", "SSL Certificate Name Mismatch", Citations.Rca, "RP-02", "EDG-01", "EDG-02", "OCS-E1"),
        new("Remote Connectivity Analyzer", "SSL Certificate Trust Failure", Citations.Rca, "GEN-12"),
        new("Remote Connectivity Analyzer", "Missing Intermediate Certificates in Chain", Citations.Rca, "STO-06"),
    ];

    // What the engine attaches to a finding of a rule; the rules that say a symptom themselves are left alone.
    private static readonly ILookup<string, KnownSymptom> ByRule = All
        .Where(symptom => !symptom.IsSaidByRule)
        .SelectMany(symptom => symptom.Rules, (symptom, rule) => (symptom, rule))
        .ToLookup(pair => pair.rule, pair => pair.symptom, StringComparer.Ordinal);

    /// <summary>The products with which it is seen.</summary>
    public OcsProducts Products { get; private init; } = OcsProducts.All;

    /// <summary>Whether the rule says it itself, because only some of its failures look like this.</summary>
    public bool IsSaidByRule { get; private init; }

    /// <summary>Every id that a symptom names.</summary>
    public static IEnumerable<string> RuleIds => All.SelectMany(symptom => symptom.Rules).Distinct(StringComparer.Ordinal);

    /// <summary>What is seen when a rule fails, each in one line.</summary>
    public static IReadOnlyList<string> Of(string rule) => All.Where(symptom => symptom.Rules.Contains(rule)).Select(symptom => symptom.ToString()).ToArray();

    /// <summary>
    /// Gives each failure that says nothing of what is seen the symptoms of its rule, those of other products aside. A
    /// failure that is milder than the rule has not got that far.
    /// </summary>
    public static void Attach(List<Finding> findings, OcsProduct? product)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Is(Outcome.Fail) && findings[i].Is(findings[i].Descriptor.SeverityValue) && findings[i].Symptom.Length == 0)
            {
                string seen = string.Join(" ", ByRule[findings[i].Rule].Where(symptom => symptom.IsSeenWith(product)));
                findings[i] = seen.Length == 0 ? findings[i] : findings[i].WithSymptom(seen);
            }
        }
    }

    /// <summary>The ids of the rules that explain a text: words that all stand in one symptom, or a text that holds a whole message.</summary>
    public static IEnumerable<string> Explain(string text)
    {
        string wanted = Plain(text);
        return wanted.Length == 0 ? [] : All.Where(symptom => symptom.IsSeenIn(wanted)).SelectMany(symptom => symptom.Rules).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Who shows it, and the text in quotes.</summary>
    public override string ToString() => Text.Length == 0 ? Where + "." : $"{Where}: \"{Text}\"";

    private bool IsSeenWith(OcsProduct? product) => product is { } known ? Products.Includes(known) : Products == OcsProducts.All;

    private bool IsSeenIn(string wanted)
    {
        string message = Plain(Text);
        string everything = Plain(ToString());
        return wanted.Split(' ').All(word => everything.IndexOf(word, StringComparison.Ordinal) >= 0)
            || message.Length >= ShortestMessage && wanted.IndexOf(message, StringComparison.Ordinal) >= 0;
    }

    // Letters and digits in lower case, one space between words: quotes, dots and line ends differ from one copy to the next.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '\u2019' or '\u2018' or '`' or '\u00b4') && plain.Length > 0 && plain[plain.Length - 1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
