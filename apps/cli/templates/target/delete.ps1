#################################################
# {{repository}}-Delete
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

function Get-User {
    # The user with this id, or nothing where it does not exist any more.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return Invoke-ApiRequest -Path "/users/$([System.Uri]::EscapeDataString($Id))"
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
    }
}

function Select-MappedFields {
    # The platform names the mapped fields; anything else that the application knows stays out.
    param (
        [Parameter(Mandatory)]
        [object] $User,
        [object] $Like
    )
    $names = @($Like.PSObject.Properties.Name | Where-Object { -not [string]::IsNullOrEmpty($_) })
    if ($names.Count -gt 0) {
        Write-Output ($User | Select-Object -Property $names)
    }
    else {
        Write-Output ([PSCustomObject]@{})
    }
}
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $user = Get-User -Id $id
    if ($null -eq $user) {
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "User [$id] does not exist any more in {{application}}, so there is nothing to delete."
                IsError = $false
            })
    }
    else {
        $outputContext.PreviousData = Select-MappedFields -User $user -Like $outputContext.PreviousData
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$($user.userName)] would be deleted."
        }
        else {
            $null = Invoke-ApiRequest -Method 'DELETE' -Path "/users/$([System.Uri]::EscapeDataString($id))"
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "Deleted user [$($user.userName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-ApiError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'DeleteAccount'
            Message = "Could not delete the user of {{application}}. $message"
            IsError = $true
        })
}
