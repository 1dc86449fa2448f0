#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Permissions-Groups-Revoke
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

if ($actionContext.Configuration.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

#region functions
function Resolve-GraphError {
    # Graph answers with { error: { code, message } }, the login with { error, error_description }; both are meant for people.
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
            if (-not [string]::IsNullOrWhiteSpace($answer.error_description)) {
                $message = ($answer.error_description -split ' Trace ID: ')[0]
            }
            elseif (-not [string]::IsNullOrWhiteSpace($answer.error.message)) {
                $message = "$($answer.error.message) [$($answer.error.code)]"
            }
        }
        catch {
            $message = "$message $body"
        }
    }
    Write-Output $message
}

function Get-GraphHeaders {
    # An access token by client credentials. It lives for an hour, longer than any action.
    $configuration = $actionContext.Configuration
    $splatToken = @{
        Uri         = "$("$($configuration.loginUrl)".TrimEnd('/'))/$($configuration.tenantId)/oauth2/v2.0/token"
        Method      = 'POST'
        ContentType = 'application/x-www-form-urlencoded'
        TimeoutSec  = 20
        Body        = @{
            grant_type    = 'client_credentials'
            client_id     = $configuration.clientId
            client_secret = $configuration.clientSecret
            scope         = 'https://graph.microsoft.com/.default'
        }
    }
    $answer = Invoke-RestMethod @splatToken -Verbose:$false
    Write-Output @{
        Authorization = "Bearer $($answer.access_token)"
    }
}

function Invoke-GraphRequest {
    # One call below /v1.0, or to a whole address. Told to wait, it waits at most three times and never longer than the action may last.
    param (
        [string] $Method = 'GET',
        [Parameter(Mandatory)]
        [string] $Path,
        [object] $Body
    )
    $splatRequest = @{
        Uri        = if ($Path -match '^https?://') { $Path } else { "$("$($actionContext.Configuration.graphUrl)".TrimEnd('/'))/v1.0$Path" }
        Method     = $Method
        Headers    = $headers
        TimeoutSec = 20
    }
    if ($null -ne $Body) {
        $splatRequest['Body'] = [System.Text.Encoding]::UTF8.GetBytes(($Body | ConvertTo-Json -Depth 10))
        $splatRequest['ContentType'] = 'application/json;charset=utf-8'
    }
    Write-Verbose "$Method $Path"
    for ($attempt = 1; ; $attempt++) {
        try {
            return Invoke-RestMethod @splatRequest -Verbose:$false
        }
        catch {
            if ([int]$_.Exception.Response.StatusCode -ne 429 -or $attempt -gt 3) {
                throw
            }
            $seconds = 1
            if ($null -ne $_.Exception.Response.Headers.RetryAfter.Delta) {
                $seconds = [System.Math]::Min(5, $_.Exception.Response.Headers.RetryAfter.Delta.TotalSeconds)
            }
            Write-Warning "Graph asks to wait. Trying again after [$seconds] seconds."
            Start-Sleep -Seconds $seconds
        }
    }
}

function Remove-GroupMember {
    # Somebody who is not in the group, or a group that is gone, is what was asked for.
    param (
        [Parameter(Mandatory)]
        [string] $GroupId,
        [Parameter(Mandatory)]
        [string] $UserId
    )
    try {
        $null = Invoke-GraphRequest -Method 'DELETE' -Path "/groups/$GroupId/members/$UserId/`$ref"
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
        Write-Information "User [$UserId] is not in group [$GroupId]."
    }
}
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-GraphHeaders
    $groupId = "$($actionContext.References.Permission.Id)"
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] User [$id] would be taken out of group [$($actionContext.PermissionDisplayName)]."
    }
    else {
        Remove-GroupMember -GroupId $groupId -UserId $id
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Took user [$id] out of group [$($actionContext.PermissionDisplayName)] ([$groupId])."
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    $message = Resolve-GraphError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Could not take the user out of group [$($actionContext.PermissionDisplayName)]. $message"
            IsError = $true
        })
}
