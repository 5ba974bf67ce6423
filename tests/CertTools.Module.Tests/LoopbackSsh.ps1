# An sshd of the tests' own on 127.0.0.1, with pwsh as its subsystem: other port, other keys, other configuration than
# any sshd that this computer may have. Dot-source it. Close-LoopbackSsh ends it; it ends by itself after ten minutes.

Set-StrictMode -Version Latest

# Why there can be none here; empty when there can.
function Get-LoopbackSshObstacle {
    if ($PSVersionTable.PSVersion -lt '7.4') { return 'PowerShell 7.4 or later is needed to open SSH sessions with options.' }
    if (-not $IsLinux) { return 'The sshd of the tests is set up for Linux only.' }
    foreach ($program in 'ssh', 'ssh-keygen', 'pwsh', 'timeout') {
        if (-not (Get-Command $program -CommandType Application -ErrorAction Ignore)) { return "$program was not found." }
    }

    if (-not (Find-Sshd)) { return 'sshd was not found.' }
    if ((id -u) -ne '0') { return 'sshd needs root to open a session.' }
}

function Find-Sshd {
    (Get-Command sshd, /usr/sbin/sshd, /usr/local/sbin/sshd -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source
}

function Get-FreePort {
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $listener.LocalEndpoint.Port
    $listener.Stop()
}

# Starts it in a folder of its own and gives what New-PSSession needs in Session.
function Open-LoopbackSsh([string] $Folder) {
    [void](New-Item -ItemType Directory -Path $Folder -Force)
    chmod 700 $Folder
    # sshd gives up its rights in this folder; where no sshd service runs it may be missing.
    if (-not (Test-Path /run/sshd)) { [void](New-Item -ItemType Directory -Path /run/sshd) }
    foreach ($key in 'host', 'user') {
        ssh-keygen -q -t ed25519 -N '' -C '' -f (Join-Path $Folder $key)
    }

    $port = Get-FreePort
    Set-Content (Join-Path $Folder known_hosts) "[127.0.0.1]:$port $(Get-Content (Join-Path $Folder host.pub))"
    Set-Content (Join-Path $Folder sshd_config) @"
ListenAddress 127.0.0.1
Port $port
HostKey $Folder/host
AuthorizedKeysFile $Folder/user.pub
PidFile none
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
Subsystem powershell $((Get-Command pwsh -CommandType Application)[0].Source) -sshs -NoLogo -NoProfile
"@
    $start = [System.Diagnostics.ProcessStartInfo]::new('timeout')
    foreach ($argument in '600', (Find-Sshd), '-D', '-f', "$Folder/sshd_config", '-E', "$Folder/sshd.log") { $start.ArgumentList.Add($argument) }
    $server = [System.Diagnostics.Process]::Start($start)
    $loopback = [pscustomobject]@{
        Process = $server
        Session = @{
            HostName = '127.0.0.1'
            Port = $port
            UserName = (id -un)
            KeyFilePath = "$Folder/user"
            ConnectingTimeout = 60000
            Options = @{ UserKnownHostsFile = "$Folder/known_hosts"; StrictHostKeyChecking = 'yes'; IdentitiesOnly = 'yes' }
        }
    }

    for ($try = 0; $try -lt 100; $try++) {
        $client = [System.Net.Sockets.TcpClient]::new()
        try {
            $client.Connect('127.0.0.1', $port)
            return $loopback
        }
        catch [System.Net.Sockets.SocketException] {
            if ($server.HasExited) { break }
            Start-Sleep -Milliseconds 100
        }
        finally {
            $client.Dispose()
        }
    }

    Close-LoopbackSsh $loopback
    throw "sshd did not start: $(Get-Content (Join-Path $Folder sshd.log) -Raw -ErrorAction Ignore)"
}

function Close-LoopbackSsh($Loopback) {
    # Asked to end, timeout ends sshd and waits for it; killed, it would leave it behind.
    sh -c "kill $($Loopback.Process.Id)"
    [void]$Loopback.Process.WaitForExit(10000)
    $Loopback.Process.Dispose()
}
