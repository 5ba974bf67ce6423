#requires -Version 7.4

<#
.SYNOPSIS
    Measures the module as its user has it: import, the cost of a piped certificate, memory over many.
.DESCRIPTION
    Everything is compared within one run, with things made for it in a temporary folder, and told as a ratio:

    - import to first result, each in a process of its own, against a binary module whose one cmdlet does nothing;
    - a piped certificate, against a compiled cmdlet that has the parameters of Test-OcsCertificate and does nothing, and
      against an advanced function that checks five of the rules: dates, EKU, key length, signature hash, common name in
      the SAN;
    - memory after 10 000 piped certificates against that after all of them, the results thrown away as they come.

    Build first, in the configuration that ships: ./build.ps1 Build. Takes some minutes.
.PARAMETER Certificates
    How many certificates the measurement of memory pipes.
.PARAMETER Rounds
    How often each is measured; the median counts.
.EXAMPLE
    ./bench/Measure-Module.ps1
.EXAMPLE
    ./bench/Measure-Module.ps1 -Certificates 20000 -Rounds 3 | Format-Table
#>
[CmdletBinding()]
param(
    [ValidateRange(20000, 10000000)]
    [int] $Certificates = 100000,

    [ValidateRange(1, 100)]
    [int] $Rounds = 7
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$manifest = (Resolve-Path "$PSScriptRoot/../CertTools.psd1").Path
$sample = (Resolve-Path "$PSScriptRoot/../samples/contoso-single.cer").Path
$folder = Join-Path ([System.IO.Path]::GetTempPath()) "certtools-bench-$PID"

function Get-Median([double[]] $Value) {
    $sorted = @($Value | Sort-Object)
    $sorted[[int][System.Math]::Floor($sorted.Count / 2)]
}

function Write-Figure([string] $What, [double] $Value, [string] $Unit, [string] $Against, [double] $Than) {
    [pscustomobject]@{
        What = $What
        Ratio = [System.Math]::Round($Value / $Than, 3)
        Value = '{0:n2} {1}' -f $Value, $Unit
        Against = $Against
        Than = '{0:n2} {1}' -f $Than, $Unit
    }
}

# The source of a cmdlet that has the parameters of another one, types of its module apart, and does nothing.
function Get-EmptyTwin([System.Management.Automation.CmdletInfo] $Of) {
    $parameters = foreach ($parameter in $Of.Parameters.Values) {
        if ($parameter.Name -in [System.Management.Automation.PSCmdlet]::CommonParameters) { continue }
        $type = switch -Regex ($parameter.ParameterType.FullName) {
            '^CertTools\..*\[\]$' { 'object[]'; break }
            '^CertTools\.|^System\.Nullable' { 'object'; break }
            default { $parameter.ParameterType.FullName }
        }
        $uses = foreach ($set in $parameter.ParameterSets.GetEnumerator()) {
            $use = $set.Value
            '[Parameter(ParameterSetName = "{0}", Mandatory = {1}, Position = {2}, ValueFromPipeline = {3}, ValueFromPipelineByPropertyName = {4})]' -f
            $set.Key, "$($use.IsMandatory)".ToLowerInvariant(), $use.Position, "$($use.ValueFromPipeline)".ToLowerInvariant(), "$($use.ValueFromPipelineByPropertyName)".ToLowerInvariant()
        }
        $alias = if ($parameter.Aliases.Count) { '[Alias("' + ($parameter.Aliases -join '", "') + '")]' }
        "$($uses -join "`n") $alias public $type $($parameter.Name) { get; set; }"
    }

    @"
using System.Management.Automation;
[Cmdlet("Test", "EmptyTwin", DefaultParameterSetName = "$($Of.DefaultParameterSet)")]
public sealed class TestEmptyTwinCommand : PSCmdlet { $($parameters -join "`n") }
[Cmdlet("Test", "Nothing")]
public sealed class TestNothingCommand : PSCmdlet
{
    [Parameter] public string Path { get; set; }
    protected override void EndProcessing() { WriteObject(Path); }
}
"@
}

function Test-FiveRule {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline)]
        [System.Security.Cryptography.X509Certificates.X509Certificate2] $Certificate
    )

    process {
        $problems = [System.Collections.Generic.List[string]]::new()
        $now = [datetime]::Now
        if ($now -lt $Certificate.NotBefore -or $now -gt $Certificate.NotAfter) { $problems.Add('dates') }
        $usages = ($Certificate.Extensions | Where-Object { $_ -is [System.Security.Cryptography.X509Certificates.X509EnhancedKeyUsageExtension] }).EnhancedKeyUsages
        if ($usages.Value -notcontains '1.3.6.1.5.5.7.3.1') { $problems.Add('EKU') }
        if ([System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPublicKey($Certificate).ExportParameters($false).Modulus.Length -lt 256) { $problems.Add('key') }
        if ($Certificate.SignatureAlgorithm.FriendlyName -match 'sha1|md5') { $problems.Add('signature') }
        $names = ($Certificate.Extensions | Where-Object { $_ -is [System.Security.Cryptography.X509Certificates.X509SubjectAlternativeNameExtension] }).EnumerateDnsNames()
        if ($names -notcontains $Certificate.GetNameInfo('DnsName', $false)) { $problems.Add('SAN') }
        [pscustomobject]@{ Verdict = if ($problems.Count) { 'Fail' } else { 'Pass' }; Subject = $Certificate.Subject; Problems = "$problems" }
    }
}

[void](New-Item -ItemType Directory -Path $folder)
try {
    Import-Module $manifest
    $test = Get-Command Test-OcsCertificate
    $empty = Join-Path $folder Empty.dll
    Add-Type -TypeDefinition (Get-EmptyTwin $test) -OutputAssembly $empty -IgnoreWarnings -WarningAction SilentlyContinue
    Import-Module $empty

    # Starting pwsh is in neither: the process says how long its import and its first result took.
    $ask = {
        param($module, $command, $path)
        $program = '$w = [System.Diagnostics.Stopwatch]::StartNew(); Import-Module $env:BENCH_MODULE; $null = & $env:BENCH_COMMAND -Path $env:BENCH_PATH; $w.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)'
        $env:BENCH_MODULE, $env:BENCH_COMMAND, $env:BENCH_PATH = $module, $command, $path
        [double]::Parse((pwsh -NoLogo -NoProfile -NonInteractive -Command $program), [cultureinfo]::InvariantCulture)
    }
    $ours = [System.Collections.Generic.List[double]]::new()
    $theirs = [System.Collections.Generic.List[double]]::new()
    for ($round = 0; $round -le $Rounds; $round++) {
        $one = & $ask $manifest 'Test-OcsCertificate' $sample
        $other = & $ask $empty 'Test-Nothing' $sample
        # The first round fills the caches of the disk.
        if ($round -gt 0) { $ours.Add($one); $theirs.Add($other) }
    }

    Write-Figure -What 'Import to first result' -Value (Get-Median $ours) -Unit ms -Against 'empty binary module' -Than (Get-Median $theirs)

    # Loaded anew, since what an object has been asked once it keeps; not part of what is measured.
    $count = 2000
    $bytes = [System.IO.File]::ReadAllBytes($sample)
    function Get-Fresh { for ($i = 0; $i -lt $count; $i++) { , [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($bytes) } }
    # One after the other in each round, so that what else the computer does meets all of them.
    $times = @{ CertTools = @(); Twin = @(); Function = @() }
    for ($round = 0; $round -le $Rounds; $round++) {
        foreach ($name in @($times.Keys)) {
            $batch = @(Get-Fresh)
            [System.GC]::Collect()
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            switch ($name) {
                CertTools { $null = $batch | Test-OcsCertificate }
                Twin { $null = $batch | Test-EmptyTwin }
                Function { $null = $batch | Test-FiveRule }
            }
            $elapsed = $watch.Elapsed.TotalMicroseconds / $count
            foreach ($certificate in $batch) { $certificate.Dispose() }
            if ($round -gt 0) { $times[$name] += $elapsed }
        }
    }

    Write-Figure -What 'A piped certificate' -Value (Get-Median $times.CertTools) -Unit us -Against 'empty cmdlet with the same parameters' -Than (Get-Median $times.Twin)
    Write-Figure -What 'A piped certificate' -Value (Get-Median $times.CertTools) -Unit us -Against 'function that does five of the rules' -Than (Get-Median $times.Function)

    $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($bytes)
    $script:seen = 0
    $script:after = @{}
    & { for ($i = 0; $i -lt $Certificates; $i++) { $certificate } } | Test-OcsCertificate | ForEach-Object {
        $script:seen++
        if ($script:seen -eq 10000 -or $script:seen -eq $Certificates) { $script:after[$script:seen] = [System.GC]::GetTotalMemory($true) / 1MB }
    }
    Write-Figure -What "Managed memory after $Certificates" -Value $script:after[$Certificates] -Unit MB -Against 'after 10000' -Than $script:after[10000]
    $certificate.Dispose()
}
finally {
    Remove-Item Env:BENCH_MODULE, Env:BENCH_COMMAND, Env:BENCH_PATH -ErrorAction Ignore
    # Windows keeps a loaded file until the session ends.
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
}
