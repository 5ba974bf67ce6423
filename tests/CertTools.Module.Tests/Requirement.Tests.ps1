BeforeAll {
    Import-Module "$PSScriptRoot/../../CertTools.psd1" -Force
}

Describe 'Get-CwaCertRequirement' {
    It 'writes an SSL certificate a site and an MTLS certificate a server' {
        $needed = Get-CwaCertRequirement -Url im.contoso.com, im.fabrikam.com -ServerFqdn cwa1.contoso.com, cwa2.contoso.com

        $needed.Usage | Should -Be 'CwaSsl', 'CwaSsl', 'CwaMtls', 'CwaMtls'
        $needed.SubjectName | Should -Be 'im.contoso.com', 'im.fabrikam.com', 'cwa1.contoso.com', 'cwa2.contoso.com'
    }

    It 'lists the site with its as. and download. hosts, and the server of another domain as recommended' {
        $ssl = (Get-CwaCertRequirement https://im.confusedamused.com cwa.ptown.local)[0]

        $ssl.SubjectAlternativeNames | Should -Be 'im.confusedamused.com', 'as.im.confusedamused.com', 'download.im.confusedamused.com'
        $ssl.RecommendedNames | Should -Be 'cwa.ptown.local'
    }

    It 'takes what arrives through the pipe as one deployment, each name once' {
        $lines = [pscustomobject]@{ Url = 'im.contoso.com'; ServerFqdn = 'cwa1.contoso.com' },
            [pscustomobject]@{ Url = 'IM.contoso.com'; ServerFqdn = 'cwa2.contoso.com' }

        ($lines | Get-CwaCertRequirement | Measure-Object).Count | Should -Be 3
    }

    It 'says with -Verbose what it dropped from a URL' {
        $said = Get-CwaCertRequirement https://im.contoso.com:443/cwa/ cwa.contoso.com -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$said" | Should -Match 'https://, :443, /cwa/'
    }

    It 'says nothing with -Verbose when there was nothing to drop' {
        $said = Get-CwaCertRequirement im.contoso.com cwa.contoso.com -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        $said | Should -BeNullOrEmpty
    }

    It 'has the server as subject name of a single certificate, and the site with -Guidance Documented' {
        (Get-CwaCertRequirement im.contoso.com cwa.contoso.com -Layout Single).SubjectName | Should -Be 'cwa.contoso.com'
        (Get-CwaCertRequirement im.contoso.com cwa.contoso.com -Layout Single -Guidance Documented).SubjectName | Should -Be 'im.contoso.com'
    }

    It 'stops at <Url>, <Server> with <Id>, and says what it is about' -ForEach @(
        @{ Url = 'im.contoso.com'; Server = 'cwa'; Id = 'NameNotUsable'; Target = 'cwa' }
        @{ Url = 'https://im.contoso.com/?a=b'; Server = 'cwa.contoso.com'; Id = 'UrlNotUsable'; Target = 'https://im.contoso.com/?a=b' }
        @{ Url = 'im contoso.com'; Server = 'cwa.contoso.com'; Id = 'UrlNotUsable'; Target = 'im contoso.com' }
        @{ Url = '*.contoso.com'; Server = 'cwa.contoso.com'; Id = 'NameNotUsable'; Target = '*.contoso.com' }
        @{ Url = '10.0.0.1'; Server = 'cwa.contoso.com'; Id = 'NameNotUsable'; Target = '10.0.0.1' }
        @{ Url = 'im.contoso.com'; Server = ('a.' * 130) + 'contoso.com'; Id = 'NameNotUsable'; Target = ('a.' * 130) + 'contoso.com' }
    ) {
        $stopped = { Get-CwaCertRequirement -Url $Url -ServerFqdn $Server } | Should -Throw -PassThru

        $stopped.FullyQualifiedErrorId | Should -Be "$Id,CertTools.PowerShell.Commands.GetCwaCertRequirementCommand"
        $stopped.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $stopped.TargetObject | Should -Be $Target
    }

    It 'writes nothing for a deployment that is known in part' {
        $written = try { Get-CwaCertRequirement -Url im.contoso.com, 'no url' -ServerFqdn cwa.contoso.com } catch { $null = $_ }

        $written | Should -BeNullOrEmpty
    }

    It 'does not take a product without Communicator Web Access' {
        { Get-CwaCertRequirement im.contoso.com cwa.contoso.com -Product Lync2013 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'refuses one certificate for two servers' {
        { Get-CwaCertRequirement im.contoso.com cwa1.contoso.com, cwa2.contoso.com -Layout Single } | Should -Throw -ErrorId 'LayoutNotPossible*'
    }

    It 'is whole as JSON, in words' {
        $json = Get-CwaCertRequirement im.contoso.com cwa.contoso.com | ConvertTo-Json -Depth 6 -WarningAction Stop | ConvertFrom-Json

        $json[0].Usage | Should -Be 'CwaSsl'
        $json[0].Names[0].Level | Should -Be 'Required'
        $json[0].Names[0].Sources[0].Key | Should -Not -BeNullOrEmpty
    }
}
