<#
.SYNOPSIS
    Runs the Pester tests of this folder over the built module.
.DESCRIPTION
    Writes the count of tests, or why they were not run, into the file that Summary names. Ends with 1 when a test
    fails, else with 0.
#>
[CmdletBinding()]
param(
    [string] $Summary
)

$ErrorActionPreference = 'Stop'

function Write-Summary([string] $Text, [string] $Path) {
    Write-Output $Text
    if ($Path) {
        [System.IO.File]::WriteAllText($Path, "$Text`n")
    }
}

$pester = Get-Module -Name Pester -ListAvailable | Where-Object { $_.Version -ge '5.5.0' } | Select-Object -First 1
if (-not $pester) {
    Write-Summary -Text 'PESTER NOT RUN: Pester 5.5 or later was not found.' -Path $Summary
    exit 0
}

Import-Module $pester
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration
$failed = $result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount
Write-Summary -Text ('{0} passed, {1} failed, {2} skipped' -f $result.PassedCount, $failed, ($result.SkippedCount + $result.NotRunCount)) -Path $Summary
exit [int]($failed -gt 0)
