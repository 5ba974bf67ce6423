using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security;

namespace CertTools;

/// <summary>Collects what a file holds while it is read, and says at the end what it came to.</summary>
internal sealed class FoundItems(string source, SecureString? password)
{
    private readonly List<CertificateFacts> _items = [];
    private readonly List<string> _passedOver = [];
    private int _privateKeys;
    private int _revocationLists;
    private int _cutOff;

    public string Source { get; } = source;

    public SecureString? Password { get; } = password;

    /// <summary>Adds a piece of DER by what it is.</summary>
    /// <param name="der">The piece.</param>
    /// <param name="where">What to call it when it has to be passed over: "block 2 (CERTIFICATE)".</param>
    /// <returns>The word for its format.</returns>
    public string AddDer(ReadOnlyMemory<byte> der, string where)
    {
        switch (DerContents.Of(der.Span))
        {
            case DerContent.Certificate or DerContent.Request:
                AddCertificate(der, where);
                return "DER";

            case DerContent.SignedData:
                SignedDataShell.Read(der, where, this);
                return "PKCS#7";

            case DerContent.Pfx:
                PfxFile.Read(der.ToArray(), this);
                return "PFX";

            case DerContent.PrivateKey:
                AddPrivateKey();
                return "DER";

            case DerContent.RevocationList:
                AddRevocationList();
                return "DER";

            case DerContent.PublicKey:
                PassOver($"{where} is a public key without a certificate");
                return "DER";

            case DerContent.None:
                PassOverDamaged(where);
                return "DER";

            default:
                PassOver($"{where} is neither a certificate nor a request");
                return "DER";
        }
    }

    /// <summary>Adds a certificate or a request, or says that it cannot be read.</summary>
    public void AddCertificate(ReadOnlyMemory<byte> der, string where, string friendlyName = "", PrivateKeyState privateKey = PrivateKeyState.NotApplicable)
    {
        if (CertificateReader.TryRead(der, out CertificateFacts? facts))
        {
            _items.Add(facts with { Source = Source, FriendlyName = friendlyName, PrivateKey = privateKey });
        }
        else
        {
            PassOverDamaged(where);
        }
    }

    public void AddPrivateKey() => _privateKeys++;

    public void AddRevocationList() => _revocationLists++;

    public void PassOver(string sentence) => _passedOver.Add(sentence);

    public void PassOverDamaged(string where)
    {
        _cutOff++;
        PassOver($"{where} is cut off or damaged");
    }

    /// <summary>The content; an exception that says what the file is when it holds nothing to test.</summary>
    public CertificateFileContent ToContent(string format)
    {
        bool nothingElse = _passedOver.Count == 0;
        AddCount(_privateKeys, "private key");
        AddCount(_revocationLists, "certificate revocation list");
        if (_items.Count > 0)
        {
            return new CertificateFileContent(format, _items, _passedOver);
        }

        throw nothingElse && _privateKeys > 0 && _revocationLists == 0 ? FileErrors.PrivateKey(Source)
            : nothingElse && _revocationLists > 0 && _privateKeys == 0 ? FileErrors.RevocationList(Source)
            : _cutOff > 0 && _cutOff == _passedOver.Count ? FileErrors.CutOff(Source)
            : FileErrors.NoCertificate(Source, Summary());
    }

    private string Summary()
    {
        const int Shown = 3;
        string all = string.Join(", ", _passedOver.GetRange(0, Math.Min(Shown, _passedOver.Count)));
        return _passedOver.Count == 0 ? "there is none"
            : _passedOver.Count <= Shown ? all
            : string.Format(CultureInfo.InvariantCulture, "{0}, and {1} more", all, _passedOver.Count - Shown);
    }

    private void AddCount(int count, string what)
    {
        if (count > 0)
        {
            PassOver(count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s"));
        }
    }
}
