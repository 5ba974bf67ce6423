namespace CertTools.Rules;

/// <summary>Compares what was issued with what was ordered.</summary>
internal abstract class OrderRule(RuleDescriptor descriptor) : CertificateRule(descriptor)
{
    protected sealed override Finding Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) =>
        context.Order is { } order ? Compare(facts, order, requirement) : NotEvaluated();

    /// <summary>Compares a certificate, or the request that is to become it, with its order.</summary>
    protected abstract Finding Compare(CertificateFacts facts, OrderedCertificate order, CertRequirement requirement);

    /// <summary>Names of a SAN as administrators read them: a kind is told where it is not dNSName.</summary>
    protected static string Show(SanEntry entry) => entry.Kind == SanKind.DnsName ? Printable.Text(entry.Value) : entry.ToString();
}
