#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Import
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

$userProperties = @('employeeID', 'userPrincipalName', 'sAMAccountName', 'givenName', 'sn', 'displayName', 'mail', 'title', 'department', 'telephoneNumber', 'mobile')
#endregion

try {
    $server = Get-ServerParameter
    $importFields = @($actionContext.ImportFields)
    $splatUsers = @{
        Filter        = '*'
        SearchBase    = $actionContext.Configuration.organizationalUnit
        Properties    = $userProperties
        ResultSetSize = $null
    }
    Get-ADUser @splatUsers @server | ForEach-Object {
        $displayName = if ([string]::IsNullOrWhiteSpace($_.displayName)) { "$($_.SamAccountName)" } else { "$($_.displayName)" }
        Write-Output @{
            AccountReference = "$($_.ObjectGUID)"
            DisplayName      = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
            UserName         = $_.SamAccountName
            Enabled          = $_.Enabled -eq $true
            Data             = $_ | Select-Object -Property $importFields
        }
    }
}
catch {
    Write-Error "Could not import the users of Active Directory. $($PSItem.Exception.Message)"
}
