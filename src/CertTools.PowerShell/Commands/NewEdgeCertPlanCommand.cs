using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace CertTools.PowerShell.Commands;

/// <summary>Says which certificates to order for an Edge server, and what services each of them serves.</summary>
[Cmdlet(VerbsCommon.New, "EdgeCertPlan", DefaultParameterSetName = NamesSet)]
[OutputType(typeof(EdgeCertPlan))]
public sealed class NewEdgeCertPlanCommand : PSCmdlet
{
    private const string NamesSet = "Names";
    private const string ServiceSet = "Service";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const int HighestPort = 65535;

    private readonly List<EdgeEndpoint> rows = [];
    private readonly List<EdgeTopology> sites = [];
    private DnsName[] sipDomains = [];
    private PlanOptions options = null!;
    private bool rowsHaveCome;
    private bool filesHaveCome;

    /// <summary>The FQDN of the Access Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? AccessFqdn { get; set; }

    /// <summary>The port of the Access Edge service; 443 when not given.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateRange(1, HighestPort)]
    public int? AccessPort { get; set; }

    /// <summary>The IP address of the Access Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? AccessAddress { get; set; }

    /// <summary>The FQDN of the Web Conferencing Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? WebConferencingFqdn { get; set; }

    /// <summary>The port of the Web Conferencing Edge service; 443 when not given.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateRange(1, HighestPort)]
    public int? WebConferencingPort { get; set; }

    /// <summary>The IP address of the Web Conferencing Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? WebConferencingAddress { get; set; }

    /// <summary>The FQDN of the A/V Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? AVFqdn { get; set; }

    /// <summary>The IP address of the A/V Edge service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? AVAddress { get; set; }

    /// <summary>Any name for the certificate of the A/V Authentication service.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? AVAuthenticationFqdn { get; set; }

    /// <summary>The FQDN of the internal interface.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string? InternalFqdn { get; set; }

    /// <summary>The URLs, or the hosts, of Communicator Web Access sites.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string[] CwaUrl { get; set; } = [];

    /// <summary>The FQDNs of the computers that run Communicator Web Access.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string[] CwaServerFqdn { get; set; } = [];

    /// <summary>The hosts that the reverse proxy publishes.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string[] ReverseProxyFqdn { get; set; } = [];

    /// <summary>The XMPP domains that the XMPP proxy stands for.</summary>
    [Parameter(ParameterSetName = NamesSet)]
    [ValidateNotNullOrEmpty]
    public string[] XmppDomain { get; set; } = [];

    /// <summary>The service, in the words of a table.</summary>
    /// <remarks>Not mandatory to PowerShell, which would make an error of every row of a table that has no such column.</remarks>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    [AllowEmptyString]
    [AllowNull]
    public string? Service { get; set; }

    /// <summary>The FQDN of the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Fqdn { get; set; }

    /// <summary>The port of the service.</summary>
    /// <remarks>Text, as all of a row is: what PowerShell could not turn into a number would never arrive here.</remarks>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Port { get; set; }

    /// <summary>The IP address of the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Address { get; set; }

    /// <summary>The server the service runs on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Server { get; set; }

    /// <summary>The Edge pool the service belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Pool { get; set; }

    /// <summary>The site the service belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ServiceSet)]
    public string? Site { get; set; }

    /// <summary>Takes every row and every file of the pipe, so that a row without a service can be told apart.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ServiceSet, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Files with a topology (.json, .psd1) or a table of services (.csv); wildcards are followed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files with a topology or a table of services, named exactly.</summary>
    /// <remarks>Files of the pipe come through <see cref="InputObject"/>, which takes everything.</remarks>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The SIP domains; names are proposed from the first when no name is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] SipDomain { get; set; } = [];

    /// <summary>The product.</summary>
    [Parameter]
    public OcsProduct Product { get; set; } = OcsProduct.Ocs2007R2;

    /// <summary>The side that is followed where sources disagree.</summary>
    [Parameter]
    public Guidance Guidance { get; set; }

    /// <summary>Who will issue the certificates of the external services; a public CA when not stated.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>What there is to be least of: money, certificates, or nothing, and then each service has its own.</summary>
    [Parameter]
    public PlanStrategy Strategy { get; set; }

    /// <summary>Lets Web Conferencing Edge take the name of Access Edge, where their ports differ.</summary>
    [Parameter]
    public SwitchParameter AllowRenamedService { get; set; }

    /// <summary>What the public CA signs and what it costs: a hash table with the properties of a profile.</summary>
    [Parameter]
    [ValidateNotNull]
    [CaProfileTransformation]
    public CaProfile CaProfile { get; set; } = new();

    /// <summary>The certificates that there are: certificate objects, or files.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [AllowNull]
    public object[]? Existing { get; set; }

    /// <summary>The moment the orders are placed: UTC unless its kind is local; now when not given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Reads what holds for every site.</summary>
    protected override void BeginProcessing()
    {
        StopAtError(() => sipDomains = SipDomain.Select(domain => DnsName.ParseHost(domain, "SIP domain")).ToArray());
        options = new PlanOptions
        {
            AsOf = Moment.Of(AsOf),
            Strategy = Strategy,
            AllowRenamedService = AllowRenamedService,
            CaProfile = CaProfile,
            Existing = MyInvocation.BoundParameters.ContainsKey(nameof(Existing)) ? StatedCertificates.Read(this, Existing ?? []) : null,
        };
        StopAtError(() => EdgePlanner.Check(options));
    }

    /// <summary>Collects the rows: a site is planned when all of it is known. A file is planned as it comes.</summary>
    protected override void ProcessRecord()
    {
        var paths = new CertificatePaths(this);
        switch (ParameterSetName)
        {
            case PathSet:
                AddFiles(Path.SelectMany(paths.Resolve));
                break;
            case LiteralPathSet:
                AddFiles(LiteralPath.SelectMany(path => paths.Locate(path, computer: null)));
                break;
            case ServiceSet when PathOfInput is { } path:
                AddFiles(paths.Locate(path, Column("PSComputerName")?.Value?.ToString()));
                break;
            case ServiceSet:
                AddRow();
                break;
        }
    }

    private void AddRow()
    {
        if (InputObject is not null && Column(nameof(Service)) is null)
        {
            ThrowTerminatingError(Errors.ServiceMissing(InputObject));
        }

        rowsHaveCome = true;
        var row = new EdgeServiceRow
        {
            Service = Cell(Service, nameof(Service)),
            Fqdn = Cell(Fqdn, nameof(Fqdn)),
            Port = Cell(Port, nameof(Port)),
            Address = Cell(Address, nameof(Address)),
            Server = Cell(Server, nameof(Server)),
            Pool = Cell(Pool, nameof(Pool)),
            Site = Cell(Site, nameof(Site)),
        };
        try
        {
            rows.Add(row.ToEndpoint());
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.Row(row, error));
        }
    }

    /// <summary>What a row has in a column; Import-Csv gives null for the cells that a short line lacks.</summary>
    /// <remarks>PowerShell binds a title only when it has no space around it, and Import-Csv leaves what stands after it.</remarks>
    private string Cell(string? bound, string name) => bound ?? Column(name)?.Value?.ToString() ?? string.Empty;

    /// <summary>The path, when what came is a file and no row.</summary>
    private string? PathOfInput =>
        Column(nameof(Service)) is not null ? null : Column("PSPath")?.Value?.ToString() ?? (Wrapped.Content(InputObject) as FileSystemInfo)?.FullName;

    private PSPropertyInfo? Column(string name) =>
        InputObject?.Properties.FirstOrDefault(property => string.Equals(property.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes a plan for each site; they are made together, because what one keeps another cannot.</summary>
    protected override void EndProcessing()
    {
        if (rowsHaveCome || filesHaveCome)
        {
            AddSites(rows, Describe([]));
        }
        else
        {
            StopAtError(() =>
            {
                // A pipe that brought nothing asked for a plan of its rows, not for a proposal.
                EdgeTopology site = Describe(MyInvocation.ExpectingInput ? [] : NamedServices());
                EdgePlanner.Check(site);
                sites.Add(site);
            });
        }

        IReadOnlyList<EdgeCertPlan> plans = [];
        StopAtError(() => plans = EdgePlanner.PlanAll(sites, options));
        WriteObject(plans, enumerateCollection: true);
    }

    private void AddFiles(IEnumerable<CertificatePath> places)
    {
        filesHaveCome = true;
        foreach (CertificatePath place in places)
        {
            if (!place.IsFile)
            {
                WriteError(Errors.PathNotOfFile(place.Text));
            }
            else if (ReadFile(place.Text) is { } topology)
            {
                AddSites(topology.Endpoints, WithGiven(topology));
            }
        }
    }

    /// <summary>The topology of a file; null after the errors, when it cannot be used.</summary>
    private EdgeTopology? ReadFile(string path)
    {
        try
        {
            TopologyContent content = path.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase) ? TopologyDataFile.Read(path) : TopologyFile.Read(path);
            foreach (CertToolsException problem in content.Problems)
            {
                WriteError(Errors.Topology(problem));
            }

            return content.Topology;
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.Topology(error));
            return null;
        }
    }

    /// <summary>What was given beside a file stands against what the file says.</summary>
    private EdgeTopology WithGiven(EdgeTopology ofFile)
    {
        return ofFile with
        {
            SipDomains = IsGiven(nameof(SipDomain)) ? sipDomains : ofFile.SipDomains,
            Product = IsGiven(nameof(Product)) ? Product : ofFile.Product,
            Guidance = IsGiven(nameof(Guidance)) ? Guidance : ofFile.Guidance,
            IssuedBy = IsGiven(nameof(IssuedBy)) ? IssuedBy : ofFile.IssuedBy,
        };

        bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
    }

    private void AddSites(IEnumerable<EdgeEndpoint> services, EdgeTopology template)
    {
        foreach (EdgeTopology site in EdgeServiceRow.ToTopologies(services, template))
        {
            try
            {
                EdgePlanner.Check(site);
                sites.Add(site);
            }
            catch (CertToolsException error)
            {
                WriteError(Errors.Parameter(error));
            }
        }
    }

    private EdgeTopology Describe(IReadOnlyList<EdgeEndpoint> services) => new()
    {
        Endpoints = services,
        SipDomains = sipDomains,
        Product = Product,
        Guidance = Guidance,
        IssuedBy = IssuedBy,
    };

    private IReadOnlyList<EdgeEndpoint> NamedServices()
    {
        Require(AccessFqdn, nameof(AccessFqdn), (nameof(AccessPort), AccessPort is not null), (nameof(AccessAddress), AccessAddress is not null));
        Require(WebConferencingFqdn, nameof(WebConferencingFqdn), (nameof(WebConferencingPort), WebConferencingPort is not null), (nameof(WebConferencingAddress), WebConferencingAddress is not null));
        Require(AVFqdn, nameof(AVFqdn), (nameof(AVAddress), AVAddress is not null));

        EdgeEndpoint[] services =
        [
            .. Rows(EdgeService.AccessEdge, [AccessFqdn], AccessPort, AccessAddress),
            .. Rows(EdgeService.WebConferencingEdge, [WebConferencingFqdn], WebConferencingPort, WebConferencingAddress),
            .. Rows(EdgeService.AVEdge, [AVFqdn], address: AVAddress),
            .. Rows(EdgeService.AVAuthentication, [AVAuthenticationFqdn]),
            .. Rows(EdgeService.Cwa, CwaUrl),
            .. Rows(EdgeService.CwaServer, CwaServerFqdn),
            .. Rows(EdgeService.ReverseProxy, ReverseProxyFqdn),
            .. Rows(EdgeService.EdgeInternal, [InternalFqdn]),
            .. Rows(EdgeService.Xmpp, XmppDomain),
        ];

        return services.Length == 0 && sipDomains.Length > 0 ? EdgeTopology.Propose(sipDomains[0], Product) : services;
    }

    private static IEnumerable<EdgeEndpoint> Rows(EdgeService service, IEnumerable<string?> names, int? port = null, string? address = null) => names
        .OfType<string>()
        .Select(name => new EdgeServiceRow
        {
            Service = service.ToString(),
            Fqdn = name,
            Port = port?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            Address = address ?? string.Empty,
        }.ToEndpoint());

    private static void Require(string? name, string parameter, params (string Name, bool IsGiven)[] others)
    {
        foreach ((string other, bool isGiven) in others)
        {
            if (name is null && isGiven)
            {
                throw new CertToolsException("NameMissing", other, $"-{other} was given without -{parameter}.", $"Give -{parameter} too: the FQDN of the service.");
            }
        }
    }

    private void StopAtError(Action action)
    {
        try
        {
            action();
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }
}
