#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Permissions-Groups-List
# PowerShell V2
#################################################

# Part of the Remote Server Administration Tools: on the agent's machine, not in PowerShell itself
Import-Module ActiveDirectory -ErrorAction Stop

if ($actionContext.Configuration.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

#region functions
function Get-ServerParameter {
    # Every command asks the same domain controller, or a new user may not be there yet for the next one.
    $server = "$($actionContext.Configuration.server)"
    if ([string]::IsNullOrWhiteSpace($server)) {
        return @{}
    }
    return @{ Server = $server }
}
#endregion

try {
    $server = Get-ServerParameter
    Get-ADGroup -Filter "GroupCategory -eq 'Security'" @server | Sort-Object -Property Name | ForEach-Object {
        $displayName = "$($_.Name)"
        $outputContext.Permissions.Add(@{
                DisplayName    = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
                # A group that gets another name stays the same permission
                Identification = @{ Id = "$($_.ObjectGUID)" }
            })
    }
}
catch {
    Write-Error "Could not read the groups of Active Directory. $($PSItem.Exception.Message)"
}
