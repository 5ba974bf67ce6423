using System;

namespace CertTools.Tests.Certificates;

/// <summary>What the platform under the tests lacks.</summary>
internal static class Platform
{
    public const string MonoHasNoCertificateRequest = "Mono has no CertificateRequest to make the certificates with.";
    public const string MonoReadsOtherwise = "Mono's X509Certificate2 is a reader of its own and not what ships with Windows.";

    public static bool IsMono { get; } = Type.GetType("Mono.Runtime") is not null;
}
