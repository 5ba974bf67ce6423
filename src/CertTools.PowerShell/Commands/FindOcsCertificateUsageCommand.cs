using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell.Commands;

/// <summary>Says what certificates are good for, and what each of the others lacks.</summary>
/// <remarks>Names are given as requirements only: they are made by the commands that know each kind of server.</remarks>
[Cmdlet(VerbsCommon.Find, "OcsCertificateUsage", DefaultParameterSetName = CertificateSet)]
[OutputType(typeof(UsageMatch))]
public sealed class FindOcsCertificateUsageCommand : PSCmdlet
{
    private const string CertificateSet = "Certificate";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly List<CertificateFacts> certificates = [];
    private CertificateInput? input;

    /// <summary>Certificates: from the Cert: drive, from a store, or anything that carries one in RawData.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = CertificateSet)]
    [CertificateTransformation]
    [ValidateNotNullOrEmpty]
    public X509Certificate2[] Certificate { get; set; } = [];

    /// <summary>Files with certificates or requests; wildcards are followed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files with certificates or requests, named exactly.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The computer that the piped path belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet, DontShow = true)]
    public string? PSComputerName { get; set; }

    /// <summary>What certificates are wanted for: requirements, a plan, or orders of a plan.</summary>
    [Parameter(Mandatory = true)]
    [RequirementTransformation]
    [ValidateNotNullOrEmpty]
    public CertRequirement[] Requirement { get; set; } = [];

    /// <summary>Write the best certificate for each requirement only.</summary>
    [Parameter]
    public SwitchParameter BestMatch { get; set; }

    /// <summary>Who issued the certificates, or will sign the requests.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>The moment the question is asked for: UTC unless its kind is local; now when not given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The password of PFX files.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SecureString? Password { get; set; }

    /// <summary>Makes ready to read.</summary>
    protected override void BeginProcessing() => input = new CertificateInput(this, Password, certificates.Add);

    /// <summary>Collects the certificates: which is the best is known when all have been read.</summary>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case PathSet:
                input!.ReadPaths(Path);
                break;
            case LiteralPathSet:
                input!.ReadLiteralPaths(LiteralPath, PSComputerName);
                break;
            default:
                input!.ReadObjects(Certificate);
                break;
        }
    }

    /// <summary>Writes how each certificate stands to each requirement.</summary>
    protected override void EndProcessing()
    {
        input!.Complete();
        var context = new EvaluationContext { AsOf = Moment.Of(AsOf), IssuedBy = IssuedBy };
        WriteObject(UsageFinder.Find(certificates, Requirement, context).Where(match => match.IsBest || !BestMatch), enumerateCollection: true);
    }
}
