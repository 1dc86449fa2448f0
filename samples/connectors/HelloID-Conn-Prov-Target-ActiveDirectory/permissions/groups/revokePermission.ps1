#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Permissions-Groups-Revoke
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
        Write-Information "[DryRun] User [$id] would be taken out of group [$($actionContext.PermissionDisplayName)]."
    }
    else {
        Remove-ADGroupMember -Identity $groupId -Members $id -Confirm:$false @server
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Took user [$id] out of group [$($actionContext.PermissionDisplayName)] ([$groupId])."
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $($PSItem.Exception.Message)"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Could not take the user out of group [$($actionContext.PermissionDisplayName)]. $($PSItem.Exception.Message)"
            IsError = $true
        })
}
