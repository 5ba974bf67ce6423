#requires -Version 5.1
#requires -Modules CertTools

<#
.SYNOPSIS
    A check for monitoring: one line, and the exit status 0, 1, 2 or 3.
.DESCRIPTION
    0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN, which is what Nagios, Icinga, Checkmk and their agents expect. UNKNOWN is
    whatever could not be tested: no file, none that can be read, a wrong parameter. A certificate that is known to
    fail is worse than one that is not known, so CRITICAL wins.

    The exit status is the program's: call it with pwsh -File, not with pwsh -Command.
.EXAMPLE
    pwsh -NoProfile -File Get-CertificateStatus.ps1 -Path D:\certs\im.cer -Usage CwaSsl -Url im.contoso.com -ServerFqdn cwa.contoso.com
.EXAMPLE
    $run = New-ScheduledTaskAction -Execute powershell.exe -Argument '-NoProfile -File C:\checks\Get-CertificateStatus.ps1 -Path D:\certs\*.cer'
    Register-ScheduledTask -TaskName 'Certificates' -Action $run -Trigger (New-ScheduledTaskTrigger -Daily -At 6am)

    The last status is the LastTaskResult of Get-ScheduledTaskInfo.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string[]] $Path,

    [string] $Usage = 'General',

    [string[]] $Url,

    [string[]] $ServerFqdn,

    [int] $ExpiringInDays = 30,

    [datetime] $AsOf = (Get-Date)
)

$ErrorActionPreference = 'Stop'
$words = 'OK', 'WARNING', 'CRITICAL', 'UNKNOWN'
$test = @{ Path = $Path; Usage = $Usage; ExpiringInDays = $ExpiringInDays; AsOf = $AsOf }
if ($Url) { $test['Url'] = $Url }
if ($ServerFqdn) { $test['ServerFqdn'] = $ServerFqdn }

$unread = $null
try {
    $results = @(Test-OcsCertificate @test -ErrorAction SilentlyContinue -ErrorVariable unread)
}
catch {
    $results = @()
    $unread = $_
}

$verdicts = @($results | ForEach-Object Verdict)
$status = if ($verdicts -contains 'Fail') { 2 }
elseif ($unread -or $verdicts.Count -eq 0) { 3 }
elseif ($verdicts -contains 'Warning') { 1 }
else { 0 }

$said = @($results | Where-Object Verdict -NE 'Pass' | ForEach-Object { "$_" }) + @($unread | ForEach-Object { "$_" })
$days = @($results | ForEach-Object DaysLeft | Where-Object { $null -ne $_ } | Sort-Object)
$line = '{0} - {1} tested' -f $words[$status], $results.Count
if ($said) { $line += ": $($said -join ' ')" }
if ($days.Count -gt 0) { $line += " | days=$($days[0])" }
Write-Output $line
exit $status
