BeforeAll {
    $script:root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module (Join-Path $script:root CertTools.psd1) -Force
    Copy-Item "$script:root/samples/edge-topology.*", "$script:root/samples/edge-services.csv" $TestDrive
    $script:plan = "$(Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan)"
    $script:service = "@{ Service = 'Access'; Fqdn = 'sip.contoso.com' }"

    # A file, and what came of it: the plans, and the errors.
    function script:Invoke-Plan([string] $Name, [string] $Content) {
        Set-Content -LiteralPath $TestDrive/$Name -Value $Content
        $plans = New-EdgeCertPlan -LiteralPath $TestDrive/$Name -ErrorVariable problems -ErrorAction SilentlyContinue
        [pscustomobject]@{ Plans = @($plans); Problems = @($problems) }
    }
}

Describe 'New-EdgeCertPlan with a file' {
    It 'comes to the plan of the table: <Name>' -ForEach @(
        @{ Name = 'edge-topology.json' }, @{ Name = 'edge-topology.psd1' }, @{ Name = 'edge-services.csv' }
    ) {
        "$(New-EdgeCertPlan -Path $TestDrive/$Name)" | Should -Be $script:plan
        "$(New-EdgeCertPlan $TestDrive/$Name)" | Should -Be $script:plan
        "$(New-EdgeCertPlan -LiteralPath $TestDrive/$Name)" | Should -Be $script:plan
        "$(Get-Item $TestDrive/$Name | New-EdgeCertPlan)" | Should -Be $script:plan
        "$([System.IO.FileInfo](Get-Item $TestDrive/$Name).FullName | New-EdgeCertPlan)" | Should -Be $script:plan
    }

    It 'plans each of several files, also by a wildcard' {
        New-EdgeCertPlan -Path $TestDrive/edge-topology.json, $TestDrive/edge-topology.psd1 | Should -HaveCount 2
        New-EdgeCertPlan -Path $TestDrive/edge-topology.* | Should -HaveCount 2
        Get-ChildItem $TestDrive/edge-topology.* | New-EdgeCertPlan | Should -HaveCount 2
    }

    It 'takes a name with brackets as it stands' {
        Copy-Item $TestDrive/edge-topology.json "$TestDrive/edge [1].json"

        "$(New-EdgeCertPlan -LiteralPath "$TestDrive/edge [1].json")" | Should -Be $script:plan
        "$(New-EdgeCertPlan -Path (Get-ChildItem -LiteralPath $TestDrive -Filter '*1].json'))" | Should -Be $script:plan
    }

    It 'takes what is given beside the file, and only that' {
        $names = { $args[0].Certificates[0].SubjectAlternativeNames }

        & $names (New-EdgeCertPlan $TestDrive/edge-topology.json -SipDomain fabrikam.com) | Should -Contain 'sip.fabrikam.com'
        (New-EdgeCertPlan $TestDrive/edge-topology.json -IssuedBy Internal).Certificates.Issuer | Select-Object -Unique | Should -Be 'Internal'
        (New-EdgeCertPlan $TestDrive/edge-topology.json -Guidance Documented).Certificates.SubjectName | Should -Contain 'im.contoso.com'
        $documented = Invoke-Plan documented.psd1 "@{ Guidance = 'Documented'; IssuedBy = 'Internal'; Services = $script:service, @{ Service = 'CWA'; Fqdn = 'im.contoso.com' } }"
        $documented.Plans[0].Certificates.SubjectName | Should -Contain 'im.contoso.com'
        $documented.Plans[0].Certificates.Issuer | Select-Object -Unique | Should -Be 'Internal'
    }

    It 'plans each site of a file' {
        $sites = Invoke-Plan sites.json '{ "services": [{ "service": "Access", "fqdn": "sip.contoso.com", "site": "Oslo" }, { "service": "Access", "fqdn": "sip.contoso.com", "site": "Berlin", "pool": "P1" }] }'

        $sites.Plans.Site | Should -Be 'Oslo', 'Berlin'
        $sites.Plans[1].Services[0].Pool | Should -Be 'P1'
    }

    It 'takes what ConvertTo-Json makes of a table' {
        $json = @{ Product = 'Ocs2007R2'; Services = Import-Csv $TestDrive/edge-services.csv } | ConvertTo-Json -Depth 3

        "$((Invoke-Plan converted.json $json).Plans)" | Should -Be $script:plan
    }

    It 'tells all that cannot be used, and then plans nothing from the file' {
        $broken = Invoke-Plan broken.json '{ "services": [{ "service": "Acces", "fqdn": "sip.contoso.com" }, { "service": "AV", "fqdn": "av.contoso.com" }, { "service": "AV", "fqdn": "av.contoso.com", "port": 0 }] }'

        $broken.Plans | Should -BeNullOrEmpty
        $broken.Problems.FullyQualifiedErrorId | Should -Be 'ServiceNotKnown,CertTools.PowerShell.Commands.NewEdgeCertPlanCommand', 'PortNotUsable,CertTools.PowerShell.Commands.NewEdgeCertPlanCommand'
        $broken.Problems.CategoryInfo.Category | Select-Object -Unique | Should -Be 'InvalidArgument'
        $broken.Problems[0].Exception.Message | Should -BeLike "*broken.json', services?0?.service, line 1: *Nothing is planned from this file."
        $broken.Problems[1].Exception.Message | Should -BeLike "*services?2?.port, line 1: *"
        $broken.Problems[0].TargetObject | Should -BeLike '*broken.json'
    }

    It 'goes on with the other files' {
        Set-Content $TestDrive/empty.json ''
        $plans = New-EdgeCertPlan $TestDrive/empty.json, $TestDrive/edge-topology.json -ErrorVariable problems -ErrorAction SilentlyContinue

        "$plans" | Should -Be $script:plan
        $problems.FullyQualifiedErrorId | Should -BeLike 'TopologyNotUsable,*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidData'
    }

    It 'says <Id> of <Path>' -ForEach @(
        @{ Path = 'missing.json'; Id = 'PathNotFound' }
        @{ Path = 'missing*.json'; Id = 'PathNotFound' }
        @{ Path = 'Env:PATH'; Id = 'PathNotSupported' }
    ) {
        Push-Location $TestDrive
        try {
            New-EdgeCertPlan $Path -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }

        $problems[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'does not take a file and names together' {
        { New-EdgeCertPlan -Path $TestDrive/edge-topology.json -AccessFqdn sip.contoso.com } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'says what another extension may be' {
        (Invoke-Plan edge.txt '{}').Problems[0].FullyQualifiedErrorId | Should -BeLike 'TopologyFormatNotKnown,*'
    }
}

Describe 'A data file of PowerShell' {
    It 'is read: lists of one, names in any case, numbers' {
        $read = Invoke-Plan one.psd1 "@{ SIPDOMAINS = 'contoso.com'; services = @{ service = 'Access'; FQDN = 'sip.contoso.com'; Port = 5061 } }"

        $read.Problems | Should -BeNullOrEmpty
        $read.Plans[0].Services[0].Port | Should -Be 5061
    }

    It 'is never run: <Content>' -ForEach @(
        @{ Content = "@{ Services = @(New-Item '{0}' -ItemType File) }" }
        @{ Content = "@{ Services = @{ Service = 'Access'; Fqdn = (New-Item '{0}' -ItemType File) } }" }
        @{ Content = "@{ Services = @{ Service = 'Access'; Fqdn = `"`$(New-Item '{0}' -ItemType File)`" } }" }
        @{ Content = "@{ Services = @{ Service = 'Access'; Fqdn = [System.IO.File]::Create('{0}') } }" }
        @{ Content = "@{ Services = { New-Item '{0}' -ItemType File } }" }
        @{ Content = "@{ Services = [xml]'<a/>' }" }
        @{ Content = '@{ Services = $env:PATH }' }
    ) {
        $mark = "$TestDrive/was-run"
        $code = Invoke-Plan code.psd1 ($Content.Replace('{0}', $mark))

        $mark | Should -Not -Exist
        $code.Plans | Should -BeNullOrEmpty
        $code.Problems | Should -HaveCount 1
        $code.Problems[0].FullyQualifiedErrorId | Should -BeLike 'TopologyNotUsable,*'
        $code.Problems[0].Exception.Message | Should -BeLike '*has more than data on line 1, and nothing in it is run: *'
    }

    It 'is one table: <Content>' -ForEach @(
        @{ Content = '' }, @{ Content = 'Get-Process' }, @{ Content = '@{}; @{}' }, @{ Content = 'param($x) @{}' }, @{ Content = 'process { @{} }' }, @{ Content = 'clean { @{} }' }, @{ Content = "using namespace System`n@{}" }, @{ Content = "'text'" }, @{ Content = '@{ a = }' }
        @{ Content = '@{ Services = 1; services = 2 }' }, @{ Content = '@{ Services = @() }' }
    ) {
        (Invoke-Plan other.psd1 $Content).Problems.FullyQualifiedErrorId | Should -BeLike 'TopologyNotUsable,*'
    }

    It 'that is nested too deep or too long is one clear error' {
        (Invoke-Plan deep.psd1 ('@{ a = ' + ('@(' * 100000) + (')' * 100000) + ' }')).Problems.FullyQualifiedErrorId | Should -BeLike 'TopologyNotUsable,*'
        (Invoke-Plan long.psd1 ('@{ Services = @(' + ("$script:service`n" * 3000) + ') }')).Problems[0].Exception.Message | Should -BeLike '*more values than PowerShell takes*as .json or .csv*'
    }

    It 'names the place of what cannot be used' {
        $wrong = Invoke-Plan wrong.psd1 "@{ Colour = 1; Services = $script:service, @{ Service = 'Access'; Fqdn = @('a', 'b') } }"

        $wrong.Problems.FullyQualifiedErrorId | Should -Be 'PropertyNotKnown,CertTools.PowerShell.Commands.NewEdgeCertPlanCommand', 'PropertyNotUsable,CertTools.PowerShell.Commands.NewEdgeCertPlanCommand'
        $wrong.Problems[1].Exception.Message | Should -BeLike "*', Services?1?.Fqdn: There is a list where text is expected.*"
    }
}

Describe 'Tables' {
    It 'have a column Pool, and titles with space around them' {
        $services = ("Service ,FQDN , Port ,Pool`nAccess,sip.contoso.com,5061,P1" | ConvertFrom-Csv | New-EdgeCertPlan).Services

        $services[0].Fqdn, $services[0].Port, $services[0].Pool | Should -Be 'sip.contoso.com', 5061, 'P1'
    }

    It 'have services that only a table or a parameter names' {
        $named = New-EdgeCertPlan -AccessFqdn sip.contoso.com -AVAuthenticationFqdn avauth.contoso.local -XmppDomain contoso.com, fabrikam.com -Product Lync2013

        $named.Services[0..3].Service | Should -Be 'Access Edge', 'A/V Authentication', 'XMPP', 'XMPP'
        $named.Services[0..3].Port | Should -Be 443, $null, 5269, 5269
    }
}
