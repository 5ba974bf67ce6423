using System.Linq;

namespace CertTools.Rules;

// EDG-05 beside its rows: those report a wildcard that carries a required name, this one a wildcard that carries nothing.
internal sealed class ExternalEdgeHasNoWildcard() : CertificateRule(EdgeNames.ExternalNamesAreLiteral)
{
    internal override bool CompletesRows => true;

    public override bool AppliesTo(CertRequirement requirement) =>
        requirement.UsageValue is CertificateUsage.AccessEdge or CertificateUsage.WebConferencingEdge && base.AppliesTo(requirement);

    protected override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        string[] wildcards = PresentedNames.HasWildcard(facts) ? [.. NameRows.Wildcards(facts)] : [];
        return wildcards.Length == 0 || requirement.Names.Any(row => row.WildcardRule == Descriptor && NameRows.StateOf(facts, row) == RowState.RefusedWildcard)
            ? Pass()
            : Fail($"The certificate has the wildcard {string.Join(", ", wildcards)}, which the external interface of an Edge does not support [L13-WILD]; some of Microsoft's tables list one for XMPP.",
                "Request it anew without the wildcard, each name in full.", [], wildcards);
    }
}
