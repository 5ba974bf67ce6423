using System.Management.Automation;

namespace CertTools.PowerShell.Commands;

/// <summary>Says which names clients look for, in their order, and which certificate has to carry each.</summary>
[Cmdlet(VerbsCommon.Get, "OcsSignInName")]
[OutputType(typeof(SignInName))]
public sealed class GetOcsSignInNameCommand : PSCmdlet
{
    /// <summary>The SIP domains.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] SipDomain { get; set; } = [];

    /// <summary>The clients; all when not given.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public SignInClient[] Client { get; set; } = [];

    /// <summary>Writes the look-ups of each client for each domain.</summary>
    protected override void ProcessRecord()
    {
        foreach (string domain in SipDomain)
        {
            try
            {
                WriteObject(SignInNames.Of(DnsName.ParseHost(domain, "SIP domain"), Client), enumerateCollection: true);
            }
            catch (CertToolsException error)
            {
                WriteError(Errors.Parameter(error));
            }
        }
    }
}
