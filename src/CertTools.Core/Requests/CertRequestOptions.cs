using System;
using System.Security;

namespace CertTools;

/// <summary>How certificates are requested, beside what they have to say.</summary>
public sealed record CertRequestOptions
{
    /// <summary>The length of RSA keys where nothing else is asked for, in bits.</summary>
    public const int DefaultKeySize = 2048;

    /// <summary>The shortest password of a private key, in characters.</summary>
    public const int ShortestPassword = 8;

    /// <summary>In what form.</summary>
    public RequestFormat Format { get; init; }

    /// <summary>The length of the RSA key in bits: 2048 or 4096.</summary>
    public int KeySize { get; init; } = DefaultKeySize;

    /// <summary>Whether the key can be exported from the server; null for what each order needs.</summary>
    public bool? Exportable { get; init; }

    /// <summary>What the subject names beside the common name.</summary>
    public SubjectFields Subject { get; init; } = new();

    /// <summary>The password of the private keys; for <see cref="RequestFormat.Pkcs10"/> only, which needs it.</summary>
    public SecureString? KeyPassword { get; init; }

    /// <summary>Says whether these options can be used together.</summary>
    /// <exception cref="CertToolsException"><c>KeySizeNotUsable</c>, <c>KeyPasswordMissing</c>, <c>KeyPasswordTooShort</c>, <c>KeyPasswordNotUsed</c>.</exception>
    public void Check()
    {
        if (KeySize is not (2048 or 4096))
        {
            throw new CertToolsException("KeySizeNotUsable", FormattableString.Invariant($"{KeySize}"), FormattableString.Invariant($"A key of {KeySize} bits is not made here."), "Give 2048 or 4096.");
        }

        if (Format == RequestFormat.Pkcs10 && KeyPassword is null)
        {
            throw new CertToolsException("KeyPasswordMissing", nameof(KeyPassword), "A PKCS#10 request has its private key beside it, which is written encrypted only, and no password was given.",
                "Give -KeyPassword, or take the format Inf, whose key never leaves the server.");
        }

        if (Format == RequestFormat.Pkcs10 && KeyPassword!.Length < ShortestPassword)
        {
            throw new CertToolsException("KeyPasswordTooShort", nameof(KeyPassword), FormattableString.Invariant($"The password of the private key has fewer than {ShortestPassword} characters."),
                "Give a longer one with -KeyPassword.");
        }

        if (Format != RequestFormat.Pkcs10 && KeyPassword is not null)
        {
            throw new CertToolsException("KeyPasswordNotUsed", nameof(KeyPassword), $"-KeyPassword was given, and the format {Format} writes no private key.",
                "Leave it out, or take the format Pkcs10.");
        }
    }
}
