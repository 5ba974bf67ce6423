#requires -Version 5.1
#requires -Modules CertTools

<#
.SYNOPSIS
    A step of a CI job: tests every certificate of a folder, leaves a table of all results, and fails the job.
.DESCRIPTION
    Ends with 1 when a certificate fails or a file cannot be read, else with 0. The table is for people and for Excel;
    -JsonPath leaves everything that is known, findings and sources included.
.EXAMPLE
    pwsh -NoProfile -File Test-CertificateFolder.ps1 -Path ./certificates -Url im.contoso.com -ServerFqdn cwa.contoso.com
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [string] $Usage = 'General',

    [string[]] $Url,

    [string[]] $ServerFqdn,

    [string] $CsvPath = 'certificates.csv',

    [string] $JsonPath,

    [datetime] $AsOf = (Get-Date)
)

$ErrorActionPreference = 'Stop'
$test = @{ Usage = $Usage; AsOf = $AsOf }
if ($Url) { $test['Url'] = $Url }
if ($ServerFqdn) { $test['ServerFqdn'] = $ServerFqdn }

$files = Get-ChildItem -LiteralPath $Path -Recurse -File | Where-Object Extension -In '.cer', '.crt', '.pem', '.p7b', '.sst', '.csr', '.req'
if (-not $files) { throw "There is no certificate in $Path." }

$results = @($files | Test-OcsCertificate @test -ErrorAction Continue -ErrorVariable unread)
$results | Select-Object Verdict, Usage, Subject, NotAfter, DaysLeft, Problems, Thumbprint, Source |
    Export-Csv -LiteralPath $CsvPath -NoTypeInformation -Encoding UTF8
if ($JsonPath) {
    ConvertTo-Json -InputObject $results -Depth 6 | Set-Content -LiteralPath $JsonPath -Encoding UTF8
}

$results | Format-Table | Out-String -Width 120
exit [int]($unread.Count -gt 0 -or @($results | ForEach-Object Verdict) -contains 'Fail')
