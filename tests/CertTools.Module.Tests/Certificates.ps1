# Makes the certificates that the tests need. Dot-source it; it needs no openssl and leaves nothing behind.

Set-StrictMode -Version Latest

$script:SiteNames = 'im.contoso.com', 'as.im.contoso.com', 'download.im.contoso.com', 'cwa.contoso.com'

function Get-CertificateRequest([string] $CommonName, [string[]] $DnsName, $Key) {
    $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new(
        "CN=$CommonName", $Key, [System.Security.Cryptography.HashAlgorithmName]::SHA256, [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
    $san = [System.Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder]::new()
    foreach ($name in $DnsName) {
        $san.AddDnsName($name)
    }

    $eku = [System.Security.Cryptography.OidCollection]::new()
    [void]$eku.Add([System.Security.Cryptography.Oid]::new('1.3.6.1.5.5.7.3.1'))
    $crl = [byte[]](@(0x30, 0x1E, 0x30, 0x1C, 0xA0, 0x1A, 0xA0, 0x18, 0x86, 0x16) + [System.Text.Encoding]::ASCII.GetBytes('http://c.example/a.crl'))
    $request.CertificateExtensions.Add($san.Build())
    $request.CertificateExtensions.Add([System.Security.Cryptography.X509Certificates.X509EnhancedKeyUsageExtension]::new($eku, $false))
    $request.CertificateExtensions.Add([System.Security.Cryptography.X509Certificates.X509KeyUsageExtension]::new('DigitalSignature, KeyEncipherment', $true))
    $request.CertificateExtensions.Add([System.Security.Cryptography.X509Certificates.X509Extension]::new('2.5.29.31', $crl, $false))
    $request
}

# A certificate with its private key. The caller disposes of it.
function Get-TestCertificate {
    param(
        [string] $CommonName = 'im.contoso.com',
        [string[]] $DnsName = $script:SiteNames,
        [int] $Days = 365
    )

    $key = [System.Security.Cryptography.RSA]::Create(2048)
    $now = [System.DateTimeOffset]::UtcNow
    $certificate = (Get-CertificateRequest -CommonName $CommonName -DnsName $DnsName -Key $key).CreateSelfSigned($now.AddDays(-1), $now.AddDays($Days))
    # The comma keeps PowerShell from looking into the object.
    , $certificate
}

function ConvertTo-Pem([string] $Label, [byte[]] $Data) {
    "-----BEGIN $Label-----`n" + [System.Convert]::ToBase64String($Data, 'InsertLineBreaks') + "`n-----END $Label-----`n"
}

# A folder as an administrator has one: good and bad certificates, a request, a PKCS#7, a PFX, and what is none.
function Initialize-CertificateFolder([string] $Path) {
    [void](New-Item -ItemType Directory -Path (Join-Path $Path 'certs') -Force)
    $key = [System.Security.Cryptography.RSA]::Create(2048)
    $right = Get-TestCertificate
    $wrong = Get-TestCertificate -DnsName 'im.contoso.com', 'download.im.contoso.com'
    $mtls = Get-TestCertificate -CommonName cwa.contoso.com -DnsName cwa.contoso.com
    [System.IO.File]::WriteAllBytes((Join-Path $Path 'certs/im.cer'), $right.RawData)
    [System.IO.File]::WriteAllText((Join-Path $Path 'certs/missing-as.cer'), (ConvertTo-Pem 'CERTIFICATE' $wrong.RawData))
    [System.IO.File]::WriteAllBytes((Join-Path $Path 'certs/cwa.cer'), $mtls.RawData)
    [System.IO.File]::WriteAllBytes((Join-Path $Path 'im.pfx'), $right.Export('Pfx', 'Pass-word 1'))
    $both = [System.Security.Cryptography.X509Certificates.X509Certificate2Collection]::new()
    [void]$both.Add($right)
    [void]$both.Add($mtls)
    [System.IO.File]::WriteAllBytes((Join-Path $Path 'both.p7b'), $both.Export('Pkcs7'))
    [System.IO.File]::WriteAllText((Join-Path $Path 'im.csr'), (ConvertTo-Pem 'CERTIFICATE REQUEST' (Get-CertificateRequest -CommonName im.contoso.com -DnsName im.contoso.com -Key $key).CreateSigningRequest()))
    [System.IO.File]::WriteAllText((Join-Path $Path 'bare.req'), [System.Convert]::ToBase64String((Get-CertificateRequest -CommonName im.contoso.com -DnsName $script:SiteNames -Key $key).CreateSigningRequest()))
    [System.IO.File]::WriteAllText((Join-Path $Path 'notes.txt'), "The certificates are in the folder certs.`n")
    [System.IO.File]::WriteAllText((Join-Path $Path 'cwa.csv'), "Url,ServerFqdn`nim.contoso.com,cwa1.contoso.com`nim.fabrikam.com,cwa2.contoso.com`n")
    $right.Dispose()
    $wrong.Dispose()
    $mtls.Dispose()
    $key.Dispose()
}
