#################################################
# HelloID-Conn-Prov-Target-ActiveDirectory-Create
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

function New-FirstPassword {
    # Long, random and known to nobody: who starts here sets a password of their own. It is never logged.
    $bytes = [byte[]]::new(24)
    $generator = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $generator.GetBytes($bytes)
    $generator.Dispose()
    $secret = [System.Security.SecureString]::new()
    foreach ($character in "aA1!$([System.Convert]::ToBase64String($bytes))".ToCharArray()) {
        $secret.AppendChar($character)
    }
    $secret.MakeReadOnly()
    Write-Output $secret
}

function New-DirectoryUser {
    # Disabled: the enable action opens the account on the first day.
    $other = @{}
    foreach ($property in $actionContext.Data.PSObject.Properties) {
        if ($property.Name -in $userProperties -and $property.Name -notin @('userPrincipalName', 'sAMAccountName') -and -not [string]::IsNullOrEmpty($property.Value)) {
            $other[$property.Name] = "$($property.Value)"
        }
    }
    $splatUser = @{
        Name              = $actionContext.Data.sAMAccountName
        SamAccountName    = $actionContext.Data.sAMAccountName
        UserPrincipalName = "$($actionContext.Data.userPrincipalName)@$($actionContext.Configuration.domain)"
        Path              = $actionContext.Configuration.organizationalUnit
        OtherAttributes   = $other
        AccountPassword   = New-FirstPassword
        Enabled           = $false
        PassThru          = $true
    }
    New-ADUser @splatUser @server
}
#endregion

$action = 'CreateAccount'
try {
    $correlation = $actionContext.CorrelationConfiguration
    $field = $correlation.AccountField
    $value = "$($correlation.PersonFieldValue)"
    if ($correlation.Enabled -ne $true -or $field -notin $userProperties -or [string]::IsNullOrEmpty($value)) {
        throw "Correlation is off or has no value (field [$field], value [$value]). It is needed, or the person would come twice."
    }
    $server = Get-ServerParameter
    $users = @(Get-ADUser -Filter "$field -eq '$($value.Replace("'", "''"))'" -Properties $userProperties @server)

    if ($users.Count -gt 1) {
        throw "The directory has [$($users.Count)] users with [$field] = [$value]: [$($users.SamAccountName -join ', ')]. Leave one."
    }
    elseif ($users.Count -eq 1) {
        $action = 'CorrelateAccount'
        $user = $users[0]
        $outputContext.AccountReference = "$($user.ObjectGUID)"
        $outputContext.AccountCorrelated = $true
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Found user [$($user.SamAccountName)] by [$field] = [$value]."
                IsError = $false
            })
    }
    elseif ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] The directory would get user [$($actionContext.Data.sAMAccountName)] in [$($actionContext.Configuration.organizationalUnit)]."
        $outputContext.AccountReference = 'Currently not available'
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created user [$($actionContext.Data.sAMAccountName)]."
                IsError = $false
            })
    }
    else {
        $user = New-DirectoryUser
        $outputContext.AccountReference = "$($user.ObjectGUID)"
        $outputContext.Data = Select-MappedFields -User (Get-ADUser -Identity $user.ObjectGUID -Properties $userProperties @server) -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created user [$($user.SamAccountName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $($PSItem.Exception.Message)"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = $action
            Message = "Could not create or correlate the Active Directory user. $($PSItem.Exception.Message)"
            IsError = $true
        })
}
