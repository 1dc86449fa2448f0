#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Permissions-Groups-Import
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

function Select-ManagedGroup {
    # Groups whose members can be changed here: none that a rule fills, another directory keeps, or a mail system owns.
    param (
        [Parameter(ValueFromPipeline)]
        [object] $Group
    )
    process {
        $unified = $Group.groupTypes -contains 'Unified'
        if ($Group.groupTypes -notcontains 'DynamicMembership' -and $Group.onPremisesSyncEnabled -ne $true -and ($unified -or $Group.mailEnabled -ne $true) -and "$($Group.mailNickname)" -notlike 'department-*') {
            Write-Output $Group
        }
    }
}

$groupSelect = 'id,displayName,groupTypes,mailEnabled,mailNickname,onPremisesSyncEnabled'

function Write-Membership {
    # At most 500 accounts an object, so a large group comes in several.
    param (
        [Parameter(Mandatory)]
        [hashtable] $Permission,
        [AllowEmptyCollection()]
        [string[]] $UserIds
    )
    for ($start = 0; $start -lt $UserIds.Count; $start += 500) {
        $end = [System.Math]::Min($start + 500, $UserIds.Count) - 1
        Write-Output ($Permission + @{ AccountReferences = @($UserIds[$start..$end]) })
    }
}
#endregion

try {
    $headers = Get-GraphHeaders
    foreach ($group in @(Get-GraphRows -Path "/groups?`$select=$groupSelect&`$top=500" | Select-ManagedGroup)) {
        $displayName = "$($group.displayName)"
        $permission = @{
            PermissionReference = @{ Id = $group.id }
            DisplayName         = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
        }
        $members = @(Get-GraphRows -Path "/groups/$($group.id)/members?`$select=id&`$top=500" | Where-Object { $_.'@odata.type' -eq '#microsoft.graph.user' })
        Write-Membership -Permission $permission -UserIds @($members.id | Where-Object { $_ })
    }
}
catch {
    $message = Resolve-GraphError -ErrorRecord $PSItem
    Write-Error "Could not import the group members of Entra ID. $message"
}
