using System.Collections.Generic;
using System.Management.Automation;

namespace CertTools.PowerShell.Commands;

/// <summary>Says what certificates a Communicator Web Access deployment needs.</summary>
[Cmdlet(VerbsCommon.Get, "CwaCertRequirement")]
[OutputType(typeof(CertRequirement))]
public sealed class GetCwaCertRequirementCommand : PSCmdlet
{
    private readonly List<SiteUrl> sites = [];
    private readonly List<DnsName> servers = [];

    /// <summary>The URLs, or the hosts, of the sites.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Url { get; set; } = [];

    /// <summary>The FQDNs of the computers that run Communicator Web Access.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] ServerFqdn { get; set; } = [];

    /// <summary>One certificate for both tasks, or two.</summary>
    [Parameter]
    public CwaLayout Layout { get; set; }

    /// <summary>The release.</summary>
    [Parameter]
    [ValidateSet(nameof(OcsProduct.Ocs2007), nameof(OcsProduct.Ocs2007R2))]
    public OcsProduct Product { get; set; } = OcsProduct.Ocs2007R2;

    /// <summary>The side that is followed where sources disagree.</summary>
    [Parameter]
    public Guidance Guidance { get; set; }

    /// <summary>Who will issue the certificates.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>Who uses the sites.</summary>
    [Parameter]
    public CwaAudience Audience { get; set; }

    /// <summary>Collects the sites and servers: however many lines they come in, they are one deployment.</summary>
    protected override void ProcessRecord()
    {
        try
        {
            foreach (string url in Url)
            {
                Add(SiteUrl.Parse(url));
            }

            foreach (string server in ServerFqdn)
            {
                servers.Add(DnsName.ParseHost(server, "server FQDN"));
            }
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    /// <summary>Writes the requirements.</summary>
    protected override void EndProcessing()
    {
        if (sites.Count == 0)
        {
            return;
        }

        try
        {
            WriteObject(CwaRequirements.Build(Describe()), enumerateCollection: true);
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    private CwaDeployment Describe() => new()
    {
        Sites = sites,
        Servers = servers,
        Layout = Layout,
        Product = Product,
        Guidance = Guidance,
        IssuedBy = IssuedBy,
        Audience = Audience,
    };

    private void Add(SiteUrl site)
    {
        DroppedParts.Tell(this, site);
        sites.Add(site);
    }
}
