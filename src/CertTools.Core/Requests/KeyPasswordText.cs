using System;
using System.Runtime.InteropServices;
using System.Security;

namespace CertTools;

/// <summary>The characters of a password, for as long as they are needed.</summary>
internal sealed class KeyPasswordText : IDisposable
{
    public KeyPasswordText(SecureString password)
    {
        Characters = new char[password.Length];
        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(password);
        try
        {
            Marshal.Copy(text, Characters, 0, Characters.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }

    public char[] Characters { get; }

    public void Dispose() => Array.Clear(Characters, 0, Characters.Length);
}
