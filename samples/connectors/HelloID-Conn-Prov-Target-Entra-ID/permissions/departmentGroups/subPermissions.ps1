#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Permissions-DepartmentGroups-SubPermissions
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

function Get-GraphRows {
    # All rows of a collection, page by page.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $next = $Path
    while (-not [string]::IsNullOrEmpty($next)) {
        $page = Invoke-GraphRequest -Path $next
        foreach ($row in $page.value) {
            Write-Output $row
        }
        $next = $page.'@odata.nextLink'
    }
}

function Get-FilterUri {
    # Rows of users or groups where a property equals a value. A quote in the value is doubled, as OData wants it.
    param (
        [Parameter(Mandatory)]
        [string] $Set,
        [Parameter(Mandatory)]
        [string] $Field,
        [Parameter(Mandatory)]
        [string] $Value,
        [Parameter(Mandatory)]
        [string] $Select
    )
    $filter = "$Field eq '$($Value.Replace("'", "''"))'"
    Write-Output "/$($Set)?`$filter=$([System.Uri]::EscapeDataString($filter))&`$select=$Select"
}

function Add-GroupMember {
    # Somebody who is in the group already is what was asked for.
    param (
        [Parameter(Mandatory)]
        [string] $GroupId,
        [Parameter(Mandatory)]
        [string] $UserId
    )
    try {
        $reference = @{ '@odata.id' = "https://graph.microsoft.com/v1.0/directoryObjects/$UserId" }
        $null = Invoke-GraphRequest -Method 'POST' -Path "/groups/$GroupId/members/`$ref" -Body $reference
    }
    catch {
        if ("$($_.ErrorDetails.Message)" -notmatch 'object references already exist') {
            throw
        }
        Write-Information "User [$UserId] is in group [$GroupId] already."
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

$noPermissions = 'No permissions defined'
$operation = "$($actionContext.Operation)".ToLower()
$action = switch ($operation) {
    'grant' { 'GrantPermission'; break }
    'revoke' { 'RevokePermission'; break }
    default { 'UpdatePermission' }
}
try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-GraphHeaders

    $current = @{}
    foreach ($permission in $actionContext.CurrentPermissions) {
        if ("$($permission.Reference.Id)" -ne $noPermissions) {
            $current["$($permission.Reference.Id)"] = "$($permission.DisplayName)"
        }
    }

    $desired = [ordered]@{}
    if ($operation -ne 'revoke') {
        $contracts = @($personContext.Person.Contracts | Where-Object { $_.Context.InConditions -eq $true -or $actionContext.DryRun -eq $true })
        $departments = @($contracts.Department.ExternalId | Where-Object { -not [string]::IsNullOrEmpty($_) } | Sort-Object -Unique)
        foreach ($department in $departments) {
            $path = Get-FilterUri -Set 'groups' -Field 'mailNickname' -Value "department-$department" -Select 'id,displayName'
            $groups = @(Get-GraphRows -Path $path)
            if ($groups.Count -eq 1) {
                $desired["$($groups[0].id)"] = "$($groups[0].displayName)"
            }
            elseif ($actionContext.DryRun -eq $true -and $groups.Count -eq 0) {
                Write-Warning "Department [$department] has no group yet; the resource script makes it before the enforcement."
            }
            else {
                throw "Entra ID has [$($groups.Count)] groups with nickname [department-$department]; exactly one is needed."
            }
        }
    }

    foreach ($groupId in @($desired.Keys | Where-Object { -not $current.ContainsKey($_) })) {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$id] would be put into group [$($desired[$groupId])]."
        }
        else {
            Add-GroupMember -GroupId $groupId -UserId $id
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Put user [$id] into group [$($desired[$groupId])]."
                IsError = $false
            })
    }
    foreach ($groupId in @($current.Keys | Where-Object { -not $desired.Contains($_) })) {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$id] would be taken out of group [$($current[$groupId])]."
        }
        else {
            Remove-GroupMember -GroupId $groupId -UserId $id
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Took user [$id] out of group [$($current[$groupId])]."
                IsError = $false
            })
    }

    foreach ($groupId in $desired.Keys) {
        $outputContext.SubPermissions.Add([PSCustomObject]@{
                DisplayName = $desired[$groupId]
                Reference   = [PSCustomObject]@{ Id = $groupId }
            })
    }
    # An empty set would be taken for a mistake.
    if ($operation -ne 'revoke' -and $outputContext.SubPermissions.Count -eq 0) {
        $outputContext.SubPermissions.Add([PSCustomObject]@{
                DisplayName = $noPermissions
                Reference   = [PSCustomObject]@{ Id = $noPermissions }
            })
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-GraphError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = $action
            Message = "Could not set the department groups of the user. $message"
            IsError = $true
        })
}
