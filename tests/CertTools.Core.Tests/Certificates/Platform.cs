using System;

namespace CertTools.Tests.Certificates;

/// <summary>What the platform under the tests lacks.</summary>
internal static class Platform
{
    public const string NoPfxToOpen = "The PFX files are made with CertificateRequest and X509CertificateLoader, which Mono and .NET Framework 4.7.2 lack in part.";
    public const string MonoReadsOtherwise = "Mono's X509Certificate2 is a reader of its own and not what ships with Windows.";

    public static bool IsMono { get; } = Type.GetType("Mono.Runtime") is not null;
}
