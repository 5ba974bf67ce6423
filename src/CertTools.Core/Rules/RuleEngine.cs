using System;

namespace CertTools;

/// <summary>Judges certificates.</summary>
public static class RuleEngine
{
    /// <summary>Judges one certificate against one requirement.</summary>
    /// <param name="facts">What the certificate says.</param>
    /// <param name="requirement">What it must say; <see cref="CertRequirement.General"/> when its usage is not known.</param>
    /// <param name="context">The moment, and what else was stated.</param>
    public static CertificateResult Evaluate(CertificateFacts facts, CertRequirement requirement, EvaluationContext context) => throw new NotImplementedException();
}
