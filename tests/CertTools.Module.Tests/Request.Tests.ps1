BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:manifest = (Resolve-Path "$PSScriptRoot/../../CertTools.psd1").Path
    Import-Module $script:manifest -Force
    Set-Content -LiteralPath $TestDrive/edge-services.csv -Value $script:EdgeServices
    $script:plan = Import-Csv $TestDrive/edge-services.csv | New-EdgeCertPlan
    $script:password = [securestring]::new()
    'correct horse'.ToCharArray() | ForEach-Object { $script:password.AppendChar($_) }

    function script:Show($InputObject) {
        ($InputObject | Out-String -Width 80) -replace '\x1b\[[0-9;]*m' -split '\r?\n' | ForEach-Object { $_.TrimEnd() }
    }

    # A folder of its own for each test.
    function script:Get-Folder {
        $path = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        (New-Item -ItemType Directory -Path $path).FullName
    }
}

Describe 'New-OcsCertRequest' {
    It 'writes a policy and a page for each certificate of a plan' {
        $folder = Get-Folder
        $requests = $script:plan | New-OcsCertRequest $folder -Organization Contoso -Country us

        $requests.Label | Should -Be $script:plan.Certificates.Label
        $requests.SubjectName | Should -Be $script:plan.Certificates.SubjectName
        (Get-ChildItem $folder).FullName | Sort-Object | Should -Be (@($requests.PolicyPath) + @($requests.NotesPath) | Sort-Object)
        Get-Content $requests[0].PolicyPath | Should -Contain 'Subject="CN=sip.contoso.com,O=Contoso,C=US"'
        Get-Content $requests[0].NotesPath -Raw | Should -BeLike "*$($requests[0].Commands[0])*"
        $requests.RequestPath | Select-Object -Unique | Should -BeNullOrEmpty
    }

    It 'orders nothing that the plan keeps, unless its certificates are given one by one' {
        $there = Get-TestCertificate -CommonName sip.contoso.com -DnsName sip.contoso.com -Days 150 -IssuerName 'Example Public CA'
        $plan = New-EdgeCertPlan -AccessFqdn sip.contoso.com -InternalFqdn edge.contoso.local -Existing $there
        ($plan | New-OcsCertRequest $TestDrive/changed).Label | Should -Be 'Internal-1'
        ($plan.Certificates | New-OcsCertRequest $TestDrive/whole).Label | Should -Be 'Public-1', 'Internal-1'
        $there.Dispose()
    }

    It 'takes a certificate of a plan, a requirement, and several in one object' {
        $requirements = Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com
        (New-OcsCertRequest (Get-Folder) -InputObject $script:plan.Certificates[1]).Label | Should -Be 'Public-2'
        ($requirements | New-OcsCertRequest (Get-Folder)).Label | Should -Be 'CwaSsl', 'CwaMtls'
        (New-OcsCertRequest (Get-Folder) -InputObject $script:plan, $requirements).Count | Should -Be 6
    }

    It 'makes requests that pass the plan they were made for, and keys for nobody else' {
        $folder = Get-Folder
        $requests = $script:plan | New-OcsCertRequest $folder -Format Pkcs10 -KeyPassword $script:password -OrganizationalUnit IT
        $results = $requests.RequestPath | Test-OcsCertificate -Requirement $script:plan -WarningVariable warnings

        $results.Verdict | Select-Object -Unique | Should -Be 'Pass'
        $results[-1].Usage | Should -Be 'Deployment'
        $warnings | Should -BeNullOrEmpty
        Get-Content $requests[0].KeyPath -TotalCount 1 | Should -Be '-----BEGIN ENCRYPTED PRIVATE KEY-----'
        if ([System.Environment]::OSVersion.Platform -ne 'Win32NT') {
            (Get-Item $requests[0].KeyPath).UnixMode | Should -Be '-rw-------'
        }
        "$($requests | ConvertTo-Json -Depth 4)" | Should -Not -Match 'correct horse'
    }

    It 'has the commands of the products' {
        $lync = Get-OcsCertRequirement Lync2013 AccessEdge -Fqdn sip.contoso.com -SipDomain contoso.com | New-OcsCertRequest (Get-Folder)

        $lync.ProductCommand | Should -BeLike 'Request-CsCertificate -New -Type AccessEdgeExternal,DataEdgeExternal,AudioVideoAuthentication *-PrivateKeyExportable $true *'
        $lync.KeyExportable | Should -BeTrue
        ($script:plan | New-OcsCertRequest (Get-Folder))[0].ProductCommand | Should -BeLike 'LCSCmd.exe /Cert /Action:Request */Components:AP *'
        (Get-OcsCertRequirement Lync2013 AccessEdge -Fqdn sip.contoso.com -SipDomain contoso.com | New-OcsCertRequest (Get-Folder) -Exportable:$false).KeyExportable | Should -BeFalse
    }

    It 'says in words what was written, as JSON and through a job' {
        $json = $script:plan | New-OcsCertRequest (Get-Folder) | ConvertTo-Json -WarningAction Stop | ConvertFrom-Json
        $json[0].Format, $json[0].Issuer | Should -Be 'Inf', 'Public'
        $json[0].SubjectAlternativeNames | Should -Be $script:plan.Certificates[0].SubjectAlternativeNames
    }

    It 'warns of a plan with problems' {
        New-EdgeCertPlan -AccessFqdn sip.contoso.local | New-OcsCertRequest (Get-Folder) -WarningVariable warnings -WarningAction SilentlyContinue | Should -Not -BeNullOrEmpty
        "$warnings" | Should -BeLike '*has problems*PUB-01*'
    }
}

Describe 'What cannot be requested' {
    It 'is one error each, and the others are written' {
        $long = Get-OcsCertRequirement Lync2013 AccessEdge -Fqdn "$('a' * 60).contoso.com"
        $good = Get-OcsCertRequirement Lync2013 AccessEdge -Fqdn sip.contoso.com
        $requests = 1, $long, 'text', $good | New-OcsCertRequest (Get-Folder) -ErrorVariable problems -ErrorAction SilentlyContinue

        $requests.SubjectName | Should -Be 'sip.contoso.com'
        $problems | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be 'OrderNotUsable', 'CommonNameTooLong', 'OrderNotUsable'
        $problems[1].CategoryInfo.Category | Should -Be 'InvalidData'
        $problems[1].TargetObject | Should -Be $long
        $problems[0].Exception.Message | Should -BeLike '*System.Int32*New-EdgeCertPlan*'
    }

    It 'is a plan that came from a job, and the error says so' {
        $there = Start-Job { Import-Module $using:manifest; New-EdgeCertPlan -AccessFqdn sip.contoso.com } | Receive-Job -Wait -AutoRemoveJob
        $there | New-OcsCertRequest (Get-Folder) -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].Exception.Message | Should -BeLike '*Make it again in this session*'
    }

    It 'stops where <Id>' -ForEach @(
        @{ Id = 'KeyPasswordMissing'; Given = @{ Format = 'Pkcs10' } }
        @{ Id = 'SubjectFieldNotUsable'; Given = @{ Country = 'Germany' } }
        @{ Id = 'SubjectFieldNotUsable'; Given = @{ Organization = "a`nb" } }
        @{ Id = 'SubjectFieldNotUsable'; Given = @{ Locality = 'x' * 129 } }
    ) {
        $folder = Get-Folder
        { $script:plan | New-OcsCertRequest $folder @Given } | Should -Throw -ErrorId "$Id,*"
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'stops where a password is too short, or has nothing to protect' {
        $short = [securestring]::new()
        $short.AppendChar('x')
        { $script:plan | New-OcsCertRequest (Get-Folder) -Format Pkcs10 -KeyPassword $short } | Should -Throw -ErrorId 'KeyPasswordTooShort,*'
        { $script:plan | New-OcsCertRequest (Get-Folder) -KeyPassword $script:password } | Should -Throw -ErrorId 'KeyPasswordNotUsed,*'
    }
}

Describe 'The folder' {
    It 'keeps what is there, unless -Force is given' {
        $folder = Get-Folder
        $first = $script:plan | New-OcsCertRequest $folder
        Set-Content -LiteralPath $first[1].PolicyPath -Value 'mine'
        $stopped = { $script:plan | New-OcsCertRequest $folder } | Should -Throw -ErrorId 'FileExists,*' -PassThru

        $stopped.CategoryInfo.Category | Should -Be 'ResourceExists'
        Get-Content $first[1].PolicyPath | Should -Be 'mine'
        $null = $script:plan | New-OcsCertRequest $folder -Force
        Get-Content $first[1].PolicyPath -TotalCount 1 | Should -Be '[Version]'
        Get-ChildItem $folder | Should -HaveCount 8
    }

    It 'is not touched with -WhatIf, not even created' {
        $script:plan.Certificates[0] | New-OcsCertRequest $TestDrive/never -WhatIf -Format Pkcs10 -KeyPassword $script:password | Should -BeNullOrEmpty
        Test-Path $TestDrive/never | Should -BeFalse
    }

    It 'is relative to where PowerShell stands' {
        $folder = Get-Folder
        Push-Location $folder
        try {
            $null = $script:plan | New-OcsCertRequest orders
            $null = $script:plan | New-OcsCertRequest ./here
        }
        finally {
            Pop-Location
        }

        Get-ChildItem $folder/orders | Should -HaveCount 8
        Get-ChildItem $folder/here | Should -HaveCount 8
    }

    It 'may be given as a folder object, with brackets, and on a drive of PowerShell' {
        $odd = New-Item -ItemType Directory -Path (Join-Path (Get-Folder) 'a`[1`]b')
        $made = [System.IO.Directory]::CreateDirectory((Join-Path (Get-Folder) 'x[1]'))
        $null = $script:plan | New-OcsCertRequest $odd
        $null = $script:plan | New-OcsCertRequest -Path $made
        $null = $script:plan | New-OcsCertRequest -LiteralPath (Join-Path $made.FullName 'y[2]')
        $null = New-PSDrive -Name Orders -PSProvider FileSystem -Root (Get-Folder)
        ($script:plan | New-OcsCertRequest Orders:/new)[0].PolicyPath | Should -Not -BeLike 'Orders:*'

        Get-ChildItem -LiteralPath $odd.FullName | Should -HaveCount 8
        Get-ChildItem -LiteralPath $made.FullName -File | Should -HaveCount 8
        Get-ChildItem -LiteralPath (Join-Path $made.FullName 'y[2]') | Should -HaveCount 8
        Get-ChildItem Orders:/new | Should -HaveCount 8
        Remove-PSDrive Orders
    }

    It 'is refused where it is none: <Id>' -ForEach @(
        @{ Id = 'FolderNotSupported'; Where = 'Variable:orders' }
        @{ Id = 'FolderNotUsable'; Where = 'TestDrive:/edge-services.csv' }
        @{ Id = 'FolderNotUsable'; Where = 'TestDrive:/no/such/folder' }
        @{ Id = 'PathNotFound'; Where = 'NoSuchDrive:/orders' }
        @{ Id = 'PathNotFound'; Where = 'TestDrive:/no[1]' }
        @{ Id = 'PathAmbiguous'; Where = 'TestDrive:/*' }
    ) {
        { $script:plan | New-OcsCertRequest $Where } | Should -Throw -ErrorId "$Id,*"
    }

    It 'is one that the user may write to' {
        if ([System.Environment]::OSVersion.Platform -eq 'Win32NT' -or (id -u) -eq 0) {
            Set-ItResult -Skipped -Because 'rights do not keep this user from anything'
        }

        $folder = Get-Folder
        chmod 500 $folder
        { $script:plan | New-OcsCertRequest $folder } | Should -Throw -ErrorId 'FileNotWritten,*'
        chmod 700 $folder
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'is as before when the command is stopped' {
        $folder = Get-Folder
        $shell = [powershell]::Create()
        [void]$shell.AddScript('Import-Module $args[0]; $order = Get-OcsCertRequirement Lync2013 AccessEdge -Fqdn sip.contoso.com; ,$order * 200 | New-OcsCertRequest $args[1] -Format Pkcs10 -KeySize 4096 -KeyPassword $args[2]').
            AddArgument($script:manifest).AddArgument($folder).AddArgument($script:password)
        $running = $shell.BeginInvoke()
        Start-Sleep -Milliseconds 1500
        $shell.Stop()
        $running.IsCompleted | Should -BeTrue
        $shell.Dispose()

        Get-ChildItem $folder -Force | Should -BeNullOrEmpty
    }
}

Describe 'The view of a request' {
    It 'has names and files in a table, at 80 columns' {
        $lines = Show ($script:plan | New-OcsCertRequest (Get-Folder))

        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
        $lines -match '^Label +Subject name, SAN +Files$' | Should -HaveCount 1
        $lines -match '^Public-1 +CN=sip\.contoso\.com +Public-1-sip\.contoso\.com\.inf$' | Should -HaveCount 1
        $lines -match '^ +im\.contoso\.com +Public-1-sip\.contoso\.com\.txt$' | Should -HaveCount 1
    }

    It 'has the first of many names in its table, and all in its list' {
        $domains = 1..40 | ForEach-Object { "d$_.contoso.com" }
        $request = New-EdgeCertPlan -AccessFqdn sip.contoso.com -SipDomain $domains | New-OcsCertRequest -Path $TestDrive/many
        $table = $request | Format-Table | Out-String -Width 80
        $table | Should -Match 'and 21 more'
        $table | Should -Not -Match 'sip\.d40\.contoso\.com'
        $request | Format-List | Out-String -Width 80 | Should -Match 'sip\.d40\.contoso\.com'
    }

    It 'has the commands in a list' {
        $lines = Show ($script:plan.Certificates[2] | New-OcsCertRequest (Get-Folder) | Format-List)

        $lines -match '^Commands +: certreq -new ' | Should -HaveCount 1
        $lines -match '^Or +: LCSCmd\.exe' | Should -HaveCount 1
        $lines -match '^SAN' | Should -BeNullOrEmpty
    }
}
