using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace CertTools.PowerShell.Commands;

/// <summary>Says whether Lync Phone Edition devices will sign in to a server with a certificate.</summary>
[Cmdlet(VerbsDiagnostic.Test, "LyncPhoneCompatibility")]
[OutputType(typeof(CertificateResult), typeof(bool))]
public sealed class TestLyncPhoneCompatibilityCommand : PSCmdlet
{
    private const string CertificateSet = "Certificate";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string ThumbprintSet = "Thumbprint";

    private readonly List<DnsName> hosts = [];
    private CertificateInput? input;
    private EvaluationContext? context;
    private PhoneFirmware? lowest;
    private PhoneFirmware? target;
    private CertRequirement? requirement;
    private string[] thumbprints = [];
    private bool hostsAreGiven;
    private bool certificatesAreGiven;

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

    /// <summary>Thumbprints of certificates in a store of this computer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [ValidateNotNullOrEmpty]
    public string[] Thumbprint { get; set; } = [];

    /// <summary>The store that has the thumbprints.</summary>
    [Parameter(ParameterSetName = ThumbprintSet)]
    [ArgumentCompleter(typeof(StoreNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string StoreName { get; set; } = "My";

    /// <summary>Where the store is: of the computer, or of the user.</summary>
    [Parameter(ParameterSetName = ThumbprintSet)]
    public StoreLocation StoreLocation { get; set; } = StoreLocation.LocalMachine;

    /// <summary>The computer that the piped path belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet, DontShow = true)]
    public string? PSComputerName { get; set; }

    /// <summary>The hosts the phones connect to at this server.</summary>
    /// <remarks>Not mandatory to PowerShell, which would make an error of every DNS record that names no host.</remarks>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("NameTarget")]
    public string?[]? HostName { get; set; }

    /// <summary>Takes every record of the pipe, so that those without a host can be passed over.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The lowest firmware in the fleet; what phones ship with when not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FirmwareVersion { get; set; }

    /// <summary>The firmware the phones are to be updated to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UpdateTarget { get; set; }

    /// <summary>How the phones sign in.</summary>
    [Parameter]
    public PhoneSignIn SignInMethod { get; set; }

    /// <summary>Who issued the certificates, or will sign the requests.</summary>
    [Parameter]
    public IssuerKind IssuedBy { get; set; }

    /// <summary>The versions of TLS that the servers and proxies on the way accept.</summary>
    [Parameter]
    public TlsVersions TlsVersion { get; set; }

    /// <summary>The CA certificates that the server sends, or that its Intermediate store holds: certificates, or files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Chain { get; set; }

    /// <summary>The certificates of the Trusted Root store: certificates, or files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[]? Root { get; set; }

    /// <summary>The moment the question is asked for: UTC unless its kind is local; now when not given.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The password of PFX files.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
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

    /// <summary>Finds out what comes through the pipe: certificates, or hosts.</summary>
    protected override void BeginProcessing()
    {
        Dictionary<string, object> given = MyInvocation.BoundParameters;
        hostsAreGiven = given.ContainsKey(nameof(HostName));
        certificatesAreGiven = given.ContainsKey(nameof(Certificate)) || given.ContainsKey(nameof(Path)) || given.ContainsKey(nameof(LiteralPath)) || given.ContainsKey(nameof(Thumbprint));
        if (!Quiet && given.ContainsKey(nameof(FailOn)))
        {
            ThrowTerminatingError(Errors.QuietMissing(MyInvocation.MyCommand.Name));
        }

        input = new CertificateInput(this, Password, Judge);
        try
        {
            thumbprints = Thumbprint.Select(PowerShell.Thumbprint.Parse).ToArray();
            context = new EvaluationContext { AsOf = Moment.Of(AsOf), IssuedBy = IssuedBy, Chain = StatedCertificates.Read(this, Chain), Roots = StatedCertificates.Read(this, Root), Rules = RuleSelection.Of(IncludeRule, ExcludeRule) };
            lowest = FirmwareVersion is null ? null : PhoneFirmware.Parse(FirmwareVersion);
            target = UpdateTarget is null ? null : PhoneFirmware.Parse(UpdateTarget);
            if (hostsAreGiven)
            {
                AddHosts();
                Describe();
            }
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    /// <summary>Judges the certificates that arrive, or collects the hosts.</summary>
    protected override void ProcessRecord()
    {
        if (!hostsAreGiven)
        {
            TakeHosts();
        }

        if (!certificatesAreGiven)
        {
            Describe();
            ReadCertificates();
            if (!hostsAreGiven)
            {
                // The record named the certificate and its hosts; the next one has its own.
                hosts.Clear();
            }
        }
    }

    /// <summary>Judges the certificates that were given, when all hosts are known.</summary>
    protected override void EndProcessing()
    {
        if (certificatesAreGiven)
        {
            Describe();
            ReadCertificates();
        }

        input!.Complete();
    }

    private void TakeHosts()
    {
        if (HostName is not { Length: > 0 })
        {
            WriteVerbose("Passed over: an object that names no host in NameTarget or HostName.");
        }

        try
        {
            AddHosts();
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.Parameter(error));
        }
    }

    private void AddHosts()
    {
        foreach (string? host in HostName ?? [])
        {
            if (!string.IsNullOrEmpty(host))
            {
                hosts.Add(DnsName.ParseHost(host, "host that phones connect to"));
            }
        }
    }

    private void Describe()
    {
        if (hosts.Count == 0)
        {
            ThrowTerminatingError(Errors.HostMissing(MyInvocation.MyCommand.Name));
        }

        requirement = PhoneRequirements.Build(new PhoneDeployment { Hosts = hosts, LowestFirmware = lowest, UpdateTarget = target, SignIn = SignInMethod, ServerTls = TlsVersion });
        try
        {
            _ = context!.Rules.For([requirement]);
        }
        catch (CertToolsException error)
        {
            ThrowTerminatingError(Errors.Parameter(error));
        }
    }

    private void ReadCertificates()
    {
        switch (ParameterSetName)
        {
            case PathSet:
                input!.ReadPaths(Path);
                break;
            case LiteralPathSet:
                input!.ReadLiteralPaths(LiteralPath, PSComputerName);
                break;
            case ThumbprintSet:
                input!.ReadStore(thumbprints, StoreName, StoreLocation);
                break;
            default:
                input!.ReadObjects(Certificate);
                break;
        }
    }

    private void Judge(CertificateFacts facts)
    {
        CertificateResult result = RuleEngine.Evaluate(facts, requirement!, context!);
        WriteObject(Quiet ? !result.FailsOn(FailOn) : result);
    }
}
