BeforeDiscovery {
    # A line that begins with PS> is a command; what follows, up to the next one or the end of the block, is its output.
    $script:blocks = [regex]::Matches((Get-Content "$PSScriptRoot/../../README.md" -Raw), '(?ms)^```console\r?\n(PS> .*?)^```') | ForEach-Object {
        $parts = $_.Groups[1].Value -split '(?m)^PS> ' | Where-Object { $_ }
        $steps = foreach ($part in $parts) {
            $command, $output = $part -split '\r?\n', 2
            @{ Command = $command; Output = "$output".Trim() -replace '\r' }
        }

        @{ Steps = @($steps); Title = @($steps)[-1].Command }
    }
}

BeforeAll {
    # What README shows is true in every time zone; here is one, where the system honours it, whose midnight is not UTC's.
    $script:zone = $env:TZ
    $env:TZ = 'America/New_York'
    [System.TimeZoneInfo]::ClearCachedData()

    # One session for all, as the reader has it.
    $script:session = [runspacefactory]::CreateRunspace()
    $script:session.Open()
    $script:session.SessionStateProxy.Path.SetLocation((Resolve-Path "$PSScriptRoot/../..").Path) | Out-Null
    function script:Invoke-InSession([string] $Command) {
        $shell = [powershell]::Create()
        $shell.Runspace = $script:session
        $printed = $shell.AddScript($Command).AddCommand('Out-String').AddParameter('Width', 80).Invoke() -join ''
        $errors = @($shell.Streams.Error)
        $shell.Dispose()
        $errors | Should -BeNullOrEmpty
        $printed
    }

    Invoke-InSession 'Import-Module ./CertTools.psd1'
}

AfterAll {
    $script:session.Dispose()
    $env:TZ = $script:zone
    [System.TimeZoneInfo]::ClearCachedData()
}

Describe 'README' {
    It 'shows what is printed by: <Title>' -ForEach $blocks {
        foreach ($step in $Steps) {
            # Where a line breaks depends on the console and on the culture; what it says does not.
            (Invoke-InSession $step.Command) -replace '\x1b\[[0-9;]*m' -replace '\s' | Should -Be ($step.Output -replace '\s')
        }
    }
}
