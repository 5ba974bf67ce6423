using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell.Commands;

/// <summary>Says whether certificates are right for what they are for.</summary>
[Cmdlet(VerbsDiagnostic.Test, "OcsCertificate", DefaultParameterSetName = CertificateUsageSet)]
[OutputType(typeof(CertificateResult), typeof(bool))]
public sealed class TestOcsCertificateCommand : PSCmdlet
{
    private const string CertificateUsageSet = "CertificateUsage";
    private const string CertificateRequirementSet = "CertificateRequirement";
    private const string PathUsageSet = "PathUsage";
    private const string PathRequirementSet = "PathRequirement";
    private const string LiteralPathUsageSet = "LiteralPathUsage";
    private const string LiteralPathRequirementSet = "LiteralPathRequirement";
    private const string ThumbprintUsageSet = "ThumbprintUsage";
    private const string ThumbprintRequirementSet = "ThumbprintRequirement";

    private AssignmentBoard? board;
    private EvaluationContext? context;
    private CertificateInput? input;
    private string[] thumbprints = [];

    /// <summary>Certificates: from the Cert: drive, from a store, or anything that carries one in RawData.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = CertificateUsageSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = CertificateRequirementSet)]
    [CertificateTransformation]
    [ValidateNotNullOrEmpty]
    public X509Certificate2[] Certificate { get; set; } = [];

    /// <summary>Files with certificates or requests; wildcards are followed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathUsageSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathRequirementSet)]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files with certificates or requests, named exactly.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathUsageSet)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathRequirementSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Thumbprints of certificates in a store of this computer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintUsageSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintRequirementSet)]
    [ValidateNotNullOrEmpty]
    public string[] Thumbprint { get; set; } = [];

    /// <summary>The store that has the thumbprints.</summary>
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [Parameter(ParameterSetName = ThumbprintRequirementSet)]
    [ArgumentCompleter(typeof(StoreNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string StoreName { get; set; } = "My";

    /// <summary>Where the store is: of the computer, or of the user.</summary>
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [Parameter(ParameterSetName = ThumbprintRequirementSet)]
    public StoreLocation StoreLocation { get; set; } = StoreLocation.LocalMachine;

    /// <summary>The computer that the piped path belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathUsageSet, DontShow = true)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathRequirementSet, DontShow = true)]
    public string? PSComputerName { get; set; }

    /// <summary>What the certificates must say: requirements, a plan, or orders of a plan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = PathRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintRequirementSet)]
    [RequirementTransformation]
    [ValidateNotNullOrEmpty]
    public CertRequirement[] Requirement { get; set; } = [];

    /// <summary>What the certificates are for.</summary>
    /// <remarks>The set completes what the transformation takes beside the enumeration; a word that it has made a usage is always in it.</remarks>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [UsageTransformation]
    [ValidateSet(
        nameof(CertificateUsage.General), nameof(CertificateUsage.CwaSsl), nameof(CertificateUsage.CwaMtls), nameof(CertificateUsage.CwaSingle),
        nameof(CertificateUsage.AccessEdge), nameof(CertificateUsage.WebConferencingEdge), nameof(CertificateUsage.AVAuthentication), nameof(CertificateUsage.EdgeInternal),
        nameof(CertificateUsage.FrontEnd), nameof(CertificateUsage.PoolRole), nameof(CertificateUsage.Director), nameof(CertificateUsage.Mediation),
        nameof(CertificateUsage.SurvivableBranch), nameof(CertificateUsage.PersistentChat), nameof(CertificateUsage.WebServicesInternal), nameof(CertificateUsage.WebServicesExternal),
        nameof(CertificateUsage.OAuthTokenIssuer), nameof(CertificateUsage.ReverseProxy), nameof(CertificateUsage.ExchangeUM), nameof(CertificateUsage.OfficeWebApps),
        nameof(CertificateUsage.LyncPhone),
        "AccessEdgeExternal", "DataEdgeExternal", "AudioVideoAuthentication", "Internal")]
    public CertificateUsage Usage { get; set; }

    /// <summary>The server product.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    public OcsProduct? Product { get; set; }

    /// <summary>URLs of Communicator Web Access sites.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Url { get; set; } = [];

    /// <summary>FQDNs of servers.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] ServerFqdn { get; set; } = [];

    /// <summary>FQDNs of the service itself.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Fqdn { get; set; } = [];

    /// <summary>FQDNs of pools.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] PoolFqdn { get; set; } = [];

    /// <summary>SIP domains.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] SipDomain { get; set; } = [];

    /// <summary>The side that is followed where sources disagree.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = ThumbprintUsageSet)]
    public Guidance Guidance { get; set; }

    /// <summary>What was ordered, to compare the certificates with: certificates of a plan, or requests as files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Order { get; set; }

    /// <summary>Who issued the certificates, or will sign the requests.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>The CA certificates that the server sends, or that its Intermediate store holds: certificates, or files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Chain { get; set; }

    /// <summary>The certificates of the Trusted Root store: certificates, or files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Root { get; set; }

    /// <summary>How many names the CA takes on one certificate; 100 when not given.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxNames { get; set; } = EvaluationContext.UsualMostNames;

    /// <summary>The moment the question is asked for: UTC unless its kind is local; now when not given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Warn this many days before a certificate expires.</summary>
    [Parameter]
    [ValidateRange(0, 36500)]
    public int? ExpiringInDays { get; set; }

    /// <summary>The password of PFX files.</summary>
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = PathRequirementSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathRequirementSet)]
    public SecureString? Password { get; set; }

    /// <summary>Ask only these rules.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RuleIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] IncludeRule { get; set; } = [];

    /// <summary>Do not ask these rules.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RuleIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>Write one boolean a certificate: false when anything fails.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>What -Quiet answers false for: Error when not given.</summary>
    [Parameter]
    [ValidateSet(nameof(Severity.Error), nameof(Severity.Warning))]
    public Severity FailOn { get; set; } = Severity.Error;

    /// <summary>Finds out what the certificates must say.</summary>
    protected override void BeginProcessing()
    {
        if (!Quiet && MyInvocation.BoundParameters.ContainsKey(nameof(FailOn)))
        {
            ThrowTerminatingError(Errors.QuietMissing(MyInvocation.MyCommand.Name));
        }

        input = new CertificateInput(this, Password, Judge);
        try
        {
            thumbprints = Thumbprint.Select(PowerShell.Thumbprint.Parse).ToArray();
            IReadOnlyList<CertRequirement> requirements = Requirement.Length > 0 ? Requirement : BuildRequirements();
            context = new EvaluationContext
            {
                AsOf = Moment.Of(AsOf),
                IssuedBy = IssuedBy,
                ExpiringInDays = ExpiringInDays,
                Chain = StatedCertificates.Read(this, Chain),
                Roots = StatedCertificates.Read(this, Root),
                MostNames = MaxNames,
                Rules = RuleSelection.Of(IncludeRule, ExcludeRule).For(requirements, hasOrder: Order is not null),
            };
            board = new AssignmentBoard(requirements, StatedOrders.Read(this, Order));
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    /// <summary>Judges what has arrived, and writes the results at once.</summary>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case PathUsageSet or PathRequirementSet:
                input!.ReadPaths(Path);
                break;
            case LiteralPathUsageSet or LiteralPathRequirementSet:
                input!.ReadLiteralPaths(LiteralPath, PSComputerName);
                break;
            case ThumbprintUsageSet or ThumbprintRequirementSet:
                input!.ReadStore(thumbprints, StoreName, StoreLocation);
                break;
            default:
                input!.ReadObjects(Certificate);
                break;
        }
    }

    /// <summary>Says what the certificates come to together, and what of a plan is still open.</summary>
    protected override void EndProcessing()
    {
        input!.Complete();
        if (board!.Conclude(context!) is { } together)
        {
            if (!Quiet)
            {
                WriteObject(together);
            }
            else if (together.FailsOn(FailOn))
            {
                WriteWarning($"The certificates do not go together. {together.Problems}");
            }
        }

        if (board.OpenOrders is { Count: > 0 } open)
        {
            WriteWarning($"No certificate was given for these orders of the plan: {string.Join(", ", open)}.");
        }
    }

    private IReadOnlyList<CertRequirement> BuildRequirements()
    {
        IReadOnlyList<CertRequirement> requirements = RequirementCatalog.Build(Describe());
        foreach (string url in Url)
        {
            DroppedParts.Tell(this, SiteUrl.Parse(url));
        }

        return requirements;
    }

    private RequirementRequest Describe() => new()
    {
        Usage = Usage,
        Product = Product,
        Guidance = Guidance,
        IssuedBy = IssuedBy,
        Urls = Url,
        ServerFqdns = ServerFqdn,
        Fqdns = Fqdn,
        PoolFqdns = PoolFqdn,
        SipDomains = SipDomain,
    };

    private void Judge(CertificateFacts facts)
    {
        IReadOnlyList<CertificateResult> results;
        try
        {
            results = board!.Evaluate(facts, context!);
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.Order(error));
            return;
        }

        if (Quiet)
        {
            WriteObject(!results.Any(result => result.FailsOn(FailOn)));
        }
        else
        {
            WriteObject(results, enumerateCollection: true);
        }
    }
}
