#################################################
# {{repository}}-Permissions-Groups-Revoke
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

if ($actionContext.Configuration.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

#region functions
function Resolve-ApiError {
    # The API answers with { message }, which is meant for people. Windows PowerShell hides that body in the response.
    param (
        [Parameter(Mandatory)]
        [object] $ErrorRecord
    )
    $message = $ErrorRecord.Exception.Message
    $body = $null
    if ($ErrorRecord.Exception.GetType().FullName -eq 'Microsoft.PowerShell.Commands.HttpResponseException') {
        $body = $ErrorRecord.ErrorDetails.Message
    }
    elseif ($ErrorRecord.Exception.GetType().FullName -eq 'System.Net.WebException' -and $null -ne $ErrorRecord.Exception.Response) {
        $reader = [System.IO.StreamReader]::new($ErrorRecord.Exception.Response.GetResponseStream())
        $body = $reader.ReadToEnd()
    }
    if (-not [string]::IsNullOrWhiteSpace($body)) {
        try {
            $answer = $body | ConvertFrom-Json -ErrorAction Stop
            if (-not [string]::IsNullOrWhiteSpace($answer.message)) {
                $message = $answer.message
            }
        }
        catch {
            $message = "$message $body"
        }
    }
    Write-Output $message
}

function Invoke-ApiRequest {
    # One call below the address of the settings.
    param (
        [string] $Method = 'GET',
        [Parameter(Mandatory)]
        [string] $Path,
        [object] $Body
    )
    $splatRequest = @{
        Uri        = "$("$($actionContext.Configuration.baseUrl)".TrimEnd('/'))$Path"
        Method     = $Method
        Headers    = @{ Authorization = "Bearer $($actionContext.Configuration.token)" }
        TimeoutSec = 20
    }
    if ($null -ne $Body) {
        $splatRequest['Body'] = [System.Text.Encoding]::UTF8.GetBytes(($Body | ConvertTo-Json -Depth 10))
        $splatRequest['ContentType'] = 'application/json;charset=utf-8'
    }
    Write-Verbose "$Method $Path"
    return Invoke-RestMethod @splatRequest -Verbose:$false
}
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $groupId = "$($actionContext.References.Permission.Id)"
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] User [$id] would be taken out of group [$($actionContext.PermissionDisplayName)]."
    }
    else {
        try {
            $null = Invoke-ApiRequest -Method 'DELETE' -Path "/groups/$([System.Uri]::EscapeDataString($groupId))/members/$([System.Uri]::EscapeDataString($id))"
        }
        catch {
            # Somebody who is not in the group, or a group that is gone, is what was asked for
            if ([int]$_.Exception.Response.StatusCode -ne 404) {
                throw
            }
        }
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Took user [$id] out of group [$($actionContext.PermissionDisplayName)] ([$groupId])."
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    $message = Resolve-ApiError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Could not take the user out of group [$($actionContext.PermissionDisplayName)]. $message"
            IsError = $true
        })
}
