BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
    Export-PhoneCertificate -Path $TestDrive/phone
    $script:exact = "$TestDrive/phone/front-end.cer"
    $script:wildcard = "$TestDrive/phone/wildcard.cer"
}

Describe 'Certificates through the pipe' {
    It 'are judged for the hosts that are given' {
        $results = Get-ChildItem $TestDrive/phone/*.cer | Test-LyncPhoneCompatibility -HostName sip.mslync.net

        $results.Usage | Select-Object -Unique | Should -Be 'LyncPhone'
        $results.Verdict | Should -Be 'Pass', 'Warning', 'Fail'
        $results[1].Problems | Should -BeLike 'LPE-04*'
        $results[2].Problems | Should -BeLike 'LPE-03*'
    }

    It 'come as objects, as paths, by wildcard, literally' {
        $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:exact)
        ($certificate | Test-LyncPhoneCompatibility -HostName sip.mslync.net).Verdict | Should -Be 'Pass'
        (Test-LyncPhoneCompatibility -Certificate $certificate -HostName sip.mslync.net).Verdict | Should -Be 'Pass'
        (Test-LyncPhoneCompatibility $script:exact -HostName sip.mslync.net).Verdict | Should -Be 'Pass'
        ($script:exact | Test-LyncPhoneCompatibility -HostName sip.mslync.net).Verdict | Should -Be 'Pass'
        (Test-LyncPhoneCompatibility -LiteralPath $script:exact -HostName sip.mslync.net).Verdict | Should -Be 'Pass'
        @(Test-LyncPhoneCompatibility -Path $TestDrive/phone/* -HostName sip.mslync.net).Count | Should -Be 3
        $certificate.Dispose()
    }

    It 'are judged as they come' {
        $read = 0
        $first = 1..50 | ForEach-Object { $read++; $script:exact } | Test-LyncPhoneCompatibility -HostName sip.mslync.net | Select-Object -First 1

        $first.Verdict | Should -Be 'Pass'
        $read | Should -Be 1
    }

    It 'may bring their hosts themselves' {
        $results = [pscustomobject]@{ FullName = $script:exact; HostName = 'sip.mslync.net' }, [pscustomobject]@{ FullName = $script:exact; HostName = 'sip.contoso.com' } | Test-LyncPhoneCompatibility

        $results.Verdict | Should -Be 'Pass', 'Fail'
    }

    It 'go on after one that cannot be read' {
        Set-Content $TestDrive/notes.txt 'No certificate.'
        $results = "$TestDrive/notes.txt", $script:exact | Test-LyncPhoneCompatibility -HostName sip.mslync.net -ErrorVariable problems -ErrorAction SilentlyContinue

        @($results).Count | Should -Be 1
        $problems.FullyQualifiedErrorId | Should -Be 'FileIsText,CertTools.PowerShell.Commands.TestLyncPhoneCompatibilityCommand'
    }
}

Describe 'Hosts through the pipe' {
    It 'come from SRV records, and records without a host are passed over' {
        $result = Get-SignInRecord | Test-LyncPhoneCompatibility -Path $script:exact -ErrorVariable problems

        $problems | Should -BeNullOrEmpty
        @($result).Count | Should -Be 1
        $result.Verdict | Should -Be 'Pass'
        $result.TestedAs | Should -BeLike '*sip.mslync.net'
    }

    It 'are collected, and each certificate is judged for all of them' {
        $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($script:exact)
        $result = (Get-SignInRecord) + (Get-SignInRecord lync.mslync.net) | Test-LyncPhoneCompatibility -Certificate $certificate

        @($result).Count | Should -Be 1
        $result.Verdict | Should -Be 'Fail'
        ($result.Findings | Where-Object IsProblem).Expected | Should -Be 'lync.mslync.net'
        $certificate.Dispose()
    }

    It 'that cannot be used are an error each, and the others count' {
        $result = (Get-SignInRecord '.') + (Get-SignInRecord) | Test-LyncPhoneCompatibility -Path $script:exact -ErrorVariable problems -ErrorAction SilentlyContinue

        $result.Verdict | Should -Be 'Pass'
        $problems.FullyQualifiedErrorId | Should -Be 'NameNotUsable,CertTools.PowerShell.Commands.TestLyncPhoneCompatibilityCommand'
    }

    It 'do not change hosts that were given' {
        $result = Get-SignInRecord other.contoso.com | Test-LyncPhoneCompatibility -Path $script:exact -HostName sip.mslync.net

        @($result).Count | Should -Be 1
        $result.Verdict | Should -Be 'Pass'
    }

    It 'have to be there' {
        { Test-LyncPhoneCompatibility -Path $script:exact } | Should -Throw -ErrorId 'HostMissing,*'
        { Get-Item $script:exact | Test-LyncPhoneCompatibility } | Should -Throw -ErrorId 'HostMissing,*'
        { (Get-SignInRecord)[1] | Test-LyncPhoneCompatibility -Path $script:exact } | Should -Throw -ErrorId 'HostMissing,*'
    }
}

Describe 'The phones' {
    It 'with firmware <Firmware>, to be updated to <Update>, say <Verdict> <Rule> of a wildcard' -ForEach @(
        @{ Firmware = $null; Update = $null; Verdict = 'Fail'; Rule = 'LPE-03' }
        @{ Firmware = '4.0.7577.107'; Update = $null; Verdict = 'Fail'; Rule = 'LPE-01' }
        @{ Firmware = '4.0.7577.107'; Update = '4.0.7577.4100'; Verdict = 'Fail'; Rule = 'LPE-03' }
        @{ Firmware = '4.0.7577.4100'; Update = $null; Verdict = 'Warning'; Rule = 'LPE-02' }
        @{ Firmware = '4.0.7577.4387'; Update = $null; Verdict = 'Pass'; Rule = $null }
    ) {
        $given = @{ Path = $script:wildcard; HostName = 'sip.mslync.net' }
        if ($Firmware) { $given.FirmwareVersion = $Firmware }
        if ($Update) { $given.UpdateTarget = $Update }
        $result = Test-LyncPhoneCompatibility @given

        $result.Verdict | Should -Be $Verdict
        $result.Findings | Where-Object IsProblem | ForEach-Object Rule | Should -Be $Rule
        Test-LyncPhoneCompatibility @given -Quiet | Should -Be ($Verdict -ne 'Fail')
    }

    It 'are not servers: <Firmware> is refused' -ForEach @(@{ Firmware = '4.0.7577.4051' }, @{ Firmware = 'CU7' }) {
        $stopped = { Test-LyncPhoneCompatibility -Path $script:exact -HostName sip.mslync.net -FirmwareVersion $Firmware } | Should -Throw -PassThru

        $stopped.FullyQualifiedErrorId | Should -BeLike 'FirmwareNotUsable,*'
        $stopped.TargetObject | Should -Be $Firmware
    }

    It 'sign in with <Method>' -ForEach @(@{ Method = 'Pin' }, @{ Method = 'Usb' }, @{ Method = 'Pin', 'Usb' }) {
        $requirement = (Test-LyncPhoneCompatibility -Path $script:exact -HostName sip.mslync.net -SignInMethod $Method).GetRequirement()

        $requirement.IssuerWhy | Should -Match 'root certificate'
    }

    It 'stop at a host that is given and cannot be used' {
        { Test-LyncPhoneCompatibility -Path $script:exact -HostName sip } | Should -Throw -ErrorId 'NameNotUsable,*'
    }

    It 'are asked as of another day' {
        (Test-LyncPhoneCompatibility -Path $script:exact -HostName sip.mslync.net -AsOf (Get-Date).AddYears(2)).Verdict | Should -Be 'Fail'
    }
}
