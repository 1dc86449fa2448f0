#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Disable
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

function Get-DirectoryUser {
    # The user with this objectGUID, or nothing where it does not exist any more.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return Get-ADUser -Identity $Id -Properties $userProperties @server
    }
    catch [Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException] {
        Write-Verbose "User [$Id] does not exist."
    }
}
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $server = Get-ServerParameter
    $user = Get-DirectoryUser -Id $id
    if ($null -eq $user) {
        # Somebody who cannot log in is what was asked for.
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DisableAccount'
                Message = "User [$id] does not exist any more in the directory, so there is nothing to disable."
                IsError = $false
            })
    }
    else {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$($user.SamAccountName)] would be disabled."
        }
        elseif ($user.Enabled -eq $true) {
            Disable-ADAccount -Identity $id @server
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DisableAccount'
                Message = "Disabled user [$($user.SamAccountName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $($PSItem.Exception.Message)"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'DisableAccount'
            Message = "Could not disable the Active Directory user. $($PSItem.Exception.Message)"
            IsError = $true
        })
}
