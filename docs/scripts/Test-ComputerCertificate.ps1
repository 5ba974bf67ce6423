#requires -Version 5.1
#requires -Modules CertTools

<#
.SYNOPSIS
    Tests the certificates of many computers from one, and says which computers did not answer.
.DESCRIPTION
    CertTools is needed here only: the certificates travel, their private keys do not, so here it is unknown whether
    there is one. Results come as they are found, each with PSComputerName. A computer that does not answer is a warning
    at the end, so that it is not taken for one that is well.
.EXAMPLE
    ./Test-ComputerCertificate.ps1 -ComputerName (Get-Content servers.txt) | Where-Object Verdict -ne Pass | Export-Csv wrong.csv -NoTypeInformation
.EXAMPLE
    ./Test-ComputerCertificate.ps1 -Session (New-PSSession -HostName cwa1, cwa2) -ExpiringInDays 60
#>
[CmdletBinding(DefaultParameterSetName = 'ComputerName')]
param(
    [Parameter(Mandatory, Position = 0, ParameterSetName = 'ComputerName')]
    [string[]] $ComputerName,

    [Parameter(Mandatory, ParameterSetName = 'Session')]
    [System.Management.Automation.Runspaces.PSSession[]] $Session,

    [int] $ThrottleLimit = 32,

    [int] $ExpiringInDays = 30,

    [datetime] $AsOf = (Get-Date)
)

$where = if ($Session) { @{ Session = $Session } } else { @{ ComputerName = $ComputerName } }
Invoke-Command @where -ThrottleLimit $ThrottleLimit -ErrorAction SilentlyContinue -ErrorVariable silent -ScriptBlock {
    Get-ChildItem Cert:\LocalMachine\My
} | Test-OcsCertificate -ExpiringInDays $ExpiringInDays -AsOf $AsOf

foreach ($problem in $silent) {
    Write-Warning "$problem"
}
