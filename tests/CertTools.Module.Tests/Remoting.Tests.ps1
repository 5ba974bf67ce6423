# Certificates and results on their way between computers: over SSH to an sshd on loopback, and over a job.

BeforeDiscovery {
    . "$PSScriptRoot/LoopbackSsh.ps1"
    $script:obstacle = Get-LoopbackSshObstacle
    $script:ways = @(
        @{ Way = 'SSH'; Computer = '127.0.0.1'; Obstacle = $script:obstacle }
        @{ Way = 'a job'; Computer = 'localhost'; Obstacle = '' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    . "$PSScriptRoot/LoopbackSsh.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
    Initialize-CertificateFolder $TestDrive
    $script:folder = "$TestDrive"
    $script:tests = $PSScriptRoot
    $script:cwaSsl = @{ Usage = 'CwaSsl'; Product = 'Ocs2007R2'; Url = 'https://im.contoso.com'; ServerFqdn = 'cwa.contoso.com' }
}

Describe 'Over <Way>' -ForEach $ways {
    BeforeAll {
        $script:loopback = $null
        $script:session = $null
        if ($Way -eq 'SSH' -and -not $Obstacle) {
            $script:loopback = Open-LoopbackSsh "$TestDrive/ssh"
            $connection = $script:loopback.Session
            $script:session = New-PSSession @connection
        }

        # Runs a script there and gives what it writes, as it comes.
        function script:Invoke-There([scriptblock] $Script, [object[]] $With) {
            if ($script:session) {
                Invoke-Command -Session $script:session -ScriptBlock $Script -ArgumentList $With
            }
            else {
                Start-Job -ScriptBlock $Script -ArgumentList $With | Receive-Job -Wait -AutoRemoveJob
            }
        }
    }

    AfterAll {
        if ($script:session) { Remove-PSSession $script:session }
        if ($script:loopback) { Close-LoopbackSsh $script:loopback }
    }

    BeforeEach {
        if ($Obstacle) { Set-ItResult -Skipped -Because $Obstacle }
    }

    It 'brings certificates of a store: their computer is kept, their bytes are read, their private keys are unknown' {
        $results = Invoke-There -With $script:tests, $script:folder {
            param($tests, $folder)
            . "$tests/StoreProvider.ps1"
            [CertToolsTest.StoreProvider]::Certificates.Add([System.IO.File]::ReadAllBytes("$folder/certs/im.cer"))
            [CertToolsTest.StoreProvider]::Certificates.Add([System.IO.File]::ReadAllBytes("$folder/certs/cwa.cer"))
            Get-ChildItem Cert:\LocalMachine\My
        } | Test-OcsCertificate @cwaSsl -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        $results.Verdict | Should -Be 'Pass', 'Fail'
        $results.PSComputerName | Should -Be $Computer, $Computer
        $results.Source | ForEach-Object { $_ | Should -Match '^Cert:\\LocalMachine[\\/]My[\\/][0-9A-F]{40}$' }
        $results | ForEach-Object { $_.GetFacts().PrivateKey } | Should -Be 'Unknown', 'Unknown'
    }

    It 'brings certificates of files, whose private keys stay there' {
        $brought = Invoke-There -With $script:folder {
            param($folder)
            $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$folder/im.pfx", 'Pass-word 1')
            if (-not $certificate.HasPrivateKey) { throw 'The PFX has lost its key.' }
            $certificate
            $certificate | Select-Object RawData, FriendlyName
        }
        $results = $brought | Test-OcsCertificate @cwaSsl

        $results.Verdict | Should -Be 'Pass', 'Pass'
        $results.PSComputerName | Should -Be $Computer, $Computer
        $results | ForEach-Object { $_.GetFacts().PrivateKey } | Should -Be 'Unknown', 'Unknown'
    }

    It 'brings results with their findings whole and their words comparable' {
        $here = Test-OcsCertificate -Path $TestDrive/certs/missing-as.cer @cwaSsl
        $there = Invoke-There -With $script:manifest, $script:folder, $script:cwaSsl {
            param($manifest, $folder, $cwaSsl)
            Import-Module $manifest
            Test-OcsCertificate -Path "$folder/certs/missing-as.cer" @cwaSsl
        }

        $there.Verdict -eq 'Fail' | Should -BeTrue
        $there.PSComputerName | Should -Be $Computer
        $there.NotAfter | Should -BeOfType [datetime]
        $there.NotAfter | Should -Be $here.NotAfter
        foreach ($column in 'Rule', 'Outcome', 'Severity', 'Message', 'Expected', 'Actual', 'Remedy', 'Symptom') {
            $there.Findings.$column | Should -Be $here.Findings.$column
        }

        $there.Findings.Sources.Title | Should -Be $here.Findings.Sources.Title
        ($there.Findings | Where-Object { $_.Outcome -eq 'Fail' -and $_.Severity -eq 'Error' }).Rule | Should -Be 'CWA-02'
    }

    It 'brings booleans with -Quiet' {
        $answers = Invoke-There -With $script:manifest, $script:folder, $script:cwaSsl {
            param($manifest, $folder, $cwaSsl)
            Import-Module $manifest
            Test-OcsCertificate -Path "$folder/certs/im.cer", "$folder/certs/missing-as.cer" @cwaSsl -Quiet
        }

        $answers | Should -Be $true, $false
    }

    It 'brings requirements that can be read: their names are whole' {
        $here = Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com
        $there = Invoke-There -With $script:manifest {
            param($manifest)
            Import-Module $manifest
            Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com
        }

        $there.Usage | Should -Be 'CwaSsl', 'CwaMtls'
        $there[0].Names.Name | Should -Be $here[0].Names.Name
        $there[0].Names.Level | Should -Be $here[0].Names.Level
    }

    It 'writes the first result before the last certificate is read' {
        # There, nothing more is sent until the first result has been written here.
        $marker = Join-Path $TestDrive "seen by $Way"
        $results = Invoke-There -With $script:folder, $marker {
            param($folder, $marker)
            [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$folder/certs/im.cer")
            for ($try = 0; -not (Test-Path -LiteralPath $marker); $try++) {
                if ($try -eq 300) { throw 'No result was written for the first certificate.' }
                Start-Sleep -Milliseconds 100
            }

            [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$folder/certs/cwa.cer")
        } | Test-OcsCertificate | ForEach-Object {
            [System.IO.File]::WriteAllText($marker, $_.Verdict)
            $_
        }

        $results.Verdict | Should -Be 'Pass', 'Pass'
    }
}

Describe 'Over SSH alone' {
    BeforeAll {
        $script:loopback = $null
        if (-not $obstacle) {
            $script:loopback = Open-LoopbackSsh "$TestDrive/ssh"
            $connection = $script:loopback.Session
            $script:session = New-PSSession @connection
        }
    }

    AfterAll {
        if ($script:loopback) {
            Remove-PSSession $script:session
            Close-LoopbackSsh $script:loopback
        }
    }

    BeforeEach {
        if ($obstacle) { Set-ItResult -Skipped -Because $obstacle }
    }

    It 'does not look here for files that are there' {
        $results = Invoke-Command -Session $script:session { Get-ChildItem "$using:folder/certs" } |
            Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue

        $results | Should -BeNullOrEmpty
        $problems | Should -HaveCount 3
        $problems | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'RemotePathNotLocal,*' }
        $problems[0].Exception.Message | Should -Match '127\.0\.0\.1'
    }

    It 'brings the errors of a far test, with their ids' {
        Invoke-Command -Session $script:session {
            Import-Module $using:manifest
            Test-OcsCertificate -Path "$using:folder/notes.txt"
        } -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'FileIsText,*'
        $problems[0].OriginInfo.PSComputerName | Should -Be '127.0.0.1'
    }
}

Describe 'Here' {
    It 'writes the first result before the last certificate is read' {
        $order = [System.Collections.Generic.List[string]]::new()
        $first, $last = 'im', 'cwa' | ForEach-Object { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$TestDrive/certs/$_.cer") }
        & { $order.Add('first read'); $first; $order.Add('last read'); $last } | Test-OcsCertificate | ForEach-Object { $order.Add('written') }

        $order | Should -Be 'first read', 'written', 'last read', 'written'
        $first.Dispose()
        $last.Dispose()
    }

    It 'stops reading when the pipe has enough' {
        $read = [System.Collections.Generic.List[string]]::new()
        $results = Get-ChildItem $TestDrive/certs | ForEach-Object { $read.Add($_.Name); $_ } | Test-OcsCertificate | Select-Object -First 1

        $results | Should -HaveCount 1
        $read | Should -HaveCount 1
    }

    It 'tests certificates in parallel, against requirements that all share' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $certificates = 1..40 | ForEach-Object { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$TestDrive/certs/$(('im', 'missing-as')[$_ % 2]).cer") }
        $needed = Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com
        $results = $certificates | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:manifest
            $_ | Test-OcsCertificate -Requirement $using:needed
        }

        ($results | Group-Object Usage, Verdict | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) |
            Should -Be 'CwaMtls, Fail 40', 'CwaSsl, Fail 20', 'CwaSsl, Pass 20'
        $certificates | ForEach-Object { $_.Handle | Should -Not -Be ([IntPtr]::Zero); $_.Dispose() }
    }
}
