BeforeAll {
    Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
    $script:samples = (Resolve-Path "$PSScriptRoot/../../samples").Path
}

Describe 'Get-OcsCertRequirement' {
    It 'puts pool, server and, for automatic sign-in, the sip name into the default certificate' {
        $needed = Get-OcsCertRequirement Lync2013 FrontEnd -ServerFqdn fe01.contoso.com -PoolFqdn pool01.contoso.com -SipDomain contoso.com -AutomaticSignIn

        $needed.SubjectName | Should -Be 'pool01.contoso.com'
        $needed.SubjectAlternativeNames | Should -Be 'pool01.contoso.com', 'fe01.contoso.com', 'sip.contoso.com'
        $needed.Names.Sources.Key | Should -Contain 'L13-INT'
    }

    It 'has a requirement for <Usage> of <Product>' -ForEach @(
        @{ Product = 'Ocs2007'; Usage = 'WebServicesInternal'; Names = @{ InternalWebFqdn = 'webint.contoso.com' } }
        @{ Product = 'Ocs2007R2'; Usage = 'Mediation'; Names = @{ ServerFqdn = 'med01.contoso.com' } }
        @{ Product = 'Lync2010'; Usage = 'ReverseProxy'; Names = @{ ExternalWebFqdn = 'webext.contoso.com'; MeetUrl = 'https://meet.contoso.com'; DialinUrl = 'dialin.contoso.com' } }
        @{ Product = 'Lync2013'; Usage = 'OfficeWebApps'; Names = @{ OfficeWebAppsFqdn = 'owa.contoso.com' } }
        @{ Product = 'SfB2015'; Usage = 'AccessEdge'; Names = @{ Fqdn = 'sip.contoso.com'; WebConferencingFqdn = 'webcon.contoso.com'; XmppDomain = 'contoso.com' } }
        @{ Product = 'SfB2019'; Usage = 'OAuthTokenIssuer'; Names = @{ SipDomain = 'contoso.com' } }
        @{ Product = 'SfBSE'; Usage = 'WebServicesExternal'; Names = @{ ServerFqdn = 'fe01.contoso.com'; ExternalWebFqdn = 'webext.contoso.com'; AdminUrl = 'admin.contoso.com' } }
    ) {
        $needed = Get-OcsCertRequirement -Product $Product -Usage $Usage @Names

        $needed.Usage | Should -Be $Usage
        $needed.Product | Should -Be $Product
        $needed.AssignWith | Should -Not -BeNullOrEmpty
    }

    It 'adds with -<Feature> what <Usage> needs for it' -ForEach @(
        @{ Feature = 'Mobility'; Usage = 'ReverseProxy'; Names = @{ ExternalWebFqdn = 'webext.contoso.com'; SipDomain = 'contoso.com' } }
        @{ Feature = 'AutomaticSignIn'; Usage = 'FrontEnd'; Names = @{ ServerFqdn = 'fe01.contoso.com'; SipDomain = 'contoso.com' } }
    ) {
        $without = Get-OcsCertRequirement Lync2013 $Usage @Names
        $more = @{ $Feature = $true }
        $with = Get-OcsCertRequirement Lync2013 $Usage @Names @more

        @($with.Names).Count | Should -BeGreaterThan @($without.Names).Count
    }

    It 'stops with <Id> when <Case>' -ForEach @(
        @{ Case = 'neither product nor usage is given'; Id = 'ProductMissing'; Names = @{ ServerFqdn = 'fe01.contoso.com' } }
        @{ Case = 'the service of -Fqdn is not said'; Id = 'NameNotUsed'; Names = @{ Product = 'Lync2013'; Fqdn = 'sip.contoso.com' } }
        @{ Case = 'a name is missing'; Id = 'NameMissing'; Names = @{ Product = 'Lync2013'; Usage = 'ReverseProxy' } }
        @{ Case = 'a name has no place'; Id = 'NameNotUsed'; Names = @{ Product = 'Lync2013'; Usage = 'Mediation'; ServerFqdn = 'med01.contoso.com'; MeetUrl = 'meet.contoso.com' } }
        @{ Case = 'the product has no such usage'; Id = 'ProductNotCovered'; Names = @{ Product = 'Lync2010'; Usage = 'PersistentChat'; ServerFqdn = 'chat.contoso.com' } }
    ) {
        $stopped = { Get-OcsCertRequirement @Names } | Should -Throw -PassThru

        $stopped.FullyQualifiedErrorId | Should -Be "$Id,CertTools.PowerShell.Commands.GetOcsCertRequirementCommand"
        $stopped.CategoryInfo.Category | Should -Be 'InvalidArgument'
    }

    It 'takes the usages as Request-CsCertificate -Type spells them, several at a time' {
        (Get-OcsCertRequirement -Product Lync2013 -Usage AccessEdgeExternal, 'Internal' -Fqdn sip.contoso.com).Usage | Should -Be 'AccessEdge', 'EdgeInternal'
        (Get-OcsCertRequirement -Product Lync2013 -Usage DataEdgeExternal -Fqdn webcon.contoso.com).Usage | Should -Be 'WebConferencingEdge'
    }

    It 'is what Test-OcsCertificate tests against' {
        $needed = Get-OcsCertRequirement Ocs2007R2 CwaSsl -Url im.contoso.com -ServerFqdn cwa.contoso.com

        (Test-OcsCertificate -Path "$script:samples/contoso-ssl.cer" -Requirement $needed -AsOf 2026-11-20).Verdict | Should -Be 'Pass'
    }
}

Describe 'Get-OcsCertRule' {
    It 'lists every rule, none without a source' {
        $rules = Get-OcsCertRule

        $rules.Count | Should -BeGreaterThan 60
        $rules | Where-Object { -not $_.Sources } | Should -BeNullOrEmpty
    }

    It 'finds rules by <Way>' -ForEach @(
        @{ Way = 'their id, whatever its case'; Given = @{ Id = 'cwa-01' }; Found = 'CWA-01' }
        @{ Way = 'a pattern'; Given = @{ Id = 'DNS-*' }; Found = 'DNS-02', 'DNS-03', 'DNS-04', 'DNS-05' }
        @{ Way = 'the message on the screen'; Given = @{ Symptom = "doesn't match the current computer" }; Found = 'CWA-01' }
        @{ Way = 'area and pattern'; Given = @{ Area = 'Store'; Id = '*-05' }; Found = 'STO-05' }
    ) {
        (Get-OcsCertRule @Given).Rule | Should -Be $Found
    }

    It 'explains findings that are piped to it' {
        $findings = (Test-OcsCertificate -Path "$script:samples/contoso-ssl.cer").Findings

        ($findings | Get-OcsCertRule).Rule | Should -Be $findings.Rule
    }

    It 'goes on after an id that no rule has' {
        $found = Get-OcsCertRule XYZ-99, CWA-01 -ErrorVariable problems -ErrorAction SilentlyContinue

        $found.Rule | Should -Be 'CWA-01'
        $problems[0].FullyQualifiedErrorId | Should -Be 'RuleNotFound,CertTools.PowerShell.Commands.GetOcsCertRuleCommand'
        $problems[0].TargetObject | Should -Be 'XYZ-99'
    }

    It 'writes nothing for a symptom that nothing explains' {
        Get-OcsCertRule -Symptom 'the printer is on fire' | Should -BeNullOrEmpty
    }
}

Describe 'Get-OcsSignInName' {
    It 'has the look-ups of a client in their order' {
        $names = Get-OcsSignInName contoso.com -Client Lync2013

        $names.Order | Should -Be (1..@($names).Count)
        $names[0].Name | Should -Be 'lyncdiscoverinternal.contoso.com'
        $names | Where-Object { -not $_.Sources -or -not $_.Certificate } | Should -BeNullOrEmpty
    }

    It 'has all clients when none is given' {
        (Get-OcsSignInName contoso.com).Client | Select-Object -Unique | Should -Be ([enum]::GetNames([CertTools.SignInClient]))
    }

    It 'goes on after a domain that cannot be used' {
        $names = 'contoso', 'fabrikam.com' | Get-OcsSignInName -Client XmppPartner -ErrorVariable problems -ErrorAction SilentlyContinue

        $names.SipDomain | Should -Be 'fabrikam.com'
        $problems[0].FullyQualifiedErrorId | Should -Be 'NameNotUsable,CertTools.PowerShell.Commands.GetOcsSignInNameCommand'
    }
}

Describe 'Find-OcsCertificateUsage' {
    BeforeAll {
        $script:needed = Get-CwaCertRequirement im.contoso.com cwaserver.contoso.com
        $script:files = "$script:samples/contoso-ssl.cer", "$script:samples/contoso-mtls.cer"
    }

    It 'says of each certificate and requirement what it lacks' {
        $matched = Find-OcsCertificateUsage -Path $script:files -Requirement $script:needed -AsOf 2026-11-20

        $matched.Usage | Should -Be 'CwaSsl', 'CwaSsl', 'CwaMtls', 'CwaMtls'
        $matched.Satisfies | Should -Be $true, $false, $true, $false
        $matched[1].MissingNames | Should -Contain 'im.contoso.com'
        $matched[3].MissingNames | Should -Contain 'CN=cwaserver.contoso.com'
    }

    It 'has one for each requirement with -BestMatch' {
        $best = Find-OcsCertificateUsage -Path "$script:samples/contoso-*l.cer" -Requirement $script:needed -BestMatch -AsOf 2026-11-20

        $best.Usage | Should -Be 'CwaSsl', 'CwaMtls'
        $best.IsBest | Should -Be $true, $true
    }

    It 'takes certificates and files from the pipe' {
        $certificates = $script:files | ForEach-Object { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($_) }

        @($certificates | Find-OcsCertificateUsage -Requirement $script:needed -AsOf 2026-11-20).Count | Should -Be 4
        @(Get-Item $script:files | Find-OcsCertificateUsage -Requirement $script:needed -AsOf 2026-11-20).Count | Should -Be 4
    }

    It 'goes on after a file that cannot be read' {
        $matched = Find-OcsCertificateUsage -LiteralPath "$TestDrive/none.cer", $script:files[0] -Requirement $script:needed -BestMatch -ErrorVariable problems -ErrorAction SilentlyContinue

        @($matched).Count | Should -Be 2
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*NotFound,*'
    }
}

Describe 'What is shown' {
    It 'fits 80 columns: <Title>' -ForEach @(
        @{ Title = 'rules'; Code = { Get-OcsCertRule } }
        @{ Title = 'names'; Code = { Get-OcsSignInName contoso.com } }
        @{ Title = 'matches'; Code = { Find-OcsCertificateUsage -Path "$script:samples/*.cer" -Requirement (Get-CwaCertRequirement im.contoso.com cwa.contoso.com) } }
    ) {
        $lines = (& $Code | Out-String -Width 80) -replace '\x1b\[[0-9;]*m' -split '\r?\n'

        $lines.Count | Should -BeGreaterThan 10
        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }
}

Describe 'What is stated beside the certificates' {
    BeforeAll {
        $script:file = "$script:samples/contoso-ssl.cer"
        $script:ca = "$script:samples/sample-ca.cer"
        $script:ssl = @{ Path = $script:file; Usage = 'CwaSsl'; Url = 'im.contoso.com'; ServerFqdn = 'cwa.contoso.com'; AsOf = '2026-11-20' }
    }

    It 'has the chain and the roots judged: <Form>' -ForEach @(
        @{ Form = 'files'; Given = { $script:ca } }
        @{ Form = 'certificates'; Given = { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:ca) } }
        @{ Form = 'files of the pipe'; Given = { Get-Item $script:ca } }
    ) {
        $without = Test-OcsCertificate @ssl
        $with = Test-OcsCertificate @ssl -Chain (& $Given) -Root (& $Given)

        $without.NotEvaluated | Should -BeLike '*-Chain and -Root*'
        ($with.Findings | Where-Object Rule -eq 'GEN-12').Outcome | Should -Be 'Pass'
    }

    It 'stops at <Case> with <Id>' -ForEach @(
        @{ Case = 'a path that leads nowhere'; Given = { "$TestDrive/none.cer" }; Id = 'PathNotFound' }
        @{ Case = 'a file that is no certificate'; Given = { "$PSScriptRoot/Estate.Tests.ps1" }; Id = 'File*' }
        @{ Case = 'a path of another provider'; Given = { 'Env:' }; Id = 'PathNotSupported' }
        @{ Case = 'another object'; Given = { 42 }; Id = 'CertificateNotReadable' }
    ) {
        { Test-OcsCertificate @ssl -Root (& $Given) } | Should -Throw -ErrorId "$Id,*"
    }

    It 'counts names against what the CA takes' {
        $few = Test-OcsCertificate @ssl -IssuedBy Public -MaxNames 1

        ($few.Findings | Where-Object Rule -eq 'PUB-10').Outcome | Should -Be 'Fail'
    }

    It 'lets a phone be judged by TLS and by how it signs in' {
        $phone = @{ Path = $script:file; HostName = 'im.contoso.com'; AsOf = '2026-11-20' }
        $result = Test-LyncPhoneCompatibility @phone -TlsVersion Tls11, Tls12 -SignInMethod Usb -Chain $script:ca -Root $script:ca

        ($result.Findings | Where-Object Rule -eq 'LPE-08').Outcome | Should -Be 'Fail'
        ($result.Findings | Where-Object Rule -eq 'LPE-06').Outcome | Should -Be 'Pass'
        (Test-LyncPhoneCompatibility @phone -TlsVersion Tls10, Tls12).Findings | Where-Object Rule -eq 'LPE-08' | ForEach-Object Outcome | Should -Be 'Pass'
    }

    It 'is named by a parameter that there is' {
        $named = (Get-OcsCertRule).Needs | ForEach-Object { [regex]::Matches($_, '(?<=^|[ ,])-([A-Z][A-Za-z]+)(?: of ([A-Z][A-Za-z]+-[A-Za-z]+))?') }

        @($named).Count | Should -BeGreaterThan 10
        foreach ($one in $named) {
            $cmdlet = if ($one.Groups[2].Success) { $one.Groups[2].Value } else { 'Test-OcsCertificate' }
            (Get-Command $cmdlet).Parameters.Keys | Should -Contain $one.Groups[1].Value
        }
    }
}
