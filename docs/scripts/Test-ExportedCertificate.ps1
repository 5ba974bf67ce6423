#requires -Version 5.1
#requires -Modules CertTools

<#
.SYNOPSIS
    On the jump host: tests what old hosts have exported, with the name of the host in each row.
.DESCRIPTION
    Takes .cer, .p7b and .sst files. The host is the name of the file up to the first dot. Certificates of CAs that were
    exported too are left out: a .p7b of the snap-in often brings the whole path.
.EXAMPLE
    ./Test-ExportedCertificate.ps1 -Folder \\jump\certs | Where-Object Verdict -ne Pass | Format-Table Computer, Subject, Problems -Wrap
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Folder,

    [int] $ExpiringInDays = 30,

    [datetime] $AsOf = (Get-Date)
)

Get-ChildItem -LiteralPath $Folder -File | Where-Object Extension -In '.cer', '.p7b', '.sst' | ForEach-Object {
    $computer = $_.Name.Split('.')[0]
    $_ | Test-OcsCertificate -ExpiringInDays $ExpiringInDays -AsOf $AsOf |
        Where-Object { -not $_.GetFacts().IsCertificateAuthority } |
        Select-Object @{ Name = 'Computer'; Expression = { $computer } }, Verdict, Subject, NotAfter, DaysLeft, Problems, Thumbprint
}
