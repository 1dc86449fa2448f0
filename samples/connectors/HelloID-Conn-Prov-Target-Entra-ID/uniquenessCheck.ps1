#################################################
# HelloID-Conn-Prov-Target-Entra-ID-UniquenessCheck
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

function Get-UserPrincipalName {
    # The mapping gives the part before the at sign; the domain is a setting.
    param (
        [string] $Name
    )
    if ([string]::IsNullOrEmpty($Name) -or $Name.Contains('@')) {
        Write-Output $Name
    }
    else {
        Write-Output "$Name@$("$($actionContext.Configuration.domain)".TrimStart('@'))"
    }
}
#endregion

try {
    $headers = Get-GraphHeaders
    $ownId = "$($actionContext.References.Account)"
    $candidates = @{
        userPrincipalName = Get-UserPrincipalName -Name "$($actionContext.Data.userPrincipalName)"
        mailNickname      = "$($actionContext.Data.mailNickname)"
    }
    # One name and its companion: both get the next value, or they would part.
    $taken = $false
    foreach ($name in $candidates.Keys) {
        if ([string]::IsNullOrEmpty($candidates[$name])) {
            continue
        }
        $path = Get-FilterUri -Set 'users' -Field $name -Value $candidates[$name] -Select 'id,userPrincipalName,employeeId'
        $others = @(Get-GraphRows -Path $path | Where-Object {
                $_.id -ne $ownId -and ([string]::IsNullOrEmpty($_.employeeId) -or $_.employeeId -ne "$($actionContext.Data.employeeId)")
            })
        if ($others.Count -gt 0) {
            Write-Information "[$name] = [$($candidates[$name])] is in use by user [$($others.userPrincipalName -join ', ')]."
            $taken = $true
        }
    }
    if ($taken) {
        foreach ($name in $candidates.Keys) {
            [void] $outputContext.NonUniqueFields.Add($name)
        }
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-GraphError -ErrorRecord $PSItem
    $outputContext.Success = $false
    Write-Error "Could not check in Entra ID whether the values are in use. $message"
}
