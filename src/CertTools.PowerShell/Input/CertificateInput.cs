using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell;

/// <summary>Reads the certificates that a cmdlet is given, in whatever form; what cannot be read is an error each.</summary>
/// <param name="cmdlet">The cmdlet, for its paths and its streams.</param>
/// <param name="password">The password of PFX files; null when there is none.</param>
/// <param name="take">What is done with each certificate, as soon as it is read.</param>
internal sealed class CertificateInput(PSCmdlet cmdlet, SecureString? password, Action<CertificateFacts> take)
{
    private readonly CertificatePaths paths = new(cmdlet);
    private readonly ReadingProgress progress = new(cmdlet);

    /// <summary>Reads certificate objects.</summary>
    public void ReadObjects(IEnumerable<X509Certificate2> certificates)
    {
        foreach (X509Certificate2 certificate in certificates)
        {
            ReadObject(certificate);
        }
    }

    /// <summary>Reads everything that paths with wildcards lead to.</summary>
    public void ReadPaths(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Read(paths.Resolve(text));
        }
    }

    /// <summary>Reads paths that are taken as they stand.</summary>
    public void ReadLiteralPaths(IEnumerable<string> texts, string? computer)
    {
        foreach (string text in texts)
        {
            Read(paths.Locate(text, computer));
        }
    }

    /// <summary>Reads certificates of a store by their thumbprints; a store that cannot be opened stops the command.</summary>
    public void ReadStore(IEnumerable<string> thumbprints, string name, StoreLocation location)
    {
        using CertificateStore store = OpenStore(name, location);
        cmdlet.WriteVerbose($"{store.Path}: {store.Count} certificates.");
        foreach (string thumbprint in thumbprints)
        {
            if (store.Find(thumbprint) is { } certificate)
            {
                ReadObject(certificate, $@"{store.Path}\{thumbprint}");
            }
            else
            {
                cmdlet.WriteError(Errors.ThumbprintNotFound(thumbprint, store.Path));
            }
        }
    }

    /// <summary>Says that nothing more will come.</summary>
    public void Complete() => progress.Complete();

    private CertificateStore OpenStore(string name, StoreLocation location)
    {
        try
        {
            return CertificateStore.Open(name, location);
        }
        catch (CertToolsException error)
        {
            cmdlet.ThrowTerminatingError(Errors.Parameter(error));
            throw;
        }
    }

    private void Read(IEnumerable<CertificatePath> places)
    {
        foreach (CertificatePath place in places)
        {
            if (place.IsFile)
            {
                ReadFile(place.Text);
            }
            else
            {
                ReadStorePath(place.Text);
            }
        }
    }

    private void ReadFile(string path)
    {
        CertificateFileContent content;
        try
        {
            content = CertificateFile.Read(path, password);
        }
        catch (CertToolsException error)
        {
            cmdlet.WriteError(Errors.File(error));
            return;
        }

        cmdlet.WriteVerbose($"'{Printable.Text(path)}': {content.Format}, {content.Items.Count} to test.");
        foreach (string other in content.PassedOver)
        {
            cmdlet.WriteVerbose($"'{Printable.Text(path)}': passed over: {other}");
        }

        foreach (CertificateFacts facts in content.Items)
        {
            Take(facts);
        }
    }

    private void ReadStorePath(string path)
    {
        foreach (PSObject item in paths.ItemsAt(path))
        {
            if (item.BaseObject is X509Certificate2 certificate)
            {
                using (certificate)
                {
                    ReadObject(certificate);
                }
            }
            else if (!cmdlet.MyInvocation.ExpectingInput)
            {
                cmdlet.WriteError(Errors.StoreNotUsable(path, cmdlet.MyInvocation.MyCommand.Name));
            }
        }
    }

    private void ReadObject(X509Certificate2 certificate, string? source = null)
    {
        if (CertificateObject.Read(certificate, out Exception? cause) is { } facts)
        {
            Take(source is null ? facts : facts.At(source));
        }
        else
        {
            cmdlet.WriteError(Errors.CertificateNotReadable(certificate, cause));
        }
    }

    private void Take(CertificateFacts facts)
    {
        progress.Add(facts.Source);
        take(facts);
    }
}
