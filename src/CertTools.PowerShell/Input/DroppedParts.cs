using System.Management.Automation;

namespace CertTools.PowerShell;

/// <summary>Says with -Verbose what of a URL means nothing to a certificate.</summary>
internal static class DroppedParts
{
    public static void Tell(Cmdlet cmdlet, SiteUrl site)
    {
        if (site.Dropped is { } dropped)
        {
            cmdlet.WriteVerbose($"'{Printable.Text(site.Text)}': only the host {site.Host} counts; dropped: {Printable.Text(dropped)}.");
        }
    }
}
