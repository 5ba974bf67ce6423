using System;
using System.Globalization;

namespace CertTools.Rules;

/// <summary>A limit that binds public CAs only, from a date on. A request counts as issued at the moment asked for.</summary>
internal abstract class PublicCaRule : CertificateRule
{
    private readonly Finding internalCa;

    protected PublicCaRule(RuleDescriptor descriptor)
        : base(descriptor) => internalCa = NotApplicable("An internal CA is not bound by the Baseline Requirements.");

    protected sealed override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context)
    {
        switch (context.IssuerOf(requirement))
        {
            case IssuerKind.Unknown:
                return NotEvaluated();
            case IssuerKind.Internal:
                return internalCa;
        }

        if (facts.IsCertificateAuthority)
        {
            return NotApplicable("The limit is for the certificates of servers, not of CAs.");
        }

        DateTimeOffset? issued = facts.Form == CertificateForm.Request ? context.AsOf : facts.NotBefore;
        return issued is not { } date ? Inconclusive("The beginning of the validity cannot be read, and the limit depends on it.")
            : date < Descriptor.InForceFromValue ? NotInForce(
                $"In force for certificates issued from {Descriptor.InForceFromValue.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; this one is of {date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.")
            : EvaluatePublic(facts, requirement, context, date);
    }

    /// <summary>Judges a certificate of a public CA that the rule is in force for.</summary>
    /// <param name="facts">The certificate or request.</param>
    /// <param name="requirement">What it is for.</param>
    /// <param name="context">The moment, and what else was stated.</param>
    /// <param name="issued">When it was, or will be, issued.</param>
    protected abstract Finding EvaluatePublic(CertificateFacts facts, CertRequirement requirement, EvaluationContext context, DateTimeOffset issued);
}
