BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
    Initialize-CertificateFolder $TestDrive
    $script:cwaSsl = @{ Usage = 'CwaSsl'; Product = 'Ocs2007R2'; Url = 'https://im.contoso.com'; ServerFqdn = 'cwa.contoso.com' }
    $script:wrong = Test-OcsCertificate -Path $TestDrive/certs/missing-as.cer @cwaSsl

    function script:Show($InputObject, [int] $Width = 80) {
        # Without the sequences that colour makes, and without the blanks that fill a line.
        ($InputObject | Out-String -Width $Width) -replace '\x1b\[[0-9;]*m' -split '\r?\n' | ForEach-Object { $_.TrimEnd() }
    }
}

Describe 'The table' {
    It 'says at 80 columns what is wrong' {
        $lines = Show $script:wrong

        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        $lines -match '^Verdict +Usage +Name, file +Days +What is wrong$' | Should -HaveCount 1
        $lines -match '^Fail +CwaSsl +im\.contoso\.com +\d+ CWA-02 ' | Should -HaveCount 1
        $lines -match '^ {28}missing-as\.cer ' | Should -HaveCount 1
        $wrong = $lines | Where-Object { $_.Length -gt 56 } | ForEach-Object { $_.Substring(56) }
        $wrong -join ' ' | Should -Match 'does not carry as\.im\.contoso\.com\.'
    }

    It 'breaks lines at spaces only' {
        $lines = Show $script:wrong
        $words = ($script:wrong.Problems -split '\s+')

        ($lines | Select-Object -Skip 3 | ForEach-Object { $_.Substring([math]::Min(56, $_.Length)).Trim() -split '\s+' } | Where-Object { $_ }) |
            ForEach-Object { $words + ($words -replace ':$') | Should -Contain $_ }
    }

    It 'is the same for results that came from a job' {
        $there = Start-Job { Import-Module $using:manifest; $p = $using:cwaSsl; Test-OcsCertificate -Path "$using:TestDrive/certs/missing-as.cer" @p } | Receive-Job -Wait -AutoRemoveJob

        Show $there | Should -Be (Show $script:wrong)
    }
}

Describe 'The list' {
    It 'shows message, expectation, finding, remedy, symptom and sources of each problem' {
        $text = (Show ($script:wrong | Format-List)) -join "`n"

        $text | Should -Match 'CWA-02 Error: '
        foreach ($part in 'expected:', 'found:', 'symptom:', 'remedy:', 'sources:', 'NotEvaluated : ') {
            $text | Should -Match ([regex]::Escape($part))
        }
    }

    It 'has problems before information' {
        $text = (Show ($script:wrong | Format-List)) -join "`n"

        $text.IndexOf(' Information: ') | Should -BeGreaterThan $text.IndexOf(' Error: ')
    }

    It 'fits 80 columns' {
        Show ($script:wrong | Format-List) | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }

    It 'shows a requirement with its names, who may issue it, and where it is assigned' {
        $text = (Show (Get-CwaCertRequirement im.contoso.com cwa.contoso.com)) -join "`n"

        foreach ($part in 'Required    as.im.contoso.com', 'Issuer ', 'AssignWith ', 'SubjectName : CN=im.contoso.com', 'CWA-02') {
            $text | Should -Match ([regex]::Escape($part))
        }
    }

    It 'shows findings and names, each in a table and in a list' {
        Show $script:wrong.Findings | Should -Contain 'Rule    Outcome       Severity    Message'
        (Show ($script:wrong.Findings | Format-List)) -match '^Sources +: ' | Should -Not -BeNullOrEmpty
        $names = (Get-CwaCertRequirement im.contoso.com cwa.contoso.com)[0].Names
        (Show $names) -match '^Level +Name +Position +Rule +Why$' | Should -HaveCount 1
        (Show ($names | Format-List)) -match '^Why +: ' | Should -Not -BeNullOrEmpty
    }
}

Describe 'Colour' {
    It 'is left to the host: none where output is plain' -Skip:($PSVersionTable.PSVersion -lt '7.2') {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $script:wrong | Out-String | Should -Not -Match '\x1b'
            $PSStyle.OutputRendering = 'Ansi'
            $script:wrong | Out-String | Should -Match '\x1b\[31mFail'
        }
        finally {
            $PSStyle.OutputRendering = $before
        }
    }

    It 'is not needed: a session in strict mode without $PSStyle shows the same words' {
        $shell = [powershell]::Create()
        [void]$shell.AddScript('Set-StrictMode -Version Latest; Import-Module $args[0]; Remove-Variable PSStyle -Force -Scope Global -ErrorAction Ignore; Test-OcsCertificate -Path $args[1] | Out-String -Width 80').AddArgument($script:manifest).AddArgument("$TestDrive/certs/im.cer")
        $text = $shell.Invoke() -join ''
        $shell.Dispose()

        $text | Should -Match '(?m)^(\x1b\[\d+m)?Pass'
    }
}

Describe 'Constrained language' {
    It 'shows the same table and list' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        # A process of its own, since the mode cannot be left again.
        $program = @'
Import-Module $env:CERTTOOLS_TEST_MANIFEST
$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
# Once more, so that the script blocks of the views are made in this mode.
Update-FormatData -PrependPath $env:CERTTOOLS_TEST_FORMATS
$result = Test-OcsCertificate -Path $env:CERTTOOLS_TEST_FILE -Usage CwaSsl -Product Ocs2007R2 -Url https://im.contoso.com -ServerFqdn cwa.contoso.com
$result | Format-Table | Out-String -Width 80
$result | Format-List | Out-String -Width 80
$plan = New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com -WebConferencingPort 444 -AllowRenamedService -SipDomain contoso.com, contoso.local -CaProfile @{ PricePerName = 12.5; Currency = 'EUR' } -Existing $env:CERTTOOLS_TEST_FILE
$plan | Out-String -Width 80
$plan | Format-List | Out-String -Width 80
$plan.Services | Out-String -Width 80
$plan.Certificates | Out-String -Width 80
$plan.Certificates | Format-List | Out-String -Width 80
$plan.Conflicts | Out-String -Width 80
$plan.Changes | Out-String -Width 80
$plan.RenewalsPerYear | Out-String -Width 80
'@
        $env:CERTTOOLS_TEST_MANIFEST = $script:manifest
        $env:CERTTOOLS_TEST_FORMATS = "$PSScriptRoot/../../module/CertTools.format.ps1xml"
        $env:CERTTOOLS_TEST_FILE = "$TestDrive/certs/missing-as.cer"
        try {
            $text = (pwsh -NoProfile -NonInteractive -Command $program) -join "`n"
        }
        finally {
            Remove-Item Env:CERTTOOLS_TEST_MANIFEST, Env:CERTTOOLS_TEST_FORMATS, Env:CERTTOOLS_TEST_FILE
        }

        $text | Should -Match 'Fail.* +CwaSsl +im\.contoso\.com'
        $text | Should -Match 'CWA-02 Error: '
        $text | Should -Match 'sources:  \[S1\]'
        $text | Should -Match '(?m)^  subject name CN=sip\.contoso\.com'
        $text | Should -Match 'why: '
        [regex]::Matches($text, 'becomes sip\.contoso\.com').Count | Should -Be 3
        $text | Should -Match '(?m)^Public-1 +CN=sip\.contoso\.com'
        $text | Should -Match '(?m)^  price +12\.50 EUR'
        $text | Should -Match '(?m)^Order +Public-1 +sip\.contoso\.com +12\.50'
        $text | Should -Match '(?m)^Error: SIP domain contoso\.local'
    }
}

Describe 'Text from certificates' {
    It 'cannot drive the terminal' {
        $evil = Get-TestCertificate -CommonName ('im' + [char]27 + '[31m.contoso.com')
        $result = $evil | Test-OcsCertificate

        ($result.Subject, $result.Issuer, "$result", $result.Problems) -join '' | Should -Not -Match '[\x00-\x1f\x7f\u009b]'
        (Show $result) -join '' | Should -Not -Match '[\x00-\x1f\x7f\u009b]'
        $evil.Dispose()
    }
}

Describe 'Data' {
    It 'has its flat columns first' {
        $script:wrong.PSObject.Properties.Name | Select-Object -First 11 | Should -Be 'Verdict', 'Usage', 'Subject', 'NotAfter', 'DaysLeft', 'Problems', 'Thumbprint', 'FriendlyName', 'Issuer', 'Source', 'PSComputerName'
    }

    It 'is whole as JSON, in words' {
        $json = $script:wrong | ConvertTo-Json -Depth 6 -WarningAction Stop | ConvertFrom-Json
        $finding = $json.Findings | Where-Object { $_.Rule -eq 'CWA-02' -and $_.Severity -eq 'Error' }

        $json.Verdict | Should -Be 'Fail'
        $finding.Outcome | Should -Be 'Fail'
        $finding.Expected | Should -Be 'as.im.contoso.com'
        $finding.Sources[0].Key | Should -Be 'S1'
    }

    It 'is a line of CSV that a person can read' {
        $line = $script:wrong | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv

        $line.Verdict | Should -Be 'Fail'
        $line.Problems | Should -BeLike '*CWA-02*as.im.contoso.com*'
        $line.PSObject.Properties.Value | Where-Object { $_ -like 'System.*' -or $_ -like 'CertTools.*' } | Should -BeNullOrEmpty
    }

    It 'is a line of text' {
        "$script:wrong" | Should -BeLike 'Fail CwaSsl im.contoso.com: CWA-02: *'
        "$($script:wrong.Findings[0])" | Should -BeLike 'CWA-02 Error: *'
        "$((Get-CwaCertRequirement im.contoso.com cwa.contoso.com)[0])" | Should -Be 'CwaSsl im.contoso.com'
    }

    It 'keeps its findings whole, and comparable, through a job' {
        $there = Start-Job { Import-Module $using:manifest; $p = $using:cwaSsl; Test-OcsCertificate -Path "$using:TestDrive/certs/missing-as.cer" @p } | Receive-Job -Wait -AutoRemoveJob

        $there.Verdict -eq 'Fail' | Should -BeTrue
        $there.NotAfter | Should -Be $script:wrong.NotAfter
        $there.Findings.Count | Should -Be $script:wrong.Findings.Count
        $there.Findings.Message | Should -Be $script:wrong.Findings.Message
        $there.Findings.Outcome | Should -Be $script:wrong.Findings.Outcome
        $there.Findings[0].Sources[0].Title | Should -Be $script:wrong.Findings[0].Sources[0].Title
        $there.Findings[0].Expected | Should -Be $script:wrong.Findings[0].Expected
    }

    It 'judges certificates that a job brings: their computer is kept, their private key unknown' {
        $pfx = "$TestDrive/im.pfx"
        $results = Start-Job { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($using:pfx, 'Pass-word 1') } | Receive-Job -Wait -AutoRemoveJob | Test-OcsCertificate @cwaSsl

        $results.Verdict | Should -Be 'Pass'
        $results.PSComputerName | Should -Be 'localhost'
        $results.GetFacts().PrivateKey | Should -Be 'Unknown'
    }

    It 'gives the certificate back for what comes next' {
        $certificate = $script:wrong.GetCertificate()

        $certificate.Thumbprint | Should -Be $script:wrong.Thumbprint
        $certificate.Dispose()
    }

    It 'says the same in another culture' {
        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = 'tr-TR'
            $there = Test-OcsCertificate -Path $TestDrive/certs/missing-as.cer -Usage CwaSsl -Product Ocs2007R2 -Url HTTPS://IM.CONTOSO.COM -ServerFqdn CWA.contoso.com
        }
        finally {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $before
        }

        $there.Findings.Outcome | Should -Be $script:wrong.Findings.Outcome
    }

    It 'runs in parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $verdicts = 1..8 | ForEach-Object -Parallel { Import-Module $using:manifest; (Test-OcsCertificate -Path "$using:TestDrive/certs/im.cer").Verdict } -ThrottleLimit 4

        $verdicts | Should -Be (@('Pass') * 8)
    }
}
