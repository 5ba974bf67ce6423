BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
    Set-Content -LiteralPath $TestDrive/edge-services.csv -Value $script:EdgeServices
    $script:plan = Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan
    $script:rows = Import-Csv $TestDrive/edge-services.csv
    $script:rows[2].Port = '444'
    $script:shared = $script:rows | New-EdgeCertPlan -AllowRenamedService
    Export-PlannedCertificate -Plan $script:plan -Path $TestDrive/edge
    Export-PlannedCertificate -Plan $script:shared -Path $TestDrive/shared

    function script:Show($InputObject) {
        ($InputObject | Out-String -Width 80) -replace '\x1b\[[0-9;]*m' -split '\r?\n' | ForEach-Object { $_.TrimEnd() }
    }
}

Describe 'New-EdgeCertPlan with a table' {
    It 'orders two public certificates on 443, and two of the internal CA' {
        $script:plan.Certificates.Label | Should -Be 'Public-1', 'Public-2', 'Internal-1', 'Internal-2'
        $script:plan.Certificates.SubjectName | Should -Be 'sip.contoso.com', 'webconf.contoso.com', 'edge.contoso.local', 'av.contoso.com'
        $script:plan.Certificates[0].SubjectAlternativeNames | Should -Be 'sip.contoso.com', 'im.contoso.com', 'as.im.contoso.com', 'download.im.contoso.com'
        $script:plan.Services.Certificate | Should -Be 'Public-1', 'Public-1', 'Public-2', 'Public-2', 'Internal-1'
        $script:plan.Problems | Should -BeNullOrEmpty
    }

    It 'shares one certificate on 443 and 444, and says what becomes of the name' {
        $script:shared.Certificates.Issuer | Should -Be 'Public', 'Internal', 'Internal'
        $renamed = $script:shared.Services | Where-Object Service -EQ 'Web Conferencing Edge'
        $renamed.Fqdn, $renamed.EffectiveFqdn | Should -Be 'webconf.contoso.com', 'sip.contoso.com'
        ($script:shared.Findings | Where-Object Rule -EQ 'OCS-E2').Message | Should -BeLike '*webconf.contoso.com*becomes useless*'
    }

    It 'needs no other column than Service and Fqdn' {
        $short = $script:rows | Select-Object Service, Fqdn | New-EdgeCertPlan

        $short.Services.Port | Should -Be 443, 443, 443, 443, $null
        $short.Services.Server | Select-Object -Unique | Should -BeNullOrEmpty
    }

    It 'takes a line that is shorter than the header' {
        $short = "Service,Fqdn,Port,Address,Server,Site`nAccess Edge,sip.contoso.com`nA/V Edge,av.contoso.com,443" | ConvertFrom-Csv
        ($short | New-EdgeCertPlan).Services.Port | Should -Be 443, 443
        $short[1].Service = $null
        ($short | New-EdgeCertPlan -ErrorVariable problems -ErrorAction SilentlyContinue).Services.Service | Should -Be 'Access Edge'
        $problems.FullyQualifiedErrorId | Should -BeLike 'ServiceNotKnown,*'
    }

    It 'plans each site, in the order in which they come' {
        $sites = foreach ($site in 'Berlin', 'Oslo') {
            [pscustomobject]@{ Service = 'Access Edge'; Fqdn = "sip.$site.contoso.com"; Site = $site }
            [pscustomobject]@{ Service = 'Edge internal'; Fqdn = "edge.$site.contoso.local"; Site = $site }
        }
        $plans = $sites | New-EdgeCertPlan

        $plans.Site | Should -Be 'Berlin', 'Oslo'
        $plans[1].Certificates.SubjectName | Should -Be 'sip.Oslo.contoso.com', 'edge.Oslo.contoso.local'
    }

    It 'names a row that says <Id>, and that the plan is made without it' -ForEach @(
        @{ Row = @{ Service = 'Acces Edge'; Fqdn = 'sip.contoso.com' }; Id = 'ServiceNotKnown'; Named = "'Acces Edge sip.contoso.com'" }
        @{ Row = @{ Service = ''; Fqdn = 'sip.contoso.com' }; Id = 'ServiceNotKnown'; Named = "'sip.contoso.com'" }
        @{ Row = @{ Service = 'Access Edge'; Fqdn = '' }; Id = 'NameNotUsable'; Named = "'Access Edge'" }
        @{ Row = @{ Service = 'Access Edge' }; Id = 'NameNotUsable'; Named = "'Access Edge'" }
        @{ Row = @{ Service = 'Access Edge'; Fqdn = 'sip' }; Id = 'NameNotUsable'; Named = "'Access Edge sip'" }
        @{ Row = @{ Service = 'Access Edge'; Fqdn = 'sip.contoso.com'; Port = 'https' }; Id = 'PortNotUsable'; Named = "'Access Edge sip.contoso.com'" }
        @{ Row = @{ Service = 'Access Edge'; Fqdn = 'sip.contoso.com'; Address = 'DMZ' }; Id = 'AddressNotUsable'; Named = "'Access Edge sip.contoso.com'" }
        @{ Row = @{ Service = 'CWA'; Fqdn = 'im contoso.com' }; Id = 'UrlNotUsable'; Named = "'CWA im contoso.com'" }
    ) {
        $left = [pscustomobject]$Row, $script:rows[4] | New-EdgeCertPlan -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$Id,CertTools.PowerShell.Commands.NewEdgeCertPlanCommand"
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problems[0].TargetObject | Should -Be $Named.Trim("'")
        $problems[0].Exception.Message | Should -BeLike "The row $Named cannot be used: *The plan is made without this row."
        $left.Certificates.SubjectName | Should -Be 'edge.contoso.local'
    }

    It 'names the site whose plan is made without a row' {
        [pscustomobject]@{ Service = 'AV'; Fqdn = 'av'; Site = 'Berlin' } | New-EdgeCertPlan -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems.Count | Should -Be 1
        $problems[0].Exception.Message | Should -BeLike '*The plan of Berlin is made without this row.'
    }

    It 'stops at a row that cannot be used with -ErrorAction Stop' {
        { [pscustomobject]@{ Service = 'AV'; Fqdn = 'av' }, $script:rows[4] | New-EdgeCertPlan -ErrorAction Stop } | Should -Throw -ErrorId 'NameNotUsable,*'
    }

    It 'goes on with the other site when one has a service twice' {
        $twice = [pscustomobject]@{ Service = 'Access Edge'; Fqdn = 'a.contoso.com'; Site = 'A' }, [pscustomobject]@{ Service = 'Access Edge'; Fqdn = 'b.contoso.com'; Site = 'A' },
            [pscustomobject]@{ Service = 'Access Edge'; Fqdn = 'c.contoso.com'; Site = 'C' }
        $plans = $twice | New-EdgeCertPlan -ErrorVariable problems -ErrorAction SilentlyContinue

        $plans.Site | Should -Be 'C'
        $problems.FullyQualifiedErrorId | Should -BeLike 'ServiceGivenTwice,*'
    }

    It 'has nothing to plan when no row came, and proposes nothing either' {
        { @() | New-EdgeCertPlan -SipDomain contoso.com } | Should -Throw -ErrorId 'NothingToPlan,*'
    }
}

Describe 'New-EdgeCertPlan with names' {
    It 'comes to the same plan as the table' {
        $named = New-EdgeCertPlan -AccessFqdn sip.contoso.com -AccessAddress 203.0.113.10 -WebConferencingFqdn webconf.contoso.com -WebConferencingAddress 203.0.113.11 -AVFqdn av.contoso.com -AVAddress 203.0.113.12 -CwaUrl https://im.contoso.com -InternalFqdn edge.contoso.local

        "$named" | Should -Be "$script:plan"
        $named.Certificates[0].SubjectAlternativeNames | Should -Be $script:plan.Certificates[0].SubjectAlternativeNames
    }

    It 'takes the port with the name or beside it' {
        (New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com:444 -AllowRenamedService).Certificates | Should -HaveCount 1
        (New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com -WebConferencingPort 444 -AllowRenamedService).Certificates | Should -HaveCount 1
        (New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com -WebConferencingPort 444).Certificates | Should -HaveCount 2
    }

    It 'proposes the usual names of a SIP domain, and marks them' {
        $proposed = New-EdgeCertPlan -SipDomain contoso.com, fabrikam.com

        $proposed.Services.Fqdn | Should -Be 'sip.contoso.com', 'webconf.contoso.com', 'av.contoso.com', 'im.contoso.com'
        $proposed.Services.Proposed | Select-Object -Unique | Should -BeTrue
        $proposed.Certificates[0].SubjectAlternativeNames | Should -Contain 'sip.fabrikam.com'
        (New-EdgeCertPlan -AccessFqdn access.contoso.com -SipDomain contoso.com).Services.Fqdn | Should -Be 'access.contoso.com'
    }

    It 'has places for the CWA server and the reverse proxy' {
        $whole = New-EdgeCertPlan -AccessFqdn sip.contoso.com -CwaServerFqdn cwa1.contoso.local, cwa2.contoso.local -ReverseProxyFqdn ocsweb.contoso.com

        $whole.Services.Service | Should -Be 'Access Edge', 'CWA server', 'CWA server', 'Reverse proxy'
    }

    It 'follows -Guidance and -IssuedBy' {
        (New-EdgeCertPlan -SipDomain contoso.com -Guidance Documented).Certificates.SubjectName | Should -Contain 'im.contoso.com'
        (New-EdgeCertPlan -SipDomain contoso.com -IssuedBy Internal).Certificates.Issuer | Select-Object -Unique | Should -Be 'Internal'
    }

    It 'stops with <Id> at <Given>' -ForEach @(
        @{ Given = @{}; Id = 'NothingToPlan' }
        @{ Given = @{ AccessFqdn = 'sip' }; Id = 'NameNotUsable' }
        @{ Given = @{ CwaUrl = 'ftp://im.contoso.com' }; Id = 'UrlNotUsable' }
        @{ Given = @{ AccessFqdn = 'sip.contoso.com'; AccessAddress = 'DMZ' }; Id = 'AddressNotUsable' }
        @{ Given = @{ AccessFqdn = 'sip.contoso.com:x' }; Id = 'PortNotUsable' }
        @{ Given = @{ AccessPort = 444 }; Id = 'NameMissing' }
        @{ Given = @{ AccessFqdn = 'sip.contoso.com'; AVAddress = '203.0.113.1' }; Id = 'NameMissing' }
        @{ Given = @{ SipDomain = 'contoso' }; Id = 'NameNotUsable' }
        @{ Given = @{ AccessFqdn = 'sip.contoso.com'; AccessPort = 70000 }; Id = 'ParameterArgumentValidationError' }
        @{ Given = @{ CwaUrl = 'im.contoso.com'; Product = 'Lync2013' }; Id = 'ServiceNotOfProduct' }
        @{ Given = @{ SipDomain = 'contoso.com'; CaProfile = @{ MostNames = 0 } }; Id = 'CaProfileNotUsable' }
        @{ Given = @{ SipDomain = 'contoso.com'; CaProfile = @{ PricePerName = -1 } }; Id = 'CaProfileNotUsable' }
    ) {
        { New-EdgeCertPlan @Given } | Should -Throw -ErrorId "$Id,*"
    }
}

Describe 'What a plan looks like' {
    It 'is the table admins draw, and the orders, at 80 columns' {
        $lines = Show $script:plan

        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        $lines -match '^Service +FQDN +Port Server +Certificate$' | Should -HaveCount 1
        $lines -match '^Access Edge +sip\.contoso\.com +443 EDGE +Public-1$' | Should -HaveCount 1
        $lines -match '^A/V Edge +av\.contoso\.com +443 EDGE +Public-2$' | Should -HaveCount 1
        $lines -match '^A/V Authentication +Internal-2$' | Should -HaveCount 1
        $lines -match '^  subject name CN=webconf\.contoso\.com$' | Should -HaveCount 1
        $lines -match '^Internal-1, from your own CA$' | Should -HaveCount 1
    }

    It 'shows the name that a service gets instead of its own, and the findings' {
        $lines = Show $script:shared

        $lines -match '^ +becomes sip\.contoso\.com$' | Should -HaveCount 1
        $lines -match '^OCS-E2 Warning: ' | Should -HaveCount 1
        (Show $script:shared.Services) -match '^ +becomes sip\.contoso\.com$' | Should -HaveCount 1
    }

    It 'says which names are proposed, and of which site it is' {
        (Show (New-EdgeCertPlan -SipDomain contoso.com)) -match '^Proposed from the SIP domain: sip\.contoso\.com' | Should -HaveCount 1
        Show ([pscustomobject]@{ Service = 'Access Edge'; Fqdn = 'sip.contoso.com'; Site = 'Oslo' } | New-EdgeCertPlan) | Should -Contain 'Site Oslo'
    }

    It 'breaks a name that has no room' {
        $long = 'access.' + ('department.' * 8) + 'contoso.com'
        $lines = Show (New-EdgeCertPlan -AccessFqdn $long)

        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        ($lines[3..10] | ForEach-Object { if ($_.Length -gt 24) { ($_.Substring(24) -split ' ')[0] } }) -join '' | Should -BeLike "*$long*"
    }

    It 'has the reasons and the sources in the list' {
        $text = (Show ($script:shared | Format-List)) -join "`n"

        foreach ($part in 'why:', 'becomes sip.contoso.com', 'OCS-E2 Warning: ', 'remedy:', '[S3]') {
            $text | Should -Match ([regex]::Escape($part))
        }
        Show ($script:shared | Format-List) | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }

    It 'shows its certificates in a table and in a list' {
        (Show $script:plan.Certificates) -match '^Public-2 +CN=webconf\.contoso\.com +webconf\.contoso\.com +Web Conferencing$' | Should -HaveCount 1
        (Show ($script:plan.Certificates | Format-List)) -match '^Reasons +: ' | Should -HaveCount 4
    }

    It 'looks the same, and is whole, when it comes from a job' {
        $make = { Import-Csv "$TestDrive/edge-services.csv" | New-EdgeCertPlan -CaProfile @{ PricePerName = 12.5 } -Existing "$TestDrive/edge/Public-1.cer" -SipDomain contoso.com, fabrikam.com, contoso.local }
        $here = & $make
        $there = Start-Job { $TestDrive = $using:TestDrive; Import-Module $using:manifest; & ([scriptblock]::Create($using:make)) } | Receive-Job -Wait -AutoRemoveJob

        Show $there | Should -Be (Show $here)
        Show ($there | Format-List) | Should -Be (Show ($here | Format-List))
        Show $there.Changes | Should -Be (Show $here.Changes)
        Show $there.Conflicts | Should -Be (Show $here.Conflicts)
        $there.Certificates[0].SubjectAlternativeNames | Should -Be $here.Certificates[0].SubjectAlternativeNames
        { Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement $there } | Should -Throw '*Make it again in this session*'
    }

    It 'is whole as JSON, in words' {
        $json = $script:shared | ConvertTo-Json -Depth 6 -WarningAction Stop | ConvertFrom-Json

        $json.Certificates[0].Issuer | Should -Be 'Public'
        $json.Services[0].Port | Should -Be 443
        $json.Findings[0].Severity | Should -Be 'Warning'
        $json.Findings[0].Sources[0].Key | Should -Not -BeNullOrEmpty
    }
}

Describe 'Prices' {
    It 'are those of the profile, in every culture' {
        $culture = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = 'tr-TR'
        try {
            $priced = $script:rows | New-EdgeCertPlan -CaProfile @{ pricepercertificate = '199.50'; PricePerName = 12; Currency = 'EUR' }
            $lines = Show $priced
            $list = Show ($priced | Format-List)
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        $priced.Certificates.Price | Should -Be 247.5, 223.5, 0, 0
        $priced.Price | Should -Be 471
        $lines -match '^  price +247\.50 EUR$' | Should -HaveCount 1
        $lines -match '^  price +471\.00 EUR$' | Should -HaveCount 1
        $lines | Should -Contain '  strategy     Cheapest. No allowed grouping is cheaper.'
        $list -match '^Price +: 471\.00 EUR$' | Should -HaveCount 1
    }

    It 'are not spoken of where none were given' {
        Show $script:plan | Where-Object { $_ -match '^  (price|change) ' } | Should -BeNullOrEmpty
        $script:plan.Price | Should -BeNullOrEmpty
        Show $script:plan | Should -Contain '  strategy     Cheapest. No allowed grouping has fewer public certificates.'
    }

    It 'come from any object with the properties, and what stands empty there is not stated' {
        $given = '{ "PricePerCertificate": 10, "PricePerName": null, "OneBaseDomain": "true" }' | ConvertFrom-Json
        (New-EdgeCertPlan -AccessFqdn sip.contoso.com -CaProfile $given).Price | Should -Be 10
    }

    It 'that cannot be used are one error that says <Said>' -ForEach @(
        @{ Given = @{ PricePerCert = 1 }; Said = "*no property 'PricePerCert'*PricePerCertificate, PricePerName, PriceOfReissue*" }
        @{ Given = @{ HasPrices = $true }; Said = "*no property 'HasPrices'*" }
        @{ Given = @{ PricePerCertificate = '199,50' }; Said = "*PricePerCertificate of the profile is '199,50'*such as 199.50*" }
        @{ Given = @{ PricePerCertificate = 199, 50 }; Said = '*PricePerCertificate of the profile is the list 199, 50,*such as 199.50*' }
        @{ Given = @{ PricePerName = 'cheap' }; Said = "*PricePerName of the profile is 'cheap'*" }
        @{ Given = @{ PricePerName = [double]::NaN }; Said = '*PricePerName of the profile is NaN*' }
        @{ Given = @{ MostNames = 2.5 }; Said = '*MostNames of the profile is 2.5*such as 100*' }
        @{ Given = @{ OneBaseDomain = 'yes' }; Said = "*OneBaseDomain of the profile is 'yes'*`$true or `$false*" }
        @{ Given = @{ Currency = 5 }; Said = '*Currency of the profile is 5*' }
        @{ Given = 'DigiCert'; Said = "*'DigiCert' is no profile of a CA*hash table*" }
        @{ Given = 5; Said = '*System.Int32 is no profile of a CA*' }
    ) {
        { New-EdgeCertPlan -SipDomain contoso.com -CaProfile $Given } | Should -Throw $Said -ErrorId 'ParameterArgumentTransformationError,*'
    }
}

Describe 'The certificates that there are' {
    It 'are kept, reissued or retired, and the rest is ordered' {
        $changed = Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan -SipDomain contoso.com, fabrikam.com -Existing "$TestDrive/edge/Public-*.cer" -CaProfile @{ PricePerCertificate = 100; PriceOfReissue = 25; Currency = 'EUR' }

        $changed.Changes.Action | Should -Be 'Reissue', 'Keep', 'Order', 'Order'
        $changed.Changes[0].AddedNames | Should -Be 'sip.fabrikam.com'
        $changed.PriceOfChange | Should -Be 25
        $lines = Show $changed
        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        $lines -match '^Reissue Public-1 +sip\.contoso\.com +25\.00 \+sip\.fabrikam\.com$' | Should -HaveCount 1
        $lines -match '^ +Public-1\.cer$' | Should -HaveCount 1
        $lines -match '^  change +25\.00 EUR$' | Should -HaveCount 1
        (Show $changed.Changes) -match '^Reissue Public-1 +sip\.contoso\.com +25\.00 \+sip\.fabrikam\.com$' | Should -HaveCount 1
        (Show ($changed | Format-List)) -match '^ +added: +sip\.fabrikam\.com$' | Should -HaveCount 1
    }

    It 'are certificate objects, files and paths alike' {
        $one = Get-TestCertificate -CommonName sip.contoso.com -DnsName sip.contoso.com -Days 150 -IssuerName 'Example Public CA'
        $file = Get-Item "$TestDrive/edge/Public-2.cer"
        (New-EdgeCertPlan -AccessFqdn sip.contoso.com -Existing $one, $file, "$TestDrive/edge/Internal-1.cer").Changes.Action | Should -Be 'Keep', 'Retire', 'Retire'
        $one.Dispose()
    }

    It 'are none where nothing is given: everything is ordered' {
        foreach ($nothing in $null, @(), @($null)) {
            (New-EdgeCertPlan -AccessFqdn sip.contoso.com -Existing $nothing).Changes.Action | Should -Be 'Order'
        }

        (New-EdgeCertPlan -AccessFqdn sip.contoso.com).Changes | Should -BeNullOrEmpty
    }

    It 'stop the command with <Id> when one cannot be used' -ForEach @(
        @{ Given = 'nothing.cer'; Id = 'PathNotFound' }
        @{ Given = 'nothing*.cer'; Id = 'PathNotFound' }
        @{ Given = 'edge'; Id = 'FileIsFolder' }
        @{ Given = 'edge-services.csv'; Id = 'FileIsText' }
        @{ Given = 'edge.csr'; Id = 'ExistingNotUsable' }
        @{ Given = 5; Id = 'CertificateNotReadable' }
        @{ Given = 'edge.pfx'; Id = 'PfxPasswordNeeded' }
    ) {
        Copy-Item -LiteralPath "$PSScriptRoot/../../samples/contoso-single.pfx" -Destination $TestDrive/edge.pfx
        Copy-Item -LiteralPath "$PSScriptRoot/../../samples/contoso-single.csr" -Destination $TestDrive/edge.csr
        Push-Location $TestDrive
        try {
            { New-EdgeCertPlan -AccessFqdn sip.contoso.com -Existing $Given } | Should -Throw -ErrorId "$Id,*"
        }
        finally {
            Pop-Location
        }
    }

    It 'have a remedy that this command knows: there is no password to give, and what is no certificate is called by its type' {
        { New-EdgeCertPlan -AccessFqdn sip.contoso.com -Existing "$PSScriptRoot/../../samples/contoso-single.pfx" } | Should -Throw '*export the certificate without its key, as .cer.'
        { New-EdgeCertPlan -AccessFqdn sip.contoso.com -Existing 5 } | Should -Throw 'An object of type System.Int32 is no certificate.*'
    }

    It 'are shared out between sites, and the last plan says what is retired' {
        $sites = foreach ($site in 'Berlin', 'Oslo', 'Rome') { [pscustomobject]@{ Service = 'Access Edge'; Fqdn = "sip.$site.contoso.com"; Site = $site } }
        $there = 'sip.Oslo.contoso.com', 'old.contoso.com' | ForEach-Object { Get-TestCertificate -CommonName $_ -DnsName $_ -Days 150 -IssuerName 'Example Public CA' }
        $plans = $sites | New-EdgeCertPlan -Existing $there

        $plans[0].Changes.Action | Should -Be 'Order'
        $plans[1].Changes.Action | Should -Be 'Keep'
        $plans[2].Changes.Action | Should -Be 'Order', 'Retire'
        $there.ForEach('Dispose')
    }
}

Describe 'Large and odd plans' {
    It 'show the first of many, and have all in the list' {
        $domains = 0..2999 | ForEach-Object { "d$_.contoso.com" }
        $many = New-EdgeCertPlan -AccessFqdn sip.contoso.com -SipDomain $domains -CaProfile @{ MostNames = 50 }
        $lines = Show $many

        $lines.Count | Should -BeLessThan 450
        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        $lines -match '^and 11 more in Services$' | Should -HaveCount 1
        $lines -match '^Warning: \d+ SIP domains and Access Edge sip\.contoso\.com: ' | Should -HaveCount 1
        (Show ($many | Format-List)) -join '' -replace '\s' | Should -Match 'sip\.d2999\.contoso\.com'
    }

    It 'show the conflicts that something has to be done about, and all of them in the list' {
        $conflicts = New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com -SipDomain contoso.com, contoso.local

        (Show $conflicts) -match '^Error: SIP domain contoso\.local: ' | Should -HaveCount 1
        (Show $conflicts) -match 'common name of their certificate' | Should -BeNullOrEmpty
        (Show ($conflicts | Format-List)) -match '^Conflicts +: Error: SIP domain contoso\.local$' | Should -HaveCount 1
        (Show ($conflicts | Format-List)) -match '^ +webconf\.contoso\.com$' | Should -HaveCount 1
        (Show $conflicts.Conflicts) -match '^Information Access Edge sip\.contoso\.com Both services' | Should -HaveCount 1
        $conflicts.Problems | Should -BeLike 'SIP domain contoso.local: No public CA signs *'
    }

    It 'say that a better grouping is not ruled out' {
        $hosts = 1..15 | ForEach-Object { [pscustomobject]@{ Service = 'Reverse proxy'; Fqdn = "web$_.contoso.com"; Server = "RP$_" } }
        $large = $hosts | New-EdgeCertPlan -Product SfB2019

        $large.IsProvenOptimal | Should -BeFalse
        (Show $large) -match '^  strategy +Cheapest\. A better one is not ruled out' | Should -HaveCount 1
    }

    It 'say once what is to be done for all services of a certificate' {
        $text = $script:shared.Certificates[0].AssignWith
        [regex]::Matches($text, 'intermediate').Count | Should -Be 1
        $text | Should -BeLike '*component AP)*component DP)*intermediate*'
    }
}

Describe 'Certificates against a plan' {
    It 'go to their orders, and together at the end' {
        $results = Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement $script:plan -WarningVariable warnings

        $results.Usage | Should -Be 'EdgeInternal', 'AVAuthentication', 'AccessEdge', 'CwaSsl', 'WebConferencingEdge', 'Deployment'
        $results.Verdict | Select-Object -Unique | Should -Be 'Pass'
        $warnings | Should -BeNullOrEmpty
        (Show $results) -match '^Pass +WebConferencingEdge webconf\.contoso\.com ' | Should -HaveCount 1
        (Show $results) -match '^Pass +Deployment +the certificates' | Should -HaveCount 1
        (Show ($results[-1] | Format-List)) -match '^(Subject|NotAfter|Thumbprint) ' | Should -BeNullOrEmpty
    }

    It 'of the plan with ports 443 and 444 warn of the name and of the port' {
        $results = Test-OcsCertificate -Path $TestDrive/shared/*.cer -Requirement $script:shared

        $results.Usage | Should -Be 'EdgeInternal', 'AVAuthentication', 'AccessEdge', 'WebConferencingEdge', 'CwaSsl', 'Deployment'
        $results[-1].Verdict | Should -Be 'Warning'
        ($results[-1].Findings | Where-Object IsProblem).Rule | Should -Be 'OCS-E2', 'OCS-E3'
    }

    It 'made with openssl are judged the same' -Skip:(-not (Get-Command openssl -ErrorAction Ignore)) {
        [void](New-Item -ItemType Directory -Path $TestDrive/openssl -Force)
        foreach ($order in $script:plan.Certificates) {
            $names = if ($order.SubjectAlternativeNames.Count) { $order.SubjectAlternativeNames } else { $order.SubjectName }
            $san = @($names | ForEach-Object { "DNS:$_" }) -join ','
            openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 150 -subj "/CN=$($order.SubjectName)" -keyout "$TestDrive/key.pem" -out "$TestDrive/openssl/$($order.Label).cer" -addext "subjectAltName=$san" -addext basicConstraints=critical,CA:FALSE -addext extendedKeyUsage=serverAuth -addext keyUsage=digitalSignature,keyEncipherment -addext crlDistributionPoints=URI:http://c.example/a.crl 2>$null
        }

        $results = Get-ChildItem $TestDrive/openssl/*.cer | Test-OcsCertificate -Requirement $script:plan

        $results | Should -HaveCount 6
        $results.Verdict | Select-Object -Unique | Should -Be 'Pass'
    }

    It 'one SAN certificate for both on 443 fails where it is not the common name' {
        $one = Get-TestCertificate -CommonName sip.contoso.com -DnsName sip.contoso.com, webconf.contoso.com
        $results = $one | Test-OcsCertificate -Usage WebConferencingEdge -Fqdn webconf.contoso.com

        $results.Verdict | Should -Be 'Fail'
        $results.Findings[0].Rule | Should -Be 'OCS-E1'
        $one.Dispose()
    }

    It 'that no order asks for are an error, and the others are tested' {
        $other = Get-TestCertificate
        $results = $other, (Get-Item $TestDrive/edge/Public-1.cer) | ForEach-Object { $_ } | Test-OcsCertificate -Requirement $script:plan -ErrorVariable problems -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue

        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'OrderNotFound,CertTools.PowerShell.Commands.TestOcsCertificateCommand'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -Be 'im.contoso.com'
        $results.Usage | Should -Contain 'CwaSsl'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '*Public-2 (CN=webconf.contoso.com), Internal-1*'
        $other.Dispose()
    }

    It 'can be tested for one order, or for orders and requirements' {
        (Test-OcsCertificate -Path $TestDrive/edge/Public-2.cer -Requirement $script:plan.Certificates[1] -WarningAction Stop).Usage | Should -Be 'WebConferencingEdge', 'Deployment'
        $mixed = @($script:plan.Certificates[1]) + @(Get-CwaCertRequirement im.contoso.com cwa.contoso.com)
        (Test-OcsCertificate -Path $TestDrive/edge/Public-1.cer -Requirement $mixed).Usage | Should -Be 'WebConferencingEdge', 'CwaSsl', 'CwaMtls'
    }

    It 'give one boolean each with -Quiet' {
        $answers = Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement $script:plan -Quiet -WarningVariable warnings

        $answers | Should -Be $true, $true, $true, $true
        $warnings | Should -BeNullOrEmpty
    }

    It 'that are right one by one and do not go together are a warning with -Quiet' {
        $same = New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn sip.contoso.com
        $certificate = Get-TestCertificate -CommonName sip.contoso.com -DnsName sip.contoso.com -Days 150 -IssuerName 'Example Public CA'
        $answers = $certificate, $certificate | Test-OcsCertificate -Requirement $same -Quiet -WarningVariable warnings -WarningAction SilentlyContinue
        $results = $certificate, $certificate | Test-OcsCertificate -Requirement $same

        $answers | Should -Be $true, $true
        "$warnings" | Should -BeLike '*do not go together*OCS-E3*'
        $results.Verdict | Should -Be 'Pass', 'Pass', 'Fail'
        $results[-1].Usage | Should -Be 'Deployment'
        $certificate.Dispose()
    }

    It 'are not tested against what is no requirement' {
        { Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement 'plan' } | Should -Throw '*no requirement*'
        { Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement $null } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        { Test-OcsCertificate -Path $TestDrive/edge/*.cer -Requirement @() } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Usages of the Edge' {
    It 'has <Usage>' -ForEach @(
        @{ Usage = 'AccessEdge'; Fqdn = 'sip.contoso.com'; File = 'Public-1' }
        @{ Usage = 'WebConferencingEdge'; Fqdn = 'webconf.contoso.com'; File = 'Public-2' }
        @{ Usage = 'AVAuthentication'; Fqdn = 'av.contoso.com'; File = 'Internal-2' }
        @{ Usage = 'EdgeInternal'; Fqdn = 'edge.contoso.local'; File = 'Internal-1' }
        @{ Usage = 'ReverseProxy'; Fqdn = 'im.contoso.com'; File = 'Public-1' }
        @{ Usage = 'LyncPhone'; Fqdn = 'sip.contoso.com'; File = 'Public-1' }
    ) {
        (Test-OcsCertificate -Path "$TestDrive/edge/$File.cer" -Usage $Usage -Fqdn $Fqdn).Verdict | Should -Be 'Pass'
        (Test-OcsCertificate -Path "$TestDrive/edge/$File.cer" -Usage $Usage -Fqdn $Fqdn).Usage | Should -Be $Usage
    }

    It 'does not take Deployment, and says what there is' {
        { Test-OcsCertificate -Path $TestDrive/edge/*.cer -Usage Deployment } | Should -Throw '*AccessEdge*' -ErrorId 'CannotConvertArgument*'
        $line = 'Test-OcsCertificate -Usage '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Not -Contain 'Deployment'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'LyncPhone'
    }
}
