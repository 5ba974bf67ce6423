# The module as a guest in a session that is not its own.

BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:scripts = Get-ChildItem $root -Include *.ps1, *.psd1, *.psm1 -Recurse -File |
        Where-Object FullName -NotMatch '[\\/](bin|obj|artifacts|\.git)[\\/]' |
        ForEach-Object { @{ Path = $_.FullName; Name = $_.FullName.Substring($root.Length + 1) } }
    $script:analyzer = [bool](Get-Module PSScriptAnalyzer -ListAvailable)
    $script:core = $PSVersionTable.PSVersion.Major -ge 7
    $script:shown = Get-ChildItem "$root/module/*.ps1xml" | ForEach-Object { @{ Path = $_.FullName; Name = $_.Name } }
}

BeforeAll {
    . "$PSScriptRoot/Certificates.ps1"
    $script:root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:manifest = Join-Path $root CertTools.psd1
    Import-Module $script:manifest -Force
    Initialize-CertificateFolder $TestDrive
    $script:file = "$TestDrive/certs/im.cer"

    # Runs a script in a session of its own; what it writes, when it wrote no error.
    function script:Invoke-Apart([string] $Script, [object[]] $With, [string] $LanguageMode = 'FullLanguage') {
        $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
        $state.LanguageMode = $LanguageMode
        $runspace = [runspacefactory]::CreateRunspace($state)
        $runspace.Open()
        $shell = [powershell]::Create()
        try {
            $shell.Runspace = $runspace
            [void]$shell.AddScript($Script)
            foreach ($argument in $With) { [void]$shell.AddArgument($argument) }
            $written = $shell.Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $written
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }
}

Describe 'Import' {
    It 'can be done twice, undone and done again' {
        $answer = Invoke-Apart -With $script:manifest, $script:file -Script @'
Import-Module $args[0]
$kept = Test-OcsCertificate -Path $args[1]
Import-Module $args[0] -Force
Import-Module $args[0]
$again = Test-OcsCertificate -Path $args[1]
Remove-Module CertTools
[bool](Get-Command Test-OcsCertificate -Module CertTools -ErrorAction Ignore)
Import-Module $args[0]
$last = Test-OcsCertificate -Path $args[1]
@(Get-Module CertTools).Count
$kept, $again, $last | ForEach-Object { $_.Verdict; ($_ | Format-Table | Out-String -Width 80) -replace '\x1b\[[0-9;]*m' }
'@

        $answer[0] | Should -BeFalse -Because 'the module was removed'
        $answer[1] | Should -Be 1
        $answer[2, 4, 6] | Should -Be 'Pass', 'Pass', 'Pass'
        $answer[3] | Should -Match 'What is wrong'
        $answer[5, 7] | Should -Be $answer[3], $answer[3]
    }

    It 'takes nothing with it when the module is removed, and leaves nothing but its own' {
        $answer = Invoke-Apart -With $script:manifest -Script @'
$before = Get-Variable -Scope Global | ForEach-Object Name
$commands = Get-Command -CommandType Function, Alias | ForEach-Object Name
Import-Module $args[0]
Get-Command -CommandType Function, Alias | Where-Object Name -NotIn $commands | ForEach-Object Name
Get-Variable -Scope Global | Where-Object { $_.Name -notin $before -and $_.Name -notin 'before', 'commands', '?', '^', '$' } | ForEach-Object Name
Remove-Module CertTools
Get-Command -Module CertTools | ForEach-Object Name
'@

        $answer | Should -BeNullOrEmpty
    }

    It 'says nothing' {
        $said = Import-Module $script:manifest -Force -PassThru *>&1

        $said | Should -HaveCount 1
        $said.Name | Should -Be 'CertTools'
    }

    It 'works in constrained language, tests and shows included' {
        $answer = Invoke-Apart -LanguageMode ConstrainedLanguage -With $script:manifest, $script:file -Script @'
Import-Module $args[0]
"$($ExecutionContext.SessionState.LanguageMode)"
(Test-OcsCertificate -Path $args[1]).Verdict
Test-OcsCertificate -Path $args[1] | Format-List | Out-String -Width 80
(Get-CwaCertRequirement -Url im.contoso.com -ServerFqdn cwa.contoso.com).Usage
'@

        $answer[0, 1] | Should -Be 'ConstrainedLanguage', 'Pass'
        $answer[2] | Should -Match 'NotEvaluated'
        $answer[3, 4] | Should -Be 'CwaSsl', 'CwaMtls'
    }
}

Describe 'An older System.Formats.Asn1 that another module brought' {
    BeforeAll {
        # The identity of the real one, an older version, and nothing in it: a call that reached it would fail. Add-Type
        # would give it a name of chance, so the compiler of PowerShell is asked itself.
        $script:decoy = "$TestDrive/other/System.Formats.Asn1.dll"
        [void](New-Item -ItemType Directory -Path (Split-Path $script:decoy))
        if ($PSVersionTable.PSVersion.Major -ge 7) {
            Add-Type -Path "$PSHOME/Microsoft.CodeAnalysis.CSharp.dll"
            $source = '[assembly: System.Reflection.AssemblyVersion("5.0.0.0")] namespace System.Formats.Asn1 { public static class Decoy { } }'
            $options = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary').WithPublicSign($true).
                WithCryptoPublicKey([System.Collections.Immutable.ImmutableArray]::Create([byte[]][System.Reflection.Assembly]::Load('System.Formats.Asn1').GetName().GetPublicKey()))
            $compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
                'System.Formats.Asn1',
                [Microsoft.CodeAnalysis.SyntaxTree[]]@([Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($source)),
                [Microsoft.CodeAnalysis.MetadataReference[]]@([Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)),
                $options)
            $written = [System.IO.File]::Create($script:decoy)
            $outcome = $compilation.Emit($written)
            $written.Dispose()
            if (-not $outcome.Success) { throw "$($outcome.Diagnostics)" }
        }
    }

    It 'was made: same name, same key, older' -Skip:(-not $core) {
        $name = [System.Reflection.AssemblyName]::GetAssemblyName($script:decoy)
        $real = [System.Reflection.Assembly]::Load('System.Formats.Asn1').GetName()

        "$name" | Should -Be ("$real" -replace 'Version=[\d.]+', 'Version=5.0.0.0')
    }

    It 'breaks nothing when it was loaded first by <How>' -Skip:(-not $core) -ForEach @(
        @{ How = 'its path, as Add-Type -Path does'; Load = '[System.Reflection.Assembly]::LoadFrom($args[0])' }
        @{ How = 'its path, beside the rest'; Load = '[System.Reflection.Assembly]::LoadFile($args[0])' }
        @{ How = 'its bytes'; Load = '[System.Reflection.Assembly]::Load([System.IO.File]::ReadAllBytes($args[0]))' }
    ) {
        $program = @"
`$args = @('$script:decoy', '$script:manifest', '$script:file', '$TestDrive/certs/missing-as.cer')
`$ErrorActionPreference = 'Stop'
`$null = $Load
"@ + @'

Import-Module $args[1]
(Test-OcsCertificate -Path $args[2]).Verdict
(Test-OcsCertificate -Path $args[3] -Usage CwaSsl -Url im.contoso.com -ServerFqdn cwa.contoso.com).Verdict
'@
        # A process of its own: what is loaded stays.
        $answer = pwsh -NoLogo -NoProfile -NonInteractive -EncodedCommand ([System.Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($program)))

        $LASTEXITCODE | Should -Be 0
        $answer | Should -Be 'Pass', 'Fail'
    }
}

Describe 'What the module is made of' {
    It 'is named one by one in the manifest, and has no scripts' {
        $keys = [System.Management.Automation.Language.Parser]::ParseFile($script:manifest, [ref]$null, [ref]$null).
            Find({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $true).KeyValuePairs
        $exports = $keys | Where-Object { $_.Item1.Value -like '*ToExport' }
        $module = Test-ModuleManifest $script:manifest

        $exports.Item1.Value | Sort-Object | Should -Be 'AliasesToExport', 'CmdletsToExport', 'FunctionsToExport', 'VariablesToExport'
        "$($exports.Item2)" | Should -Not -Match '\*'
        $module.ExportedCmdlets.Count | Should -BeGreaterThan 0
        $module.ExportedFunctions.Count + $module.ExportedAliases.Count + $module.ExportedVariables.Count | Should -Be 0
        $module.Scripts | Should -BeNullOrEmpty
        $module.NestedModules | Should -BeNullOrEmpty
    }

    It 'exports every cmdlet that it has' {
        $assembly = (Get-Command Test-OcsCertificate).ImplementingType.Assembly
        $cmdlets = $assembly.GetTypes().ForEach({ $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) }).ForEach({ "$($_.VerbName)-$($_.NounName)" })

        (Get-Module CertTools).ExportedCmdlets.Keys | Sort-Object | Should -Be ($cmdlets | Sort-Object)
    }

    It 'ships no script' {
        $listed = [regex]::Match((Get-Content "$script:root/build.ps1" -Raw), '(?s)\$shipped = @\((.*?)\)').Groups[1].Value

        $listed | Should -Match 'CertTools\.psd1'
        $listed | Should -Not -Match '\.(ps1|psm1)'''
    }

    It 'makes no script at run time' {
        Get-ChildItem "$script:root/src/CertTools.PowerShell", "$script:root/src/CertTools.Core" -Filter *.cs -Recurse |
            Select-String -Pattern 'ScriptBlock|InvokeScript|AddScript|InvokeCommand\.|PowerShell\.Create' | ForEach-Object { "$_" } | Should -BeNullOrEmpty
    }

    It 'has views and types that only look: <Name>' -ForEach $shown {
        $xml = [xml](Get-Content $Path -Raw)
        $xml.SelectNodes('//ScriptProperty | //ScriptMethod | //CodeMethod | //CodeProperty | //TypeConverter') | Should -BeNullOrEmpty
        foreach ($block in $xml.SelectNodes('//ScriptBlock')) {
            $broken = $null
            $ast = [System.Management.Automation.Language.Parser]::ParseInput($block.InnerText, [ref]$null, [ref]$broken)
            $broken | Should -BeNullOrEmpty
            $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() | Should -BeIn 'Test-Path' }
            # What constrained language does not allow.
            $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] }, $true) | ForEach-Object { "$_" } | Should -BeNullOrEmpty
            $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.ScriptBlockExpressionAst] }, $true) | ForEach-Object { "$_" } | Should -BeNullOrEmpty
        }
    }

    It 'keeps nothing that changes: no static field of its types can be set' {
        $shell = (Get-Command Test-OcsCertificate).ImplementingType.Assembly
        $core = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'CertTools.Core' } | Select-Object -Last 1
        $fields = foreach ($type in $shell.GetTypes() + $core.GetTypes()) {
            # Angle brackets are the compiler's: the delegates that it keeps.
            if ($type.FullName -notmatch '[<>]') { $type.GetFields('Static, Public, NonPublic, DeclaredOnly') }
        }

        @($fields).Count | Should -BeGreaterThan 20
        $fields | Where-Object { -not $_.IsInitOnly -and -not $_.IsLiteral } | ForEach-Object { "$($_.DeclaringType).$($_.Name)" } | Should -BeNullOrEmpty
    }
}

Describe 'Scripts' {
    It 'are clean: <Name>' -ForEach $scripts -Skip:(-not $analyzer) {
        # The analyser does not follow variables from one block of Pester into another.
        $rules = if ($Name -like '*.Tests.ps1') { @{ ExcludeRules = @('PSUseDeclaredVarsMoreThanAssignments') } } else { @{} }
        Invoke-ScriptAnalyzer -Path $Path -Settings $rules |
            ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName) $($_.Message)" } | Should -BeNullOrEmpty
    }
}
