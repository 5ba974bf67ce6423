#requires -Version 2.0

<#
.SYNOPSIS
    Exports the certificates of a store, without private keys, into one .p7b file. For old hosts: needs no module.
.DESCRIPTION
    Runs in every PowerShell from 2.0 on. The file is named after the computer, so that the results on the jump host
    name it too. The store is opened for reading only, and nothing is changed in it.
.EXAMPLE
    .\Export-StoreCertificate.ps1 -Folder \\jump\certs
#>
param(
    [Parameter(Mandatory = $true)]
    [string] $Folder,

    [string] $StoreName = 'My',

    [string] $StoreLocation = 'LocalMachine'
)

$ErrorActionPreference = 'Stop'
$store = New-Object System.Security.Cryptography.X509Certificates.X509Store $StoreName, $StoreLocation
$store.Open('ReadOnly, OpenExistingOnly')
try {
    $certificates = $store.Certificates
    if ($certificates.Count -eq 0) { throw "There is no certificate in $StoreLocation\$StoreName." }
    $file = Join-Path (Resolve-Path -LiteralPath $Folder).ProviderPath ([System.Environment]::MachineName + '.p7b')
    [System.IO.File]::WriteAllBytes($file, $certificates.Export('Pkcs7'))
    Write-Output "$file has $($certificates.Count) certificate(s) of $StoreLocation\$StoreName."
}
finally {
    $store.Close()
}
