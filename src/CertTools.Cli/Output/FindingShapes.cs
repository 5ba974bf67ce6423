using System.Collections.Generic;
using System.Text.Json;

namespace CertTools.Cli;

/// <summary>How findings are written, of whatever they are.</summary>
internal static class FindingShapes
{
    /// <summary>Whether a table shows the finding.</summary>
    public static bool IsShown(Finding finding) => finding.Is(Outcome.Fail) || finding.Is(Outcome.Inconclusive);

    /// <summary>A finding for people.</summary>
    public static void Finding(this Layout layout, Finding finding, SourceList sources)
    {
        layout.Gap();
        layout.Paragraph(2, $"{finding.Rule} {(finding.Is(Outcome.Fail) ? finding.Severity : finding.Outcome)}: {OptionSpelling.Of(finding.Message)}");
        layout.Labelled(4, "Expected", finding.Expected);
        layout.Labelled(4, "Actual", finding.Actual);
        layout.Labelled(4, "Symptom", finding.Symptom);
        layout.Labelled(4, "Remedy", OptionSpelling.Of(finding.Remedy));
        layout.Labelled(4, "Source", sources.Name(finding.Sources));
    }

    /// <summary>The findings as an array.</summary>
    public static void WriteFindings(this Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity);
            json.WriteString("outcome", finding.Outcome);
            json.WriteText("message", OptionSpelling.Of(finding.Message));
            json.WriteTexts("expected", finding.Expected);
            json.WriteTexts("actual", finding.Actual);
            json.WriteText("remedy", OptionSpelling.Of(finding.Remedy));
            json.WriteText("symptom", finding.Symptom);
            json.WriteSources(finding.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
