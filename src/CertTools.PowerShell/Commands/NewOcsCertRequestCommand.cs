using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading;

namespace CertTools.PowerShell.Commands;

/// <summary>Writes what is needed to order certificates.</summary>
[Cmdlet(VerbsCommon.New, "OcsCertRequest", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(CertificateRequestFiles))]
public sealed class NewOcsCertRequestCommand : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource stop = new();
    private RequestSet? requests;

    /// <summary>Plans, certificates of plans, or requirements.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object[] InputObject { get; set; } = [];

    /// <summary>The folder that the files go to.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The folder that the files go to, taken as it stands.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = string.Empty;

    /// <summary>The form of the requests.</summary>
    [Parameter]
    public RequestFormat Format { get; set; }

    /// <summary>The length of the RSA key in bits.</summary>
    [Parameter]
    [ValidateSet("2048", "4096")]
    public int KeySize { get; set; } = CertRequestOptions.DefaultKeySize;

    /// <summary>Whether the key can be exported; what each order needs when not given.</summary>
    [Parameter]
    public SwitchParameter Exportable { get; set; }

    /// <summary>The password of the private keys.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? KeyPassword { get; set; }

    /// <summary>The organisation.</summary>
    [Parameter]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The organisational unit.</summary>
    [Parameter]
    public string OrganizationalUnit { get; set; } = string.Empty;

    /// <summary>The city.</summary>
    [Parameter]
    public string Locality { get; set; } = string.Empty;

    /// <summary>The state or province.</summary>
    [Parameter]
    public string State { get; set; } = string.Empty;

    /// <summary>The country: two letters.</summary>
    [Parameter]
    public string Country { get; set; } = string.Empty;

    /// <summary>Whether files that are there are replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    /// <summary>Reads how the certificates are requested, which holds for all of them.</summary>
    protected override void BeginProcessing() => StopAtError(() => requests = new RequestSet(new CertRequestOptions
    {
        Format = Format,
        KeySize = KeySize,
        Exportable = MyInvocation.BoundParameters.ContainsKey(nameof(Exportable)) ? Exportable.IsPresent : null,
        KeyPassword = KeyPassword,
        Subject = new SubjectFields
        {
            Organization = Organization,
            OrganizationalUnit = OrganizationalUnit,
            Locality = Locality,
            State = State,
            Country = Country,
        },
    }));

    /// <summary>Collects the orders: all are written together.</summary>
    protected override void ProcessRecord()
    {
        foreach (object item in InputObject)
        {
            Collect(item);
        }
    }

    /// <summary>Writes the files.</summary>
    protected override void EndProcessing()
    {
        if (requests!.Drafts.Count == 0)
        {
            return;
        }

        string path = TargetFolder.Locate(this, Path, LiteralPath);
        StopAtError(() =>
        {
            var folder = new RequestFolder(path, Force);
            folder.Check(requests.Drafts);
            RequestDraft[] wanted = requests.Drafts.Where(draft => IsWanted(draft.In(path))).ToArray();
            if (wanted.Length > 0)
            {
                WriteObject(folder.Write(wanted, stop.Token), enumerateCollection: true);
            }
        });
    }

    /// <summary>Takes back what was written so far.</summary>
    protected override void StopProcessing() => stop.Cancel();

    // A request without its key, or a policy without its page, is of no use: one file that is not wanted leaves out its order.
    private bool IsWanted(CertificateRequestFiles order)
    {
        bool isWanted = true;
        foreach (string file in order.GetPaths())
        {
            string action = System.IO.File.Exists(file) ? "Overwrite file" : "Create file";
            isWanted &= ShouldProcess($"{action} '{file}'.", $"{action} '{file}'?", "Write certificate requests", out ShouldProcessReason reason);
            if (!isWanted && reason != ShouldProcessReason.WhatIf)
            {
                break;
            }
        }

        return isWanted;
    }

    private void Collect(object? item)
    {
        switch (Wrapped.Content(item))
        {
            case EdgeCertPlan plan:
                if (plan.Problems.Length > 0)
                {
                    WriteWarning($"The plan{(plan.Site.Length > 0 ? " of " + Printable.Text(plan.Site) : string.Empty)} has problems that its certificates will have too. {Printable.Text(plan.Problems)}");
                }

                AddAll(plan.GetOrders());
                break;
            case PlannedCertificate order:
                AddAll([order]);
                break;
            case CertRequirement requirement:
                SkipAtError(requirement, () => requests!.Add(PlannedCertificate.Of(requirement)));
                break;
            case System.Collections.IEnumerable list and not string and not System.Collections.IDictionary:
                foreach (object? one in list)
                {
                    Collect(one);
                }

                break;
            default:
                WriteError(Errors.OrderNotUsable(PSObject.AsPSObject(item ?? string.Empty)));
                break;
        }
    }

    private void AddAll(IEnumerable<PlannedCertificate> orders)
    {
        foreach (PlannedCertificate order in orders)
        {
            SkipAtError(order, () => requests!.Add(order));
        }
    }

    private void SkipAtError(object order, Action action)
    {
        try
        {
            action();
        }
        catch (CertToolsException error)
        {
            WriteError(Errors.Request(order, error));
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
            ThrowTerminatingError(Errors.Writing(error));
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}
