BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
    $script:cmdlets = (Get-Module CertTools).ExportedCmdlets.Keys | ForEach-Object { @{ Name = $_ } }
    $script:examples = foreach ($cmdlet in $script:cmdlets) {
        foreach ($example in (Get-Help $cmdlet.Name).examples.example) {
            @{ Title = "$($cmdlet.Name), $($example.title)"; Code = $example.code }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
}

Describe 'The module' {
    It 'has a manifest that tests well' {
        (Test-ModuleManifest $script:manifest).ExportedCmdlets.Keys | Should -Be 'Find-OcsCertificateUsage', 'Get-CwaCertRequirement', 'Get-OcsCertRequirement', 'Get-OcsCertRule', 'Get-OcsSignInName', 'New-EdgeCertPlan', 'New-OcsCertRequest', 'Test-LyncPhoneCompatibility', 'Test-OcsCertificate'
    }

    It 'exports cmdlets and nothing else' {
        (Get-Command -Module CertTools).CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
    }

    It 'is whole in the files that ship, found by its name' {
        $root = Split-Path $script:manifest
        $listed = [regex]::Match((Get-Content (Join-Path $root build.ps1) -Raw), '(?s)\$shipped = @\((.*?)\)').Groups[1].Value
        [regex]::Matches($listed, "'([^']+)'").ForEach({ $_.Groups[1].Value }) | Where-Object { Test-Path (Join-Path $root $_) } | ForEach-Object {
            $target = Join-Path $TestDrive "modules/CertTools/$_"
            [void](New-Item -ItemType Directory -Path (Split-Path $target) -Force)
            Copy-Item -LiteralPath (Join-Path $root $_) -Destination $target
        }

        $program = '$env:PSModulePath = $args[0]; (Get-CwaCertRequirement im.contoso.com cwa.contoso.com).Usage; (Get-Help Test-OcsCertificate).Synopsis; (Get-Module CertTools).ModuleBase'
        $shell = [powershell]::Create().AddScript($program).AddArgument((Join-Path $TestDrive modules))
        $before = $env:PSModulePath
        try {
            $answer = $shell.Invoke()
        }
        finally {
            $env:PSModulePath = $before
            $shell.Dispose()
        }

        $answer[0, 1] | Should -Be 'CwaSsl', 'CwaMtls'
        $answer[2] | Should -BeLike 'Says whether*'
        $answer[3] | Should -Be (Join-Path $TestDrive modules/CertTools)
    }

    It 'completes the words of enumerations' {
        $line = 'Test-OcsCertificate -Usage Cwa'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Sort-Object | Should -Be 'CwaMtls', 'CwaSingle', 'CwaSsl'
        $line = 'Get-CwaCertRequirement -Product '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'Ocs2007', 'Ocs2007R2'
    }
}

Describe 'Help' {
    BeforeAll {
        Initialize-CertificateFolder $TestDrive
        # A drive with files in it stands in for the store, which this system may not have.
        New-Item -ItemType Directory -Path $TestDrive/LocalMachine/My -Force | Out-Null
        Copy-Item $TestDrive/certs/* $TestDrive/LocalMachine/My
        Set-Content -LiteralPath $TestDrive/edge-services.csv -Value $script:EdgeServices
        Copy-Item "$(Split-Path $script:manifest)/samples/edge-topology.*" $TestDrive
        Export-PlannedCertificate -Plan (Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan) -Path $TestDrive/edge
        Export-PhoneCertificate -Path $TestDrive/phone
    }

    It 'is found for <Name>' -ForEach $cmdlets {
        $help = Get-Help $Name -Full

        $help.Synopsis | Should -BeLike '*.'
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
        $described = $help.parameters.parameter.name
        (Get-Command $Name).Parameters.Values | Where-Object { $_.Name -notin 'PSComputerName', 'InputObject' -and $_.Name -notin [System.Management.Automation.PSCmdlet]::CommonParameters -and $_.Name -notin [System.Management.Automation.PSCmdlet]::OptionalCommonParameters } |
            ForEach-Object { $described | Should -Contain $_.Name }
    }

    It 'has the topic about_CertTools' {
        Get-Help about_CertTools | Out-String | Should -Match 'Test-OcsCertificate'
    }

    It 'has the topic <Topic>, of 80 columns, with what it is for' -ForEach @(
        @{ Topic = 'about_CertTools'; Says = 'If you say Lync or Skype', 'Lync2013', 'SfBSE', '-Quiet' }
        @{ Topic = 'about_CertTools_Rules'; Says = 'Superseded', '-Guidance Documented', 'GEN-03' }
        @{ Topic = 'about_CertTools_Remoting'; Says = 'Invoke-Command', 'Unknown|unknown', 'certutil', 'RemotePathNotLocal' }
    ) {
        $text = Get-Help $Topic | Out-String -Width 200

        foreach ($words in $Says) { $text | Should -Match $words }
        $text -split '\r?\n' | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }

    It 'names in about_CertTools_Rules every area that a rule has' {
        $text = Get-Help about_CertTools_Rules | Out-String -Width 200
        Get-ChildItem "$(Split-Path $script:manifest)/docs/rules/*-*.md" | ForEach-Object { $_.BaseName.Split('-')[0] } | Select-Object -Unique |
            ForEach-Object { $text | Should -Match "(?m)^ +$_ +\w" }
    }

    It 'has an example that runs: <Title>' -ForEach $examples {
        if ($Code -match '-StoreLocation LocalMachine' -and [System.Environment]::OSVersion.Platform -ne 'Win32NT') {
            Set-ItResult -Skipped -Because 'only Windows has the stores of the computer; those of the user are tested elsewhere'
        }

        # Windows alone has the command that asks DNS; what the example pipes is the shape of its answer.
        function Resolve-DnsName { Get-SignInRecord }
        if (-not (Get-PSDrive Cert -ErrorAction Ignore)) {
            New-PSDrive -Name Cert -PSProvider FileSystem -Root $TestDrive | Out-Null
        }

        Push-Location $TestDrive
        try {
            $written = & ([scriptblock]::Create($Code)) 2>&1
            $left = @($written) + @(Get-ChildItem $TestDrive/expiring.csv -ErrorAction Ignore)

            $written | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
            $left | Where-Object { $_ } | Should -Not -BeNullOrEmpty
        }
        finally {
            Pop-Location
            Remove-PSDrive Cert -ErrorAction Ignore
        }
    }
}
