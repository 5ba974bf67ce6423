#requires -Version 5.1

<#
.SYNOPSIS
    Builds, tests and packs CertTools.
.DESCRIPTION
    Build compiles the solution, which leaves the repository root importable as a module. Test builds, then runs every
    test, the Pester suite among them. Package builds, then writes the module as .zip and .nupkg into artifacts/, from
    an explicit list of files.
.PARAMETER Task
    Build, Test or Package. Several are done in the order given.
.PARAMETER Configuration
    Release, the default, or Debug.
.EXAMPLE
    ./build.ps1 Build
.EXAMPLE
    ./build.ps1 Test, Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$solution = Join-Path $root 'CertTools.sln'
$artifacts = Join-Path $root 'artifacts'

# Everything that ships. What is not named here does not.
$shipped = @(
    'CertTools.psd1'
    'LICENSE'
    'README.md'
    'CHANGELOG.md'
    'module/CertTools.format.ps1xml'
    'module/CertTools.types.ps1xml'
    'en-US/CertTools.PowerShell.dll-Help.xml'
    'en-US/about_CertTools.help.txt'
    'en-US/about_CertTools_Remoting.help.txt'
    'en-US/about_CertTools_Rules.help.txt'
    'bin/net8.0/CertTools.Core.dll'
    'bin/net8.0/CertTools.PowerShell.dll'
    'bin/net472/CertTools.Core.dll'
    'bin/net472/CertTools.PowerShell.dll'
    'bin/net472/System.Buffers.dll'
    'bin/net472/System.Formats.Asn1.dll'
    'bin/net472/System.Memory.dll'
    'bin/net472/System.Numerics.Vectors.dll'
    'bin/net472/System.Runtime.CompilerServices.Unsafe.dll'
    'bin/net472/System.ValueTuple.dll'
)

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with $LASTEXITCODE."
    }
}

function Get-ModuleVersion {
    if ((Get-Content (Join-Path $root 'CertTools.psd1') -Raw) -notmatch "ModuleVersion\s*=\s*'(?<version>[0-9.]+)'") {
        throw 'CertTools.psd1 names no version.'
    }

    $Matches['version']
}

# An archive whose entries have forward slashes, which Compress-Archive of Windows PowerShell does not write.
function Write-Archive([string] $Path, [System.Collections.IDictionary] $Entries) {
    Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
    if (Test-Path -LiteralPath $Path) {
        Remove-Item -LiteralPath $Path
    }

    $archive = [System.IO.Compression.ZipFile]::Open($Path, [System.IO.Compression.ZipArchiveMode]::Create)
    try {
        foreach ($name in $Entries.Keys) {
            $stream = $archive.CreateEntry($name).Open()
            try {
                $content = $Entries[$name]
                $stream.Write($content, 0, $content.Length)
            }
            finally {
                $stream.Dispose()
            }
        }
    }
    finally {
        $archive.Dispose()
    }

    Write-Output $Path
}

function Get-ShippedContent {
    $entries = [ordered]@{}
    foreach ($file in $shipped) {
        $source = Join-Path $root $file
        if (-not (Test-Path -LiteralPath $source -PathType Leaf)) {
            throw "$file is to be shipped and is not there. Build first; was it renamed?"
        }

        $entries[$file] = [System.IO.File]::ReadAllBytes($source)
    }

    $entries
}

function Invoke-Package {
    $version = Get-ModuleVersion
    [void](New-Item -ItemType Directory -Path $artifacts -Force)

    $entries = Get-ShippedContent
    $zip = [ordered]@{}
    foreach ($file in $entries.Keys) {
        $zip["CertTools/$version/$file"] = $entries[$file]
    }

    Write-Archive (Join-Path $artifacts "CertTools.$version.zip") $zip

    $utf8 = [System.Text.UTF8Encoding]::new($false)
    $entries['CertTools.nuspec'] = $utf8.GetBytes(@"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>CertTools</id>
    <version>$version</version>
    <authors>CertTools contributors</authors>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <license type="expression">MIT</license>
    <description>What certificates Office Communications Server, Communicator Web Access, Lync Server and Skype for Business Server need, and whether yours are right.</description>
    <tags>PSModule PSEdition_Desktop PSEdition_Core PSCmdlet_Get-CwaCertRequirement PSCmdlet_New-EdgeCertPlan PSCmdlet_New-OcsCertRequest PSCmdlet_Test-LyncPhoneCompatibility PSCmdlet_Test-OcsCertificate</tags>
  </metadata>
</package>
"@)
    $entries['[Content_Types].xml'] = $utf8.GetBytes(@'
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="nuspec" ContentType="application/octet" />
  <Default Extension="psd1" ContentType="application/octet" />
  <Default Extension="ps1xml" ContentType="application/octet" />
  <Default Extension="xml" ContentType="application/octet" />
  <Default Extension="txt" ContentType="application/octet" />
  <Default Extension="md" ContentType="application/octet" />
  <Default Extension="dll" ContentType="application/octet" />
  <Override PartName="/LICENSE" ContentType="application/octet" />
</Types>
'@)
    $entries['_rels/.rels'] = $utf8.GetBytes(@'
<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/CertTools.nuspec" Id="R1" />
</Relationships>
'@)
    Write-Archive (Join-Path $artifacts "CertTools.$version.nupkg") $entries
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-DotNet build $solution -c $Configuration -nologo }
        'Test' { Invoke-DotNet test $solution -c $Configuration -nologo }
        'Package' {
            Invoke-DotNet build $solution -c $Configuration -nologo
            Invoke-Package
        }
    }
}
