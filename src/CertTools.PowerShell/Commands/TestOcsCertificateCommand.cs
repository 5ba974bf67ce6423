using System;
using System.Collections.Generic;
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

    private IReadOnlyList<CertRequirement> requirements = [];
    private EvaluationContext? context;
    private CertificatePaths? paths;

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

    /// <summary>What the certificates must say.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = PathRequirementSet)]
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathRequirementSet)]
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
        paths = new CertificatePaths(this);
        context = new EvaluationContext
        {
            AsOf = AsOf is { } moment ? new DateTimeOffset(moment.ToUniversalTime()) : DateTimeOffset.UtcNow,
            IssuedBy = IssuedBy,
            ExpiringInDays = ExpiringInDays,
        };

        try
        {
            requirements = Requirement.Length > 0 ? Requirement : BuildRequirements();
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
                foreach (string path in Path)
                {
                    TestPaths(paths!.Resolve(path));
                }

                break;
            case LiteralPathUsageSet or LiteralPathRequirementSet:
                foreach (string path in LiteralPath)
                {
                    TestPaths(paths!.Locate(path, PSComputerName));
                }

                break;
            default:
                foreach (X509Certificate2 certificate in Certificate)
                {
                    TestObject(certificate);
                }

                break;
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

    private void TestPaths(IEnumerable<CertificatePath> found)
    {
        foreach (CertificatePath path in found)
        {
            if (path.IsFile)
            {
                TestFile(path.Text);
            }
            else
            {
                TestStorePath(path.Text);
            }
        }
    }

    private void TestFile(string path)
    {
        CertificateFileContent content;
        try
        {
            content = CertificateFile.Read(path, Password);
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.File(error));
            return;
        }

        WriteVerbose($"'{Printable.Text(path)}': {content.Format}, {content.Items.Count} to test.");
        foreach (string other in content.PassedOver)
        {
            WriteVerbose($"'{Printable.Text(path)}': passed over: {other}");
        }

        foreach (CertificateFacts facts in content.Items)
        {
            Judge(facts);
        }
    }

    private void TestStorePath(string path)
    {
        foreach (PSObject item in paths!.ItemsAt(path))
        {
            if (item.BaseObject is X509Certificate2 certificate)
            {
                using (certificate)
                {
                    TestObject(certificate);
                }
            }
            else if (!MyInvocation.ExpectingInput)
            {
                WriteError(Errors.StoreNotUsable(path));
            }
        }
    }

    private void TestObject(X509Certificate2 certificate)
    {
        if (CertificateObject.Read(certificate, out Exception? cause) is { } facts)
        {
            Judge(facts);
        }
        else
        {
            WriteError(Errors.CertificateNotReadable(certificate, cause));
        }
    }

    private void Judge(CertificateFacts facts)
    {
        bool fails = false;
        foreach (CertRequirement requirement in requirements)
        {
            CertificateResult result = RuleEngine.Evaluate(facts, requirement, context!);
            fails |= result.Is(Verdict.Fail);
            if (!Quiet)
            {
                WriteObject(result);
            }
        }

        if (Quiet)
        {
            WriteObject(!fails);
        }
    }
}
