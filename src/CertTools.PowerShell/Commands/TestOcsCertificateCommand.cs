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

    private AssignmentBoard? board;
    private EvaluationContext? context;
    private CertificateInput? input;

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

    /// <summary>The computer that the piped path belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathUsageSet, DontShow = true)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathRequirementSet, DontShow = true)]
    public string? PSComputerName { get; set; }

    /// <summary>What the certificates must say: requirements, a plan, or orders of a plan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = PathRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathRequirementSet)]
    [RequirementTransformation]
    [ValidateNotNullOrEmpty]
    public CertRequirement[] Requirement { get; set; } = [];

    /// <summary>What the certificates are for.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    public CertificateUsage Usage { get; set; }

    /// <summary>The server product.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    public OcsProduct? Product { get; set; }

    /// <summary>URLs of Communicator Web Access sites.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Url { get; set; } = [];

    /// <summary>FQDNs of servers.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] ServerFqdn { get; set; } = [];

    /// <summary>FQDNs of the service itself.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] Fqdn { get; set; } = [];

    /// <summary>FQDNs of pools.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] PoolFqdn { get; set; } = [];

    /// <summary>SIP domains.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    [ValidateNotNullOrEmpty]
    public string[] SipDomain { get; set; } = [];

    /// <summary>The side that is followed where sources disagree.</summary>
    [Parameter(ParameterSetName = CertificateUsageSet)]
    [Parameter(ParameterSetName = PathUsageSet)]
    [Parameter(ParameterSetName = LiteralPathUsageSet)]
    public Guidance Guidance { get; set; }

    /// <summary>Who issued the certificates, or will sign the requests.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>The moment the question is asked for: local time unless its kind is UTC; now when not given.</summary>
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

    /// <summary>Write one boolean a certificate: false when anything fails.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Finds out what the certificates must say.</summary>
    protected override void BeginProcessing()
    {
        input = new CertificateInput(this, Password, Judge);
        context = new EvaluationContext { AsOf = Moment.Of(AsOf), IssuedBy = IssuedBy, ExpiringInDays = ExpiringInDays };
        try
        {
            board = new AssignmentBoard(Requirement.Length > 0 ? Requirement : BuildRequirements());
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
            default:
                input!.ReadObjects(Certificate);
                break;
        }
    }

    /// <summary>Says what the certificates come to together, and what of a plan is still open.</summary>
    protected override void EndProcessing()
    {
        if (board!.Conclude(context!) is { } together)
        {
            if (!Quiet)
            {
                WriteObject(together);
            }
            else if (together.Is(Verdict.Fail))
            {
                WriteWarning($"The certificates do not go together. {together.Problems}");
            }
        }

        if (board.OpenOrders is { Count: > 0 } open)
        {
            WriteWarning($"No certificate was given for these orders of the plan: {string.Join(", ", open)}.");
        }
    }

    private IReadOnlyList<CertRequirement> BuildRequirements() => RequirementCatalog.Build(new RequirementRequest
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
    });

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
            WriteObject(!results.Any(result => result.Is(Verdict.Fail)));
        }
        else
        {
            WriteObject(results, enumerateCollection: true);
        }
    }
}
