# The scripts of docs/scripts, as they stand, over the samples.

BeforeDiscovery {
    . "$PSScriptRoot/LoopbackSsh.ps1"
    $script:obstacle = Get-LoopbackSshObstacle
    $script:files = Get-ChildItem "$PSScriptRoot/../../docs/scripts" -Recurse -File -Exclude README.md | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    $script:programs = $script:files | Where-Object Name -Like '*.ps1'
    $script:core = $PSVersionTable.PSVersion.Major -ge 7
    $script:hasShell = [bool](Get-Command sh -CommandType Application -ErrorAction Ignore) -and $PSVersionTable.Platform -eq 'Unix'
}

BeforeAll {
    . "$PSScriptRoot/LoopbackSsh.ps1"
    $script:root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:scripts = "$script:root/docs/scripts"
    $script:samples = "$script:root/samples"
    $script:tests = $PSScriptRoot
    Import-Module "$script:root/CertTools.psd1" -Force
    $script:day = [datetime]::new(2026, 11, 21, 0, 0, 0, [System.DateTimeKind]::Utc)
    $script:contoso = @{ Usage = 'CwaSingle'; Url = 'im.contoso.com'; ServerFqdn = 'cwaserver.contoso.com'; AsOf = $script:day }
}

Describe 'Every script' {
    It 'is named in the README: <Name>' -ForEach $files {
        Get-Content "$script:scripts/README.md" -Raw | Should -Match ([regex]::Escape("$Name)"))
    }

    It 'has a synopsis, a description and examples: <Name>' -ForEach $programs {
        $help = Get-Help $Path -Full

        $help.Synopsis | Should -BeLike '*.'
        "$($help.description.Text)" | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 1
    }
}

Describe 'Assert-Certificate.ps1' {
    It 'lets a deployment go on whose certificate is right, without a word' {
        & "$script:scripts/Assert-Certificate.ps1" @contoso -Path $script:samples/contoso-single.cer | Should -BeNullOrEmpty
    }

    It 'stops one whose certificate fails, and says why' {
        { & "$script:scripts/Assert-Certificate.ps1" @contoso -Path $script:samples/contoso-single.cer, $script:samples/contoso-single-expired.cer } |
            Should -Throw '*GEN-03*expired*'
    }

    It 'stops one whose certificate cannot be read' {
        { & "$script:scripts/Assert-Certificate.ps1" @contoso -Path $script:samples/contoso-single.cer, $script:samples/README.md } | Should -Throw -ErrorId 'FileIsText*'
        { & "$script:scripts/Assert-Certificate.ps1" @contoso -Path $script:samples/none.cer } | Should -Throw -ErrorId 'PathNotFound*'
    }

    It 'is needed: a result is true, even that of a certificate that fails' {
        $result = Test-OcsCertificate -Path $script:samples/contoso-single-expired.cer @contoso

        $result.Verdict | Should -Be 'Fail'
        [bool]$result | Should -BeTrue
        Test-OcsCertificate -Path $script:samples/contoso-single-expired.cer @contoso -Quiet | Should -BeFalse
    }
}

Describe 'Get-CertificateStatus.ps1' {
    It 'says <Word> and ends with <Status> for <Case>' -ForEach @(
        @{ Case = 'a right certificate'; Word = 'OK'; Status = 0; Given = @{ Path = 'contoso-single.cer' } }
        @{ Case = 'one that expires soon'; Word = 'WARNING'; Status = 1; Given = @{ Path = 'contoso-single.cer'; ExpiringInDays = 300 } }
        @{ Case = 'one that is wrong'; Word = 'CRITICAL'; Status = 2; Given = @{ Path = 'contoso-single-documented.cer' } }
        @{ Case = 'one that is wrong and a file that is none'; Word = 'CRITICAL'; Status = 2; Given = @{ Path = 'README.md', 'contoso-single-expired.cer' } }
        @{ Case = 'a right one and a file that is none'; Word = 'UNKNOWN'; Status = 3; Given = @{ Path = 'README.md', 'contoso-single.cer' } }
        @{ Case = 'no file'; Word = 'UNKNOWN'; Status = 3; Given = @{ Path = 'none*.cer' } }
        @{ Case = 'a name that is none'; Word = 'UNKNOWN'; Status = 3; Given = @{ Path = 'contoso-single.cer'; ServerFqdn = 'not a name' } }
    ) {
        $parameters = $contoso.Clone()
        foreach ($name in $Given.Keys) { $parameters[$name] = $Given[$name] }
        $parameters['Path'] = @($Given.Path | ForEach-Object { "$script:samples/$_" })
        $line = @(& "$script:scripts/Get-CertificateStatus.ps1" @parameters)

        $LASTEXITCODE | Should -Be $Status
        $line | Should -HaveCount 1
        $line[0] | Should -Match "^$Word - \d+ tested"
        $line[0] -match ' \| days=-?\d+$' | Should -Be ($line[0] -notlike '* - 0 tested*')
    }

    It 'gives the days left to the graphs of monitoring' {
        & "$script:scripts/Get-CertificateStatus.ps1" @contoso -Path $script:samples/contoso-single.cer | Should -Be 'OK - 1 tested | days=284'
    }
}

Describe 'Test-CertificateFolder.ps1' {
    It 'ends with 1 where something fails, and leaves the table and the JSON' {
        $shown = & "$script:scripts/Test-CertificateFolder.ps1" -Path $script:samples -CsvPath $TestDrive/all.csv -JsonPath $TestDrive/all.json -AsOf $script:day

        $LASTEXITCODE | Should -Be 1
        "$shown" | Should -Match 'GEN-03'
        $rows = Import-Csv $TestDrive/all.csv
        ($rows | Where-Object Source -Like '*contoso-single-expired.cer').Verdict | Should -Be 'Fail'
        (Get-Content $TestDrive/all.json -Raw | ConvertFrom-Json).Count | Should -Be @($rows).Count
    }

    It 'ends with 0 where nothing fails' {
        [void](New-Item -ItemType Directory -Path $TestDrive/good -Force)
        Copy-Item $script:samples/contoso-single.cer $TestDrive/good
        $null = & "$script:scripts/Test-CertificateFolder.ps1" @contoso -Path $TestDrive/good -CsvPath $TestDrive/good.csv

        $LASTEXITCODE | Should -Be 0
    }

    It 'ends with 1 where a file cannot be read' {
        [void](New-Item -ItemType Directory -Path $TestDrive/bad -Force)
        Copy-Item $script:samples/contoso-single.cer $TestDrive/bad
        Copy-Item $script:samples/README.md $TestDrive/bad/odd.cer
        $null = & "$script:scripts/Test-CertificateFolder.ps1" @contoso -Path $TestDrive/bad -CsvPath $TestDrive/bad.csv 2>$null

        $LASTEXITCODE | Should -Be 1
    }
}

Describe 'The CI jobs' -Skip:(-not $hasShell) {
    BeforeAll {
        # A checkout as the jobs expect it: the module in modules/, the certificates in certificates/.
        $script:checkout = "$TestDrive/checkout"
        [void](New-Item -ItemType Directory -Path "$script:checkout/modules", "$script:checkout/certificates" -Force)
        [void](New-Item -ItemType SymbolicLink -Path "$script:checkout/modules/CertTools" -Target $script:root)
        Copy-Item $script:scripts "$script:checkout/scripts" -Recurse
        Copy-Item $script:samples/contoso-*.cer -Exclude *expired* "$script:checkout/certificates"

        # Runs a program there, in an environment without this session's modules.
        function script:Invoke-InCheckout([string] $Command) {
            $before = $env:PSModulePath
            Push-Location $script:checkout
            try {
                $env:PSModulePath = "$script:checkout/modules"
                $output = sh -c $Command 2>&1
                [pscustomobject]@{ Status = $LASTEXITCODE; Output = $output -join "`n" }
            }
            finally {
                $env:PSModulePath = $before
                Pop-Location
            }
        }
    }

    It 'run: the line of certificates.yml' {
        $line = [regex]::Match((Get-Content "$script:scripts/ci/certificates.yml" -Raw), '(?m)^ +run: (.+)$').Groups[1].Value
        $run = Invoke-InCheckout "pwsh -NoProfile -NonInteractive -Command '$line -AsOf 2026-11-21; exit `$LASTEXITCODE'"

        $run.Output | Should -Match 'cwaserver\.contoso\.com'
        $run.Status | Should -Be 0
        "$script:checkout/certificates.csv" | Should -Exist
    }

    It 'run: certificates.sh, whose status is that of the test' {
        $run = Invoke-InCheckout "MODULES=./modules ./scripts/ci/certificates.sh -Path certificates -AsOf 2026-11-21"
        $run.Output | Should -Match 'cwaserver\.contoso\.com'
        $run.Status | Should -Be 0

        $run = Invoke-InCheckout "MODULES=./modules ./scripts/ci/certificates.sh -Path certificates -AsOf 2030-01-01"
        $run.Status | Should -Be 1
    }

    It 'have no secrets' {
        Get-Content "$script:scripts/ci/*" -Raw | Should -Not -Match 'secrets\.'
    }
}

Describe 'Test-ComputerCertificate.ps1' {
    BeforeAll {
        $script:loopback = $null
        if (-not $obstacle) {
            $script:loopback = Open-LoopbackSsh "$TestDrive/ssh"
            $connection = $script:loopback.Session
            $script:sessions = 1..3 | ForEach-Object { New-PSSession @connection -Name "cwa$_" }
            # Each has a Cert: drive with the samples in it.
            Invoke-Command -Session $script:sessions {
                . "$using:tests/StoreProvider.ps1"
                'contoso-ssl', 'contoso-single-expired' | ForEach-Object {
                    [CertToolsTest.StoreProvider]::Certificates.Add([System.IO.File]::ReadAllBytes("$using:samples/$_.cer"))
                }
            }
        }
    }

    AfterAll {
        if ($script:loopback) {
            Remove-PSSession $script:sessions -ErrorAction Ignore
            Close-LoopbackSsh $script:loopback
        }
    }

    BeforeEach {
        if ($obstacle) { Set-ItResult -Skipped -Because $obstacle }
    }

    It 'tests the stores of all, and keeps whose they are' {
        $results = & "$script:scripts/Test-ComputerCertificate.ps1" -Session $script:sessions -AsOf $script:day -WarningVariable silent

        $results | Should -HaveCount 6
        $results.PSComputerName | Select-Object -Unique | Should -Be '127.0.0.1'
        ($results | Group-Object Verdict | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be 'Fail 3', 'Pass 3'
        $results | ForEach-Object { $_.GetFacts().PrivateKey } | Select-Object -Unique | Should -Be 'Unknown'
        $silent | Should -BeNullOrEmpty
    }

    It 'warns of a computer that does not answer, after the results of the others' {
        Remove-PSSession $script:sessions[2]
        $results = & "$script:scripts/Test-ComputerCertificate.ps1" -Session $script:sessions -AsOf $script:day -WarningVariable silent -WarningAction SilentlyContinue

        $results | Should -HaveCount 4
        $silent | Should -HaveCount 1
        "$silent" | Should -Match 'cwa3|127\.0\.0\.1'
    }
}

Describe 'Export-StoreCertificate.ps1 and Test-ExportedCertificate.ps1' {
    It 'bring a store to the jump host, with the name of the computer' {
        [void](New-Item -ItemType Directory -Path $TestDrive/jump)
        $name = "CertToolsTest$PID"
        $store = [System.Security.Cryptography.X509Certificates.X509Store]::new($name, 'CurrentUser')
        $store.Open('ReadWrite')
        try {
            foreach ($sample in 'contoso-ssl', 'contoso-single-expired', 'sample-ca') {
                $store.Add([System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$script:samples/$sample.cer"))
            }

            & "$script:scripts/Export-StoreCertificate.ps1" -Folder $TestDrive/jump -StoreName $name -StoreLocation CurrentUser | Should -Match 'has 3 certificate'
        }
        finally {
            $store.RemoveRange($store.Certificates)
            $store.Dispose()
            Remove-Item "~/.dotnet/corefx/cryptography/x509stores/$($name.ToLowerInvariant())" -Recurse -ErrorAction Ignore
        }

        Copy-Item $script:samples/contoso-mtls.cer $TestDrive/jump/OCS2.0.cer
        $rows = & "$script:scripts/Test-ExportedCertificate.ps1" -Folder $TestDrive/jump -AsOf $script:day

        ($rows | Sort-Object Computer, Verdict | ForEach-Object { "$($_.Computer) $($_.Verdict)" }) |
            Should -Be (@("$([System.Environment]::MachineName) Fail", "$([System.Environment]::MachineName) Pass", 'OCS2 Pass') | Sort-Object)
    }

    It 'says that a store is empty, rather than writing nothing' {
        { & "$script:scripts/Export-StoreCertificate.ps1" -Folder $TestDrive -StoreName Disallowed -StoreLocation CurrentUser } | Should -Throw
    }

    It 'is written for the first versions: no syntax of a later PowerShell' -Skip:(-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        $rules = @{ IncludeRules = @('PSUseCompatibleSyntax'); Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('3.0') } } }

        Invoke-ScriptAnalyzer -Path "$script:scripts/Export-StoreCertificate.ps1" -Settings $rules | Should -BeNullOrEmpty
        Get-Content "$script:scripts/Export-StoreCertificate.ps1" -Raw | Should -Not -Match '\[ordered\]|\[pscustomobject\]|::new\(|\$PSItem| -in |Where-Object [A-Z]'
    }
}
