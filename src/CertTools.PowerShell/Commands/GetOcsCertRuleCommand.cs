using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell.Commands;

/// <summary>Lists the rules, or finds those that explain what is on the screen.</summary>
[Cmdlet(VerbsCommon.Get, "OcsCertRule")]
[OutputType(typeof(RuleDescriptor))]
public sealed class GetOcsCertRuleCommand : PSCmdlet
{
    private IReadOnlyList<RuleDescriptor> candidates = [];

    /// <summary>The ids; wildcards stand for parts of one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Rule")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The areas.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public RuleArea[] Area { get; set; } = [];

    /// <summary>A message on the screen or in a log, a part of it, or the number of an event.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Symptom { get; set; }

    /// <summary>Finds the rules that the other parameters leave.</summary>
    protected override void BeginProcessing()
    {
        string[] areas = Area.Select(area => area.ToString()).ToArray();
        candidates = (Symptom is null ? RuleCatalog.All : RuleCatalog.FindBySymptom(Symptom))
            .Where(rule => areas.Length == 0 || areas.Contains(rule.Area)).ToArray();
    }

    /// <summary>Writes the rules, in the order of the catalogue.</summary>
    protected override void ProcessRecord()
    {
        var patterns = Id.Select(id => (Id: id, Pattern: new WildcardPattern(id, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))).ToArray();
        foreach ((string id, WildcardPattern pattern) in patterns)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(id) && RuleCatalog.Find(id) is null)
            {
                WriteError(Errors.RuleNotFound(id));
            }
        }

        WriteObject(candidates.Where(rule => patterns.Any(pattern => pattern.Pattern.IsMatch(rule.Rule))), enumerateCollection: true);
    }
}
