#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Update
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

function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else that the directory knows stays out.
    param (
        [Parameter(Mandatory)]
        [object] $User,
        [object] $Like
    )
    $fields = [ordered]@{}
    foreach ($name in $Like.PSObject.Properties.Name) {
        if (-not [string]::IsNullOrEmpty($name)) {
            $fields[$name] = $User.$name
        }
    }
    Write-Output ([PSCustomObject]$fields)
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
        throw "User [$id] does not exist any more in the directory."
    }
    $outputContext.PreviousData = Select-MappedFields -User $user -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data

    # The names to log in with stay as they were made
    $replace = @{}
    $clear = @()
    foreach ($property in $actionContext.Data.PSObject.Properties) {
        if ($property.Name -notin $userProperties -or $property.Name -in @('userPrincipalName', 'sAMAccountName') -or "$($property.Value)" -ceq "$($user.($property.Name))") {
            continue
        }
        if ([string]::IsNullOrEmpty($property.Value)) {
            $clear += $property.Name
        }
        else {
            $replace[$property.Name] = "$($property.Value)"
        }
        $outputContext.Data.($property.Name) = $property.Value
    }
    $changed = @($replace.Keys) + $clear

    if ($changed.Count -eq 0) {
        Write-Information "User [$($user.SamAccountName)] already has every mapped value."
    }
    else {
        $splatChanges = @{}
        if ($replace.Count -gt 0) {
            $splatChanges['Replace'] = $replace
        }
        if ($clear.Count -gt 0) {
            $splatChanges['Clear'] = $clear
        }
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$($user.SamAccountName)] would get other values for [$($changed -join ', ')]."
        }
        else {
            Set-ADUser -Identity $id @splatChanges @server
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$($changed -join ', ')] of user [$($user.SamAccountName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $($PSItem.Exception.Message)"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'UpdateAccount'
            Message = "Could not update the Active Directory user. $($PSItem.Exception.Message)"
            IsError = $true
        })
}
