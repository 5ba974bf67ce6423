# What was issued, compared with what was ordered.

BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    Import-Module (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path -Force
    Initialize-CertificateFolder $TestDrive
    Set-Content -LiteralPath $TestDrive/edge-services.csv -Value $script:EdgeServices
    $script:plan = Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan
    Export-PlannedCertificate -Plan $script:plan -Path $TestDrive/edge

    # One key for a request and for the certificate that is issued for it.
    $key = [System.Security.Cryptography.RSA]::Create(2048)
    $names = 'im.contoso.com', 'as.im.contoso.com', 'download.im.contoso.com'
    function script:New-Issued([string] $CommonName, [string[]] $DnsName) {
        , (Get-CertificateRequest -CommonName $CommonName -DnsName $DnsName -Key $key).CreateSelfSigned([System.DateTimeOffset]::UtcNow.AddDays(-1), [System.DateTimeOffset]::UtcNow.AddDays(90))
    }

    $der = (Get-CertificateRequest -CommonName im.contoso.com -DnsName $names -Key $key).CreateSigningRequest()
    [System.IO.File]::WriteAllBytes("$TestDrive/der.req", $der)
    [System.IO.File]::WriteAllText("$TestDrive/pem.csr", (ConvertTo-Pem 'NEW CERTIFICATE REQUEST' $der))
    $script:request = "$TestDrive/pem.csr"
    $script:right = New-Issued im.contoso.com $names
    $script:lost = New-Issued as.im.contoso.com 'as.im.contoso.com', 'download.im.contoso.com', 'www.fabrikam.com'

    function script:Get-Finding($Result, [string] $Rule) { $Result.Findings | Where-Object Rule -EQ $Rule }
}

AfterAll {
    $script:right.Dispose()
    $script:lost.Dispose()
}

Describe 'A certificate and its request' {
    It 'are compared name by name' {
        $result = $script:lost | Test-OcsCertificate -Order $script:request

        $result.Verdict | Should -Be 'Fail'
        (Get-Finding $result 'ORD-01').Expected | Should -Be 'im.contoso.com'
        (Get-Finding $result 'ORD-02').Actual | Should -Be 'www.fabrikam.com'
        (Get-Finding $result 'ORD-03').Outcome | Should -Be 'Fail'
        (Get-Finding $result 'ORD-04').Outcome | Should -Be 'Pass'
        ($result | Format-List | Out-String) | Should -BeLike '*ORD-01*expected:*im.contoso.com*ORD-02*found:*www.fabrikam.com*'
    }

    It 'pass when nothing was lost or added, however the request is given: <Name>' -ForEach @(
        @{ Name = 'PEM'; Order = { $script:request } }
        @{ Name = 'DER'; Order = { "$TestDrive/der.req" } }
        @{ Name = 'a file object'; Order = { Get-Item "$TestDrive/der.req" } }
        @{ Name = 'facts'; Order = { (Test-OcsCertificate -Path $script:request).GetFacts() } }
        @{ Name = 'a wildcard'; Order = { "$TestDrive/*.req" } }
    ) {
        $found = $script:right | Test-OcsCertificate -Order (& $Order) -IncludeRule ORD-* -WarningAction Stop
        $found.Verdict | Should -Be 'Pass'
        (Get-Finding $found 'ORD-01').Outcome | Should -Be 'Pass'
    }

    It 'give a boolean with -Quiet' {
        $script:right, $script:lost | Test-OcsCertificate -Order $script:request -Quiet | Should -Be $true, $false
    }

    It 'go with a usage' {
        $result = $script:right | Test-OcsCertificate -Usage CwaSsl -Url im.contoso.com -Order $script:request
        $result.Usage | Should -Be 'CwaSsl'
        (Get-Finding $result 'ORD-04').Outcome | Should -Be 'Pass'
    }
}

Describe 'A certificate and its plan' {
    It 'are compared, each with its own order, beside the requirements or alone' {
        $alone = Get-ChildItem $TestDrive/edge/*.cer | Test-OcsCertificate -Order $script:plan.Certificates -IncludeRule ORD-*
        $both = Get-ChildItem $TestDrive/edge/*.cer | Test-OcsCertificate -Requirement $script:plan -Order $script:plan

        $alone.Verdict | Should -Be 'Pass', 'Pass', 'Pass', 'Pass'
        $both.Verdict | Select-Object -Unique | Should -Be 'Pass'
        (Get-Finding $alone[0] 'ORD-04').Outcome | Should -Be 'NotApplicable'
    }

    It 'are compared when the plan was written down or came from another session: <Name>' -ForEach @(
        @{ Name = 'JSON'; Order = { $script:plan.Certificates | ConvertTo-Json -Depth 4 | ConvertFrom-Json } }
        @{ Name = 'the plan as JSON'; Order = { $script:plan | ConvertTo-Json -Depth 5 | ConvertFrom-Json } }
        @{ Name = 'CSV'; Order = { $script:plan.Certificates | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Name = 'another session'; Order = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($script:plan.Certificates, 3)) } }
        @{ Name = 'cut short'; Order = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($script:plan.Certificates[0], 1)) } }
    ) {
        $orders = & $Order
        $names = 'sip.contoso.com', 'im.contoso.com', 'as.im.contoso.com'
        (Test-OcsCertificate -Path $TestDrive/edge/Public-1.cer -Order $orders -IncludeRule ORD-*).Verdict | Should -Be 'Pass'
        $short = Get-TestCertificate -CommonName sip.contoso.com -DnsName $names
        (Get-Finding ($short | Test-OcsCertificate -Order $orders) 'ORD-01').Expected | Should -Be 'download.im.contoso.com'
        $short.Dispose()
    }

    It 'compare a request with the order before it is sent' {
        $finding = Get-Finding (Test-OcsCertificate -Path $script:request -Order $script:plan.Certificates[0]) 'ORD-01'
        $finding.Outcome, $finding.Expected | Should -Be 'Fail', 'sip.contoso.com'
    }

    It 'give one error for a certificate of none of them, and the others are tested' {
        $stranger = Get-TestCertificate -CommonName www.adatum.com -DnsName www.adatum.com
        $results = $stranger, $script:right | Test-OcsCertificate -Order $script:plan.Certificates -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.FullyQualifiedErrorId | Should -BeLike 'OrderNotFound,*'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        @($results).Count | Should -Be 1
        $stranger.Dispose()
    }
}

Describe 'An order that cannot be used' {
    BeforeAll { [void](New-Item -ItemType File "$TestDrive/empty.req") }

    It 'stops the command: <Id>' -ForEach @(
        @{ Id = 'OrderNotUsable'; Order = { "$TestDrive/certs/im.cer" }; Message = '*im.cer*is a certificate, not the request*Give the request*' }
        @{ Id = 'OrderNotUsable'; Order = { [pscustomobject]@{ Name = 'im' } }; Message = '*is no order*' }
        @{ Id = 'OrderNotUsable'; Order = { $script:right }; Message = '*is no order*' }
        @{ Id = 'OrderNotUsable'; Order = { [pscustomobject]@{ SubjectName = ''; SubjectAlternativeNames = @() } }; Message = '*names nothing*' }
        @{ Id = 'FileEmpty'; Order = { "$TestDrive/empty.req" }; Message = '*empty.req*' }
        @{ Id = 'FileIsFolder'; Order = { "$TestDrive/certs" }; Message = '*certs*' }
        @{ Id = 'PathNotFound'; Order = { "$TestDrive/missing.req" }; Message = '*missing.req*' }
        @{ Id = 'RuleNotAsked'; Order = { $null }; Message = '*No rule is left*' }
    ) {
        $given = & $Order
        $with = if ($null -eq $given) { @{} } else { @{ Order = $given } }
        { $script:right | Test-OcsCertificate @with -IncludeRule ORD-* } | Should -Throw $Message -ErrorId "$Id,*"
    }

    It 'is refused when there is none' {
        { $script:right | Test-OcsCertificate -Order $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { $script:right | Test-OcsCertificate -Order @() } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'The rules of orders' {
    It 'have an area of their own, with their parameter' {
        $rules = Get-OcsCertRule -Area Order

        $rules.Rule | Should -Be 'ORD-01', 'ORD-02', 'ORD-03', 'ORD-04', 'ORD-05', 'ORD-06'
        $rules.Needs | Select-Object -Unique | Should -Be '-Order'
    }

    It 'are not mentioned where nothing was ordered' {
        $result = $script:right | Test-OcsCertificate

        $result.Findings.Rule | Where-Object { $_ -like 'ORD-*' } | Should -BeNullOrEmpty
        $result.NotEvaluated | Should -Not -BeLike '*-Order*'
    }
}
