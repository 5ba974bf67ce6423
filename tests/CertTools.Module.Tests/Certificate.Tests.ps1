BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
    Initialize-CertificateFolder $TestDrive
    $script:cwaSsl = @{ Usage = 'CwaSsl'; Product = 'Ocs2007R2'; Url = 'https://im.contoso.com'; ServerFqdn = 'cwa.contoso.com' }
    $script:right = Get-TestCertificate
}

AfterAll {
    $script:right.Dispose()
}

Describe 'Certificates as objects' {
    It 'passes a certificate that is right, and leaves it usable' {
        $result = $script:right | Test-OcsCertificate @cwaSsl

        $result.Verdict | Should -Be 'Pass'
        $result.Usage | Should -Be 'CwaSsl'
        $script:right.HasPrivateKey | Should -BeTrue
    }

    It 'knows that the private key is there, and that it is absent' {
        $public = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:right.RawData)

        ($script:right | Test-OcsCertificate).GetFacts().PrivateKey | Should -Be 'Present'
        ($public | Test-OcsCertificate).GetFacts().PrivateKey | Should -Be 'Absent'
        $public.Dispose()
    }

    It 'takes certificates from a PFX' {
        $pfx = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new("$TestDrive/im.pfx", 'Pass-word 1')

        ($pfx | Test-OcsCertificate @cwaSsl).Verdict | Should -Be 'Pass'
        $pfx.Dispose()
    }

    It 'takes certificates from an X509Store' {
        $store = [System.Security.Cryptography.X509Certificates.X509Store]::new("CertToolsTest$PID", 'CurrentUser')
        $store.Open('ReadWrite')
        try {
            $store.Add($script:right)
            $results = $store.Certificates | Test-OcsCertificate @cwaSsl

            @($results).Count | Should -Be 1
            $results.Verdict | Should -Be 'Pass'
            $results.Thumbprint | Should -Be $script:right.Thumbprint
        }
        finally {
            $store.Remove($script:right)
            $store.Dispose()
            Remove-Item "~/.dotnet/corefx/cryptography/x509stores/certtoolstest$PID" -Recurse -ErrorAction Ignore
        }
    }

    It 'takes what Select-Object leaves of a certificate, whose bytes win over its path' {
        $left = $script:right | Select-Object RawData, FriendlyName, @{ Name = 'PSPath'; Expression = { 'Microsoft.PowerShell.Security\Certificate::LocalMachine\My\AB' } }
        $result = $left | Test-OcsCertificate @cwaSsl

        $result.Verdict | Should -Be 'Pass'
        $result.Source | Should -Be 'Cert:\LocalMachine\My\AB'
        $result.GetFacts().PrivateKey | Should -Be 'Unknown'
    }

    It 'takes RawData that became a list' {
        $left = [pscustomobject]@{ RawData = [System.Collections.ArrayList]@($script:right.RawData) }

        ($left | Test-OcsCertificate @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'takes the old certificate class' {
        $old = [System.Security.Cryptography.X509Certificates.X509Certificate]::new($script:right.RawData)

        ($old | Test-OcsCertificate @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'keeps the store path as the source' {
        $stored = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:right.RawData)
        $stored = $stored | Add-Member NoteProperty PSPath 'Microsoft.PowerShell.Security\Certificate::CurrentUser\My\00' -PassThru

        ($stored | Test-OcsCertificate).Source | Should -Be 'Cert:\CurrentUser\My\00'
        $stored.Dispose()
    }

    It 'writes one result for each certificate and requirement, in order' {
        $needed = Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com
        $results = $script:right, $script:right | Test-OcsCertificate -Requirement $needed

        $results.Usage | Should -Be 'CwaSsl', 'CwaMtls', 'CwaSsl', 'CwaMtls'
        $results.Verdict | Should -Be 'Pass', 'Fail', 'Pass', 'Fail'
    }

    It 'goes on after an object that is no certificate' {
        $disposed = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:right.RawData)
        $disposed.Dispose()
        $cut = [pscustomobject]@{ RawData = [byte[]](0x30, 0x03, 1) }
        $results = $script:right, $disposed, $cut, 5, $script:right | Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue

        @($results).Count | Should -Be 2
        $problems.Count | Should -Be 3
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'CertificateNotReadable,*'
        $problems[1].FullyQualifiedErrorId | Should -BeLike 'CertificateNotReadable,*'
        $problems[2].FullyQualifiedErrorId | Should -BeLike 'InputObjectNotBound,*'
    }

    It 'does not take the name of a file for a certificate' {
        { Test-OcsCertificate -Certificate "$TestDrive/certs/im.cer" } | Should -Throw '*-LiteralPath*'
    }

    It 'writes the first result before the last certificate is read, and stops when nobody asks for more' {
        $read = 0
        $first = 1..50 | ForEach-Object { $read++; $script:right } | Test-OcsCertificate | Select-Object -First 1

        $first.Verdict | Should -Not -BeNullOrEmpty
        $read | Should -Be 1
    }
}

Describe 'Certificates in files' {
    It 'binds what Get-ChildItem finds, without a usage' {
        $results = Get-ChildItem $TestDrive/certs/*.cer | Test-OcsCertificate

        @($results).Count | Should -Be 3
        $results.Usage | Select-Object -Unique | Should -Be 'General'
        $results.Source | Should -Contain (Get-Item $TestDrive/certs/im.cer).FullName
    }

    It 'takes a path without naming the parameter, with wildcards' {
        @(Test-OcsCertificate "$TestDrive/certs/*.cer").Count | Should -Be 3
    }

    It 'takes paths as text through the pipe' {
        ("$TestDrive/certs/im.cer" | Test-OcsCertificate @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'takes file objects as an argument, wherever one stands' {
        (Test-OcsCertificate -Path (Get-Item $TestDrive/certs/im.cer) @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'takes a path relative to the location' {
        Push-Location $TestDrive/certs
        try {
            (Test-OcsCertificate -Path ./im.cer @cwaSsl).Verdict | Should -Be 'Pass'
            (Test-OcsCertificate -LiteralPath im.cer @cwaSsl).Verdict | Should -Be 'Pass'
        }
        finally {
            Pop-Location
        }
    }

    It 'takes a name with brackets literally' {
        $odd = New-Item -ItemType Directory -Path "$TestDrive/a[1]" -Force
        [System.IO.File]::Copy("$TestDrive/certs/im.cer", (Join-Path $odd.FullName 'im.cer'))

        (Test-OcsCertificate -LiteralPath "$TestDrive/a[1]/im.cer" @cwaSsl).Verdict | Should -Be 'Pass'
        (Get-ChildItem -LiteralPath "$TestDrive/a[1]" | Test-OcsCertificate @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'reads a request, in PEM and as bare base64' {
        (Test-OcsCertificate -Path $TestDrive/bare.req @cwaSsl).Verdict | Should -Be 'Pass'
        $result = Test-OcsCertificate -Path $TestDrive/im.csr @cwaSsl

        $result.Verdict | Should -Be 'Fail'
        $result.NotAfter | Should -BeNullOrEmpty
        ($result.Findings | Where-Object Outcome -EQ 'Fail').Rule | Should -Contain 'CWA-02'
    }

    It 'reads every certificate of a PKCS#7 file' {
        @(Test-OcsCertificate -Path $TestDrive/both.p7b).Count | Should -Be 2
    }

    It 'reads a PFX with its password' {
        $password = [System.Security.SecureString]::new()
        'Pass-word 1'.ToCharArray() | ForEach-Object { $password.AppendChar($_) }

        (Test-OcsCertificate -Path $TestDrive/im.pfx -Password $password @cwaSsl).Verdict | Should -Be 'Pass'
    }

    It 'says <Id> of <Name>, with <Category>, and goes on' -ForEach @(
        @{ Name = 'notes.txt'; Id = 'FileIsText'; Category = 'InvalidData' }
        @{ Name = 'certs'; Id = 'FileIsFolder'; Category = 'InvalidArgument' }
        @{ Name = 'im.pfx'; Id = 'PfxPasswordNeeded'; Category = 'AuthenticationError' }
        @{ Name = 'nothing.cer'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'nothing*.cer'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
    ) {
        $results = Test-OcsCertificate -Path "$TestDrive/$Name", "$TestDrive/certs/im.cer" -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$Id,CertTools.PowerShell.Commands.TestOcsCertificateCommand"
        $problems[0].CategoryInfo.Category | Should -Be $Category
        $problems[0].Exception.Message | Should -Match ([regex]::Escape(($Name -replace '.*/')))
        "$($problems[0].TargetObject)" | Should -BeLike "*$Name"
        @($results).Count | Should -Be 1
    }

    It 'names a folder that arrives from Get-ChildItem in one error, and goes on' {
        $results = Get-ChildItem $TestDrive -Include certs, both.p7b -Recurse -Depth 0 | Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'FileIsFolder,*'
        @($results).Count | Should -Be 2
    }

    It 'stops at the first bad file with -ErrorAction Stop' {
        { Test-OcsCertificate -Path $TestDrive/notes.txt, $TestDrive/certs/im.cer -ErrorAction Stop } | Should -Throw -ErrorId 'FileIsText*'
    }

    It 'says once with -ErrorAction Stop that a wildcard matches nothing' {
        $stopped = { Test-OcsCertificate -Path $TestDrive/nothing*.cer -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound*' -PassThru

        $stopped.TargetObject | Should -BeLike '*nothing`*.cer'
    }

    It 'sets $? as other commands do' {
        $null = Test-OcsCertificate -Path $TestDrive/notes.txt -ErrorAction SilentlyContinue
        $afterError = $?
        $null = Test-OcsCertificate -Path $TestDrive/im.csr
        $afterFinding = $?

        $afterError | Should -BeFalse
        $afterFinding | Should -BeTrue -Because 'a finding is no error'
    }

    It 'does not look here for a path of another computer' {
        [pscustomobject]@{ PSPath = 'Microsoft.PowerShell.Core\FileSystem::C:\im.cer'; PSComputerName = 'cwa1' } |
            Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'RemotePathNotLocal,*'
    }

    It 'says that a provider has no certificates' {
        Test-OcsCertificate -Path Env:/PATH -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PathNotSupported,*'
    }

    It 'says with -Verbose what a file is' {
        $said = Test-OcsCertificate -Path $TestDrive/both.p7b -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$said" | Should -Match 'both\.p7b.*2 to test'
    }
}

Describe 'What is asked' {
    It 'needs the URL for <Usage>, and says so before anything is read' -ForEach @(
        @{ Usage = 'CwaSsl'; Id = 'NameMissing' }
        @{ Usage = 'CwaSingle'; Id = 'NameMissing' }
    ) {
        { $script:right | Test-OcsCertificate -Usage $Usage } | Should -Throw -ErrorId "$Id,*"
    }

    It 'does not silently drop a name that it has no use for' {
        { $script:right | Test-OcsCertificate -Url im.contoso.com } | Should -Throw -ErrorId 'NameNotUsed,*'
        { $script:right | Test-OcsCertificate @cwaSsl -SipDomain contoso.com } | Should -Throw -ErrorId 'NameNotUsed,*'
    }

    It 'does not take -Requirement together with -Usage' {
        $needed = Get-CwaCertRequirement im.contoso.com cwa.contoso.com
        { $script:right | Test-OcsCertificate -Requirement $needed -Usage CwaSsl } | Should -Throw -ErrorId 'AmbiguousParameterSet*'
    }

    It 'asks as of another day: UTC when it is typed, local time when the value says so' {
        $before = $env:TZ
        try {
            # Where the system honours it: a zone in which local time is not UTC.
            $env:TZ = 'America/New_York'
            [System.TimeZoneInfo]::ClearCachedData()
            $end = $script:right.NotAfter.ToUniversalTime()
            $typed = $end.ToString('yyyy-MM-ddTHH:mm:ss', [cultureinfo]::InvariantCulture)
            $local = $end.ToLocalTime()
            $local.Kind | Should -Be 'Local'

            ($script:right | Test-OcsCertificate -AsOf $typed).Verdict | Should -Be 'Warning'
            ($script:right | Test-OcsCertificate -AsOf ([datetime]::SpecifyKind($end, 'Unspecified').AddMinutes(1))).Verdict | Should -Be 'Fail'
            ($script:right | Test-OcsCertificate -AsOf $local.AddMinutes(-1)).Verdict | Should -Be 'Warning'
            ($script:right | Test-OcsCertificate -AsOf $local.AddMinutes(1)).Verdict | Should -Be 'Fail'
            ($script:right | Test-OcsCertificate -AsOf $end.AddMinutes(-1)).Verdict | Should -Be 'Warning'
            ($script:right | Test-OcsCertificate -AsOf $end.AddMinutes(1)).Verdict | Should -Be 'Fail'
        }
        finally {
            $env:TZ = $before
            [System.TimeZoneInfo]::ClearCachedData()
        }
    }

    It 'warns as many days before the end as -ExpiringInDays says' {
        ($script:right | Test-OcsCertificate -ExpiringInDays 60).Verdict | Should -Be 'Pass'
        ($script:right | Test-OcsCertificate -ExpiringInDays 400).Verdict | Should -Be 'Warning'
    }

    It 'counts what it could not decide, and names the parameter' {
        ($script:right | Test-OcsCertificate @cwaSsl).NotEvaluated | Should -BeLike '*-IssuedBy*'
        ($script:right | Test-OcsCertificate @cwaSsl -IssuedBy Internal).NotEvaluated | Should -Not -BeLike '*-IssuedBy*'
    }
}

Describe '-Quiet' {
    It 'writes one boolean a certificate: false only for Fail' {
        $answers = Get-ChildItem $TestDrive/certs/im.cer, $TestDrive/certs/missing-as.cer | Test-OcsCertificate @cwaSsl -Quiet

        $answers | Should -Be $true, $false
        $answers[0] | Should -BeOfType [bool]
        $script:right | Test-OcsCertificate -ExpiringInDays 400 -Quiet | Should -BeTrue -Because 'a warning is no failure'
    }

    It 'is false for a warning, too, with -FailOn Warning' {
        $script:right | Test-OcsCertificate -ExpiringInDays 400 -Quiet -FailOn Warning | Should -BeFalse
        $script:right | Test-OcsCertificate -ExpiringInDays 400 -Quiet -FailOn Error | Should -BeTrue
        $script:right | Test-OcsCertificate -ExpiringInDays 60 -Quiet -FailOn Warning | Should -BeTrue
    }

    It 'is needed where -FailOn is given' {
        { $script:right | Test-OcsCertificate -FailOn Warning } | Should -Throw -ErrorId 'QuietMissing,*'
        { Test-LyncPhoneCompatibility -Path $TestDrive/certs/im.cer -HostName im.contoso.com -FailOn Warning } | Should -Throw -ErrorId 'QuietMissing,*'
    }

    It 'is one answer for several requirements' {
        $needed = Get-CwaCertRequirement im.contoso.com cwa.contoso.com

        @($script:right | Test-OcsCertificate -Requirement $needed -Quiet) | Should -Be $false
    }
}
