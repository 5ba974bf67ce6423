# What holds for every cmdlet: which rules are asked, where certificates come from, what is told meanwhile, what comes out.

BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
    Initialize-CertificateFolder $TestDrive
    $script:file = "$TestDrive/certs/im.cer"
    $script:wrong = "$TestDrive/certs/missing-as.cer"
    $script:cwaSsl = @{ Usage = 'CwaSsl'; Product = 'Ocs2007R2'; Url = 'https://im.contoso.com'; ServerFqdn = 'cwa.contoso.com' }
    $script:phone = @{ HostName = 'im.contoso.com' }

    function script:Get-Completion([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }

    # Every value of an object and of what it holds, with the way to it. What a list prints in CSV is its text.
    function script:Expand-Value($Value, [string] $Way, [int] $Depth = 0) {
        if ($null -eq $Value) { return }
        [pscustomobject]@{ Way = $Way; Type = $Value.GetType(); Text = "$($Value.ToString())" }
        if ($Value -is [System.Collections.IEnumerable] -and $Value -isnot [string]) {
            foreach ($item in $Value) { Expand-Value $item "$Way[]" ($Depth + 1) }
        }
        elseif ($Value.GetType().Namespace -like 'CertTools*') {
            $Depth | Should -BeLessThan 7
            foreach ($property in $Value.PSObject.Properties) { Expand-Value $property.Value "$Way.$($property.Name)" ($Depth + 1) }
        }
    }
}

Describe 'Rules that are asked' {
    It 'are only those that are included, by <Cmdlet>' -ForEach @(
        @{ Cmdlet = 'Test-OcsCertificate'; With = 'cwaSsl'; Include = 'cwa-02', 'GEN-0*' }
        @{ Cmdlet = 'Test-LyncPhoneCompatibility'; With = 'phone'; Include = 'LPE-0*', 'gen-0*' }
    ) {
        $given = Get-Variable -Name $With -Scope Script -ValueOnly
        $rules = (& $Cmdlet -Path $script:file @given -IncludeRule $Include).Findings.Rule | Sort-Object -Unique

        $rules.Count | Should -BeGreaterThan 5
        $rules | Where-Object { $_ -notlike $Include[0] -and $_ -notlike $Include[1] } | Should -BeNullOrEmpty
    }

    It 'are all but those that are excluded, even where they are included' {
        $all = (Test-OcsCertificate -Path $script:file @cwaSsl).Findings.Rule
        $most = (Test-OcsCertificate -Path $script:file @cwaSsl -ExcludeRule PUB-*, gen-03).Findings.Rule
        $none = (Test-OcsCertificate -Path $script:file @cwaSsl -IncludeRule GEN-03, GEN-05 -ExcludeRule GEN-03).Findings.Rule

        $all | Should -Contain 'PUB-01'
        $most | Should -Be ($all | Where-Object { $_ -notlike 'PUB-*' -and $_ -ne 'GEN-03' })
        $none | Should -Be 'GEN-05'
    }

    It 'decide the verdict alone' {
        (Test-OcsCertificate -Path $script:wrong @cwaSsl).Verdict | Should -Be 'Fail'
        (Test-OcsCertificate -Path $script:wrong @cwaSsl -ExcludeRule CWA-*).Verdict | Should -Be 'Pass'
    }

    It 'have to exist: <Rule>' -ForEach @(@{ Rule = 'CWA-99' }, @{ Rule = 'XX-*' }, @{ Rule = 'CWA' }) {
        { Test-OcsCertificate -Path $script:file -ExcludeRule $Rule } | Should -Throw -ErrorId 'RuleNotFound,*'
        { Test-LyncPhoneCompatibility -Path $script:file @phone -IncludeRule $Rule } | Should -Throw -ErrorId 'RuleNotFound,*'
    }

    It 'have to leave something to ask: a Pass of nothing would open every guard' {
        { Test-OcsCertificate -Path $script:file -IncludeRule CWA-01 -Quiet } | Should -Throw -ErrorId 'RuleNotAsked,*'
        { Test-OcsCertificate -Path $script:file @cwaSsl -ExcludeRule * } | Should -Throw -ErrorId 'RuleNotAsked,*'
        { Test-LyncPhoneCompatibility -Path $script:file @phone -IncludeRule CWA-* } | Should -Throw -ErrorId 'RuleNotAsked,*'
        { Get-SignInRecord im.contoso.com | Test-LyncPhoneCompatibility -Path $script:file -IncludeRule CWA-* } | Should -Throw -ErrorId 'RuleNotAsked,*'
    }

    It 'are completed, with what they ask' {
        $found = Get-Completion 'Test-OcsCertificate -ExcludeRule CWA-0'
        $found.CompletionText | Should -Contain 'CWA-03'
        ($found | Where-Object CompletionText -EQ 'CWA-03').ToolTip | Should -BeLike 'Error: *wildcard*'
        (Get-Completion 'Test-LyncPhoneCompatibility -IncludeRule GEN-01, lpe-0').CompletionText | Should -Contain 'LPE-01'
    }
}

Describe 'The spellings of Request-CsCertificate' {
    It 'are usages: <Type> is <Usage>' -ForEach @(
        @{ Type = 'AccessEdgeExternal'; Usage = 'AccessEdge' }
        @{ Type = 'dataedgeexternal'; Usage = 'WebConferencingEdge' }
        @{ Type = 'AudioVideoAuthentication'; Usage = 'AVAuthentication' }
        @{ Type = 'Internal'; Usage = 'EdgeInternal' }
    ) {
        (Test-OcsCertificate -Path $script:file -Usage $Type -Fqdn sip.contoso.com).Usage | Should -Be $Usage
    }

    It 'are completed beside the usages' {
        (Get-Completion 'Test-OcsCertificate -Usage A').CompletionText | Sort-Object | Should -Be 'AccessEdge', 'AccessEdgeExternal', 'AudioVideoAuthentication', 'AVAuthentication'
        (Get-Completion 'Test-OcsCertificate -Product L').CompletionText | Should -Be 'Lync2010', 'Lync2013'
    }

    It 'that mean several roles lead to the roles' {
        { Test-OcsCertificate -Path $script:file -Usage Default } | Should -Throw '*Default*several roles*FrontEnd*Mediation*'
    }

    It 'leave other words to PowerShell, which lists the usages' {
        { Test-OcsCertificate -Path $script:file -Usage Bogus } | Should -Throw '*CwaSsl*AccessEdge*'
    }

    It 'do not get in the way of the enumeration itself' {
        (Test-OcsCertificate -Path $script:file -Usage ([CertTools.CertificateUsage]::General)).Usage | Should -Be 'General'
    }
}

Describe 'Certificates by thumbprint' {
    BeforeAll {
        $script:storeName = "CertToolsTest$PID"
        $script:store = @{ StoreName = $script:storeName; StoreLocation = 'CurrentUser' }
        $script:stored = Get-TestCertificate
        $opened = [System.Security.Cryptography.X509Certificates.X509Store]::new($script:storeName, 'CurrentUser')
        $opened.Open('ReadWrite')
        $opened.Add($script:stored)
        $opened.Dispose()
        $script:thumbprint = $script:stored.Thumbprint
        $spaced = $script:thumbprint.ToLowerInvariant() -replace '(..)(?!$)', '$1 '
        $script:spellings = @{
            'plain' = $script:thumbprint
            'of the certificate dialog' = [char]0x200E + $spaced
            'with a mark at the end' = $spaced + [char]0x200F
            'with colons' = $script:thumbprint -replace '(..)(?!$)', '$1:'
        }
    }

    AfterAll {
        $opened = [System.Security.Cryptography.X509Certificates.X509Store]::new($script:storeName, 'CurrentUser')
        $opened.Open('ReadWrite')
        $opened.Remove($script:stored)
        $opened.Dispose()
        $script:stored.Dispose()
        Remove-Item "~/.dotnet/corefx/cryptography/x509stores/$($script:storeName.ToLowerInvariant())" -Recurse -ErrorAction Ignore
    }

    It 'are found, <Spelling>' -ForEach @(@{ Spelling = 'plain' }, @{ Spelling = 'of the certificate dialog' }, @{ Spelling = 'with a mark at the end' }, @{ Spelling = 'with colons' }) {
        $result = Test-OcsCertificate -Thumbprint $script:spellings[$Spelling] @store @cwaSsl

        # The store of a user is none that a server reads.
        ($result.Findings | Where-Object IsProblem).Rule | Should -Be 'STO-01'
        $result.Source | Should -Be "Cert:\CurrentUser\$script:storeName\$script:thumbprint"
        $result.GetFacts().PrivateKey | Should -Be 'Present'
    }

    It 'are tested against requirements, and for phones' {
        (Test-OcsCertificate -Thumbprint $script:thumbprint @store -Requirement (Get-CwaCertRequirement im.contoso.com cwa.contoso.com) -ExcludeRule STO-01).Verdict | Should -Be 'Pass', 'Fail'
        (Test-LyncPhoneCompatibility -Thumbprint $script:thumbprint @store @phone -ExcludeRule STO-01).Verdict | Should -Be 'Pass'
        (Get-SignInRecord im.contoso.com | Test-LyncPhoneCompatibility -Thumbprint $script:thumbprint @store).TestedAs | Should -BeLike '*im.contoso.com'
    }

    It 'that are not there are an error each, and the others are tested' {
        $results = Test-OcsCertificate -Thumbprint ('0' * 40), $script:thumbprint, ('f' * 40) @store -ErrorVariable problems -ErrorAction SilentlyContinue

        @($results).Count | Should -Be 1
        $problems.Count | Should -Be 2
        $problems[0].FullyQualifiedErrorId | Should -Be 'ThumbprintNotFound,CertTools.PowerShell.Commands.TestOcsCertificateCommand'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[1].TargetObject | Should -Be ('F' * 40)
    }

    It 'have to be thumbprints: <Text>' -ForEach @(@{ Text = 'im.contoso.com' }, @{ Text = 'ABCD' }, @{ Text = '0' * 64 }) {
        { Test-OcsCertificate -Thumbprint $Text @store } | Should -Throw -ErrorId 'ThumbprintNotUsable,*'
    }

    It 'need a store that is there' {
        { Test-OcsCertificate -Thumbprint $script:thumbprint -StoreName NoSuchStore -StoreLocation CurrentUser } | Should -Throw -ErrorId 'StoreNotReadable,*'
        { Test-LyncPhoneCompatibility -Thumbprint $script:thumbprint -StoreName NoSuchStore -StoreLocation CurrentUser @phone } | Should -Throw -ErrorId 'StoreNotReadable,*'
    }

    It 'say with -Verbose which store was read, and how much it has' {
        $said = Test-OcsCertificate -Thumbprint $script:thumbprint @store -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$said" | Should -BeLike "*CurrentUser\$script:storeName*1 certificates*"
    }
}

Describe 'What comes back through the pipe' {
    It 'is tested again: results of an earlier test, of files and of requests' {
        $again = Test-OcsCertificate -Path $script:file, $TestDrive/bare.req | Test-OcsCertificate @cwaSsl

        $again.Verdict | Should -Be 'Pass', 'Pass'
        $again[0].Source | Should -Be (Resolve-Path $script:file).Path
    }

    It 'is one error where it has no certificate: what certificates come to together' {
        $plan = New-EdgeCertPlan -AccessFqdn sip.contoso.com -InternalFqdn edge.contoso.local
        Export-PlannedCertificate -Plan $plan -Path $TestDrive/planned
        $results = Test-OcsCertificate -Path $TestDrive/planned/*.cer -Requirement $plan
        $again = $results | Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue

        $results[-1].Usage | Should -Be 'Deployment'
        @($again).Count | Should -Be ($results.Count - 1)
        $problems.FullyQualifiedErrorId | Should -BeLike 'CertificateNotReadable,*'
    }

    It 'is one error with the remedy where it came from a job: results, requirements, plans' {
        $result, $requirement, $plan = Start-Job {
            Import-Module $using:manifest
            Test-OcsCertificate -Path $using:file
            (Get-CwaCertRequirement im.contoso.com cwa.contoso.com)[0]
            New-EdgeCertPlan -AccessFqdn sip.contoso.com
        } | Receive-Job -Wait -AutoRemoveJob

        $result | Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems.Count | Should -Be 1
        $problems[0].Exception.Message | Should -BeLike '*Send the certificates themselves*'
        { Test-OcsCertificate -Path $script:file -Requirement $requirement } | Should -Throw '*Make it again in this session*'
        { Test-OcsCertificate -Path $script:file -Requirement $plan } | Should -Throw '*Make it again in this session*'
    }

    It 'is one error where a table has no services' {
        $rows = "Service;Fqdn`nAccess Edge;sip.contoso.com`nA/V Edge;av.contoso.com" | ConvertFrom-Csv
        $stopped = { $rows | New-EdgeCertPlan } | Should -Throw -ErrorId 'ServiceMissing,*' -PassThru

        $stopped.Exception.Message | Should -BeLike '*Service;Fqdn*-Delimiter*'
        { 1 | New-EdgeCertPlan } | Should -Throw -ErrorId 'ServiceMissing,*'
    }
}

Describe 'Long work' {
    BeforeAll {
        # The records of progress that a call writes; the stream of a shell keeps them all.
        function script:Get-Progress([int] $Count, [int] $Pause) {
            $shell = [powershell]::Create()
            [void]$shell.AddScript('$manifest, $file, $count, $pause = $args; Import-Module $manifest; $null = 1..$count | ForEach-Object { if ($_ -eq 2) { Start-Sleep -Milliseconds $pause }; $file } | Test-OcsCertificate').
                AddArgument($script:manifest).AddArgument($script:file).AddArgument($Count).AddArgument($Pause)
            [void]$shell.Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.Streams.Progress | Where-Object Activity -Like 'Test-OcsCertificate*'
            $shell.Dispose()
        }
    }

    It 'tells how far it is, a few times a second, and takes that away' {
        $records = @(Get-Progress -Count 200 -Pause 1100)

        $records[0].StatusDescription | Should -Be '11 read'
        $records[0].CurrentOperation | Should -BeLike '*im.cer'
        $records.Count | Should -BeLessThan 100 -Because 'a record for each would be slower than the work'
        $records[-1].RecordType | Should -Be 'Completed'
        $records[-1].StatusDescription | Should -Be '200 read'
        @($records | Where-Object RecordType -EQ 'Completed').Count | Should -Be 1
    }

    It 'says nothing of few items' {
        Get-Progress -Count 8 -Pause 1100 | Should -BeNullOrEmpty
    }

    It 'stops reading files when nobody asks for more' {
        $said = [System.Collections.Generic.List[object]]::new()
        $first = Test-OcsCertificate -Path $TestDrive/certs/*.cer -Verbose 4>&1 | ForEach-Object { $said.Add($_); $_ } | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] } | Select-Object -First 1

        $first.Verdict | Should -Not -BeNullOrEmpty
        @($said | Where-Object { "$_" -like '*to test.' }).Count | Should -Be 1
    }

    It 'says with -Verbose what was passed over, and what was dropped from a URL' {
        $text = Get-Content $script:wrong -Raw
        [System.IO.File]::WriteAllText("$TestDrive/chain.pem", $text + "-----BEGIN PRIVATE KEY-----`nAAAA`n-----END PRIVATE KEY-----`n")
        $said = (Test-OcsCertificate -Path $TestDrive/chain.pem -Usage CwaSsl -Url https://im.contoso.com/path -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }) -join ' '

        $said | Should -BeLike '*only the host im.contoso.com counts; dropped: *path*'
        $said | Should -BeLike '*chain.pem*1 to test*'
        $said | Should -BeLike '*passed over*'
    }
}

Describe 'What comes out, all of it' {
    BeforeAll {
        $plan = New-EdgeCertPlan -AccessFqdn sip.contoso.com -WebConferencingFqdn webconf.contoso.com -WebConferencingPort 444 -AllowRenamedService -InternalFqdn edge.contoso.local
        $priced = New-EdgeCertPlan -SipDomain contoso.com, contoso.local -CaProfile @{ PricePerName = 12.5; Currency = 'EUR' } -Existing (Get-TestCertificate)
        Export-PlannedCertificate -Plan $plan -Path $TestDrive/all
        $script:emitted = @(
            Get-CwaCertRequirement im.contoso.com cwa.contoso.com
            $plan
            $priced
            Test-OcsCertificate -Path $script:wrong @cwaSsl -IssuedBy Public
            Test-OcsCertificate -Path $TestDrive/all/*.cer -Requirement $plan
            Test-LyncPhoneCompatibility -Path $script:wrong @phone
        )
        $script:values = @($script:emitted | ForEach-Object { Expand-Value $_ $_.GetType().Name })
    }

    It 'has been looked at: every public type of a result' {
        $seen = $script:values.Type.Name | Select-Object -Unique

        foreach ($type in 'CertRequirement', 'RequiredName', 'Citation', 'EdgeCertPlan', 'PlannedService', 'PlannedCertificate', 'PlanConflict', 'PlannedChange', 'RenewalYear', 'CertificateResult', 'Finding') {
            $seen | Should -Contain $type
        }
    }

    It 'has no text that is the name of a type' {
        $script:values | Where-Object { $_.Text -match '^(System|CertTools|<>)\S*$|`\d|\{ \w+ = ' } | ForEach-Object Way | Select-Object -Unique | Should -BeNullOrEmpty
    }

    It 'has words, no enumerations' {
        $script:values | Where-Object { $_.Type.IsEnum } | ForEach-Object Way | Select-Object -Unique | Should -BeNullOrEmpty
    }

    It 'is whole as JSON of depth 6' {
        foreach ($item in $script:emitted) {
            $json = $item | ConvertTo-Json -Depth 6 -WarningAction Stop
            ($json | ConvertFrom-Json).PSObject.Properties.Name | Should -Be $item.PSObject.Properties.Name
            $json | Should -Not -Match '"(System|CertTools)\.|@\{'
        }
    }

    It 'is rows of CSV that a person can read: <Kind>' -ForEach @(@{ Kind = 'CertRequirement' }, @{ Kind = 'EdgeCertPlan' }, @{ Kind = 'CertificateResult' }) {
        foreach ($item in $script:emitted | Where-Object { $_.GetType().Name -eq $Kind }) {
            ($item | ConvertTo-Csv -NoTypeInformation) -join "`n" | Should -Not -Match 'System\.|CertTools\.|<>'
        }
    }

    It 'is whole, and the same, through a job at default depth' {
        $there = Start-Job {
            Import-Module $using:manifest
            $p = $using:cwaSsl
            Test-OcsCertificate -Path $using:wrong @p -IssuedBy Public
            Get-CwaCertRequirement im.contoso.com cwa.contoso.com
        } | Receive-Job -Wait -AutoRemoveJob
        $here = @(Test-OcsCertificate -Path $script:wrong @cwaSsl -IssuedBy Public) + @(Get-CwaCertRequirement im.contoso.com cwa.contoso.com)

        foreach ($i in 0..2) {
            ($there[$i] | Select-Object * -ExcludeProperty PSComputerName, RunspaceId, PSShowComputerName, PSSourceJobInstanceId | ConvertTo-Json -Depth 6) |
                Should -Be ($here[$i] | Select-Object * -ExcludeProperty PSComputerName | ConvertTo-Json -Depth 6)
        }

        Compare-Object $there[0].Findings $here[0].Findings -Property Rule, Outcome, Message, Remedy | Should -BeNullOrEmpty
    }

    It 'cannot drive the terminal, from any property' {
        $escape = [char]27 + '[31m' + [char]7 + [char]0x9b + [char]0x202E
        $evil = Get-TestCertificate -CommonName "im$escape.contoso.com" -DnsName 'im.contoso.com', '*.contoso.com'
        $folder = New-Item -ItemType Directory -Path "$TestDrive/evil"
        [System.IO.File]::WriteAllBytes((Join-Path $folder.FullName "a$([char]27)[31mb.cer"), $evil.RawData)
        $carried = [pscustomobject]@{ RawData = $evil.RawData; FriendlyName = $escape; PSPath = "x$escape"; PSComputerName = "y$escape" }
        $needed = Get-CwaCertRequirement im.contoso.com cwa.contoso.com
        $results = @(Get-ChildItem $folder | Test-OcsCertificate -Requirement $needed -IssuedBy Public) + @($carried | Test-OcsCertificate -Requirement $needed) + @($carried | Test-LyncPhoneCompatibility @phone)

        $results.Count | Should -Be 5
        $results | ForEach-Object { Expand-Value $_ $_.GetType().Name } | Where-Object { $_.Text -match '[\x00-\x1f\x7f-\x9f\u202e]' } | ForEach-Object Way | Should -BeNullOrEmpty
        $evil.Dispose()
    }
}
