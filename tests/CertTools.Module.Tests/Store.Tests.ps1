BeforeDiscovery {
    $script:hasStores = [bool](Get-PSProvider Certificate -ErrorAction Ignore)
}

Describe 'The Cert: drive' -Skip:$hasStores {
    BeforeAll {
        . "$PSScriptRoot/Certificates.ps1"
        . "$PSScriptRoot/StoreProvider.ps1"
        Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
        $script:right = Get-TestCertificate
        $script:mtls = Get-TestCertificate -CommonName cwa.contoso.com -DnsName cwa.contoso.com
        [CertToolsTest.StoreProvider]::Certificates.AddRange([byte[][]]($script:right.RawData, $script:mtls.RawData))
        $script:path = "Cert:\LocalMachine\My\$($script:right.Thumbprint)"
    }

    BeforeEach {
        [CertToolsTest.StoreProvider]::Given.Clear()
    }

    AfterAll {
        $script:right.Dispose()
        $script:mtls.Dispose()
    }

    It 'is piped as certificates, which stay usable' {
        $results = Get-ChildItem Cert:\LocalMachine\My | Test-OcsCertificate

        $results.Thumbprint | Should -Be $script:right.Thumbprint, $script:mtls.Thumbprint
        $results[0].Source | Should -Match '^Cert:\\LocalMachine[\\/]My[\\/][0-9A-F]{40}$'
        [CertToolsTest.StoreProvider]::Given | Should -HaveCount 2
        [CertToolsTest.StoreProvider]::Given.Handle | Should -Not -Contain ([IntPtr]::Zero)
    }

    It 'has its containers passed over quietly' {
        $results = Get-ChildItem Cert:\ -Recurse | Test-OcsCertificate -ErrorVariable problems

        $results | Should -HaveCount 2
        $problems | Should -BeNullOrEmpty
    }

    It 'is read by path, by wildcard and literally, and what was opened is disposed of' {
        (Test-OcsCertificate -Path $script:path).Thumbprint | Should -Be $script:right.Thumbprint
        (Test-OcsCertificate -LiteralPath $script:path).Thumbprint | Should -Be $script:right.Thumbprint
        @(Test-OcsCertificate -Path Cert:\LocalMachine\My\*).Count | Should -Be 2

        ([CertToolsTest.StoreProvider]::Given | Where-Object { $_.Handle -ne [IntPtr]::Zero }) | Should -BeNullOrEmpty
    }

    It 'says that a store is not a certificate, and how to test what is in it' {
        Test-OcsCertificate -LiteralPath Cert:\LocalMachine\My -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'StoreNotUsable,*'
        $problems[0].Exception.Message | Should -BeLike '*Get-ChildItem*Test-OcsCertificate*'
    }

    It 'says that a certificate is not there' {
        Test-OcsCertificate -LiteralPath Cert:\LocalMachine\My\00 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'is not opened for an object that came from another computer' {
        $there = [pscustomobject]@{ PSPath = "Microsoft.PowerShell.Security\Certificate::LocalMachine\My\$($script:right.Thumbprint)"; PSComputerName = 'cwa1' }
        $there | Test-OcsCertificate -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'RemotePathNotLocal,*'
        [CertToolsTest.StoreProvider]::Given | Should -BeNullOrEmpty
    }
}
