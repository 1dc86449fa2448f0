#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Permissions-Groups-Grant
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
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $server = Get-ServerParameter
    $groupId = "$($actionContext.References.Permission.Id)"
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] User [$id] would be put into group [$($actionContext.PermissionDisplayName)]."
    }
    else {
        Add-ADGroupMember -Identity $groupId -Members $id @server
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'GrantPermission'
            Message = "Put user [$id] into group [$($actionContext.PermissionDisplayName)] ([$groupId])."
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $($PSItem.Exception.Message)"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'GrantPermission'
            Message = "Could not put the user into group [$($actionContext.PermissionDisplayName)]. $($PSItem.Exception.Message)"
            IsError = $true
        })
}
