@{
    RootModule             = if ($PSEdition -eq 'Core') { 'bin/net8.0/CertTools.PowerShell.dll' } else { 'bin/net472/CertTools.PowerShell.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = '17fc173e-324b-4b8d-b003-09846e202642'
    Author                 = 'CertTools contributors'
    CompanyName            = 'CertTools contributors'
    Copyright              = 'Copyright (c) CertTools contributors. MIT licence.'
    Description            = 'Says what certificates Office Communications Server 2007 and 2007 R2, Communicator Web Access, Lync Server and Skype for Business Server need, and whether the ones you have are right, each with the reason and the source.'
    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'
    CmdletsToExport        = @('Find-OcsCertificateUsage', 'Get-CwaCertRequirement', 'Get-OcsCertRequirement', 'Get-OcsCertRule', 'Get-OcsSignInName', 'New-EdgeCertPlan', 'New-OcsCertRequest', 'Test-LyncPhoneCompatibility', 'Test-OcsCertificate')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    FormatsToProcess       = @('module/CertTools.format.ps1xml')
    TypesToProcess         = @('module/CertTools.types.ps1xml')
    PrivateData            = @{
        PSData = @{
            Tags       = @('Certificate', 'OCS', 'CommunicatorWebAccess', 'Lync', 'SkypeForBusiness', 'TLS', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/licenses/MIT'
        }
    }
}
