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

# A certificate with its private key, unless it is issued. The caller disposes of it. With the name of an issuer it is none that issued itself,
# though its own key signs it, which nothing here looks at.
function Get-TestCertificate {
    param(
        [string] $CommonName = 'im.contoso.com',
        [string[]] $DnsName = $script:SiteNames,
        [int] $Days = 365,
        [string] $IssuerName
    )

    $key = [System.Security.Cryptography.RSA]::Create(2048)
    $now = [System.DateTimeOffset]::UtcNow
    $request = Get-CertificateRequest -CommonName $CommonName -DnsName $DnsName -Key $key
    $certificate = if ($IssuerName) {
        $signer = [System.Security.Cryptography.X509Certificates.X509SignatureGenerator]::CreateForRSA($key, [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $request.Create([System.Security.Cryptography.X509Certificates.X500DistinguishedName]::new("CN=$IssuerName"), $signer, $now.AddDays(-1), $now.AddDays($Days), [guid]::NewGuid().ToByteArray())
    }
    else {
        $request.CreateSelfSigned($now.AddDays(-1), $now.AddDays($Days))
    }

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

# The table of services that the fourth story has, for Import-Csv.
$script:EdgeServices = @'
Service,Fqdn,Port,Address,Server
Access Edge,sip.contoso.com,443,203.0.113.10,EDGE
Client Web Access,im.contoso.com,443,203.0.113.20,ISA->CWA
Web Conferencing Edge,webconf.contoso.com,443,203.0.113.11,EDGE
A/V Edge,av.contoso.com,443,203.0.113.12,EDGE
Edge internal,edge.contoso.local,,,EDGE
'@

# A certificate for each order of a plan, as files that are named like the orders.
function Export-PlannedCertificate($Plan, [string] $Path) {
    [void](New-Item -ItemType Directory -Path $Path -Force)
    foreach ($order in $Plan.Certificates) {
        $names = if ($order.SubjectAlternativeNames.Count) { $order.SubjectAlternativeNames } else { $order.SubjectName }
        $certificate = Get-TestCertificate -CommonName $order.SubjectName -DnsName $names -Days 150 -IssuerName 'Example Public CA'
        [System.IO.File]::WriteAllBytes((Join-Path $Path "$($order.Label).cer"), $certificate.RawData)
        $certificate.Dispose()
    }
}

# Certificates of the story of the phones: the pool is lync.schertz.local, the SRV record names sip.mslync.net.
function Export-PhoneCertificate([string] $Path) {
    [void](New-Item -ItemType Directory -Path $Path -Force)
    $names = @{
        'wildcard' = 'lync.schertz.local', '*.mslync.net'
        'front-end' = 'lync.schertz.local', 'sip.mslync.net', '*.mslync.net'
        'wildcard-first' = '*.mslync.net', 'lync.schertz.local', 'sip.mslync.net'
    }
    foreach ($name in $names.Keys) {
        $certificate = Get-TestCertificate -CommonName lync.schertz.local -DnsName $names[$name]
        [System.IO.File]::WriteAllBytes((Join-Path $Path "$name.cer"), $certificate.RawData)
        $certificate.Dispose()
    }
}

# Records as Resolve-DnsName gives them: the SRV record that was asked for, and the address of its target.
function Get-SignInRecord([string] $Target = 'sip.mslync.net') {
    [pscustomobject]@{ Name = '_sipinternaltls._tcp.mslync.net'; Type = 'SRV'; TTL = 3600; Section = 'Answer'; NameTarget = $Target; Priority = 0; Weight = 0; Port = 5061 }
    [pscustomobject]@{ Name = $Target; Type = 'A'; TTL = 3600; Section = 'Additional'; IPAddress = '192.0.2.10' }
}
