#requires -Version 5.1
#requires -Modules CertTools

<#
.SYNOPSIS
    Stops a deployment unless every certificate is right for a Communicator Web Access site.
.DESCRIPTION
    The condition is built with -Quiet. A result of Test-OcsCertificate is an object, and an object is always true:
    if (Test-OcsCertificate -Path im.cer) { ... } runs for a certificate that fails, too.

    A file that cannot be read stops the deployment as well: it gives no boolean at all, and no answer is no yes.
.EXAMPLE
    ./Assert-Certificate.ps1 -Path ./im.cer -Url im.contoso.com -ServerFqdn cwa.contoso.com; ./Install-Certificate.ps1
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string[]] $Path,

    [Parameter(Mandatory)]
    [string[]] $Url,

    [Parameter(Mandatory)]
    [string[]] $ServerFqdn,

    [ValidateSet('CwaSsl', 'CwaMtls', 'CwaSingle')]
    [string] $Usage = 'CwaSsl',

    [datetime] $AsOf = (Get-Date)
)

$ErrorActionPreference = 'Stop'
$test = @{ Path = $Path; Usage = $Usage; Url = $Url; ServerFqdn = $ServerFqdn; AsOf = $AsOf }

$right = @(Test-OcsCertificate @test -Quiet)
if ($right.Count -eq 0 -or $right -contains $false) {
    $problems = Test-OcsCertificate @test | Where-Object Verdict -EQ 'Fail' | ForEach-Object { "$_" }
    throw "Not deployed. $($problems -join ' ')"
}
