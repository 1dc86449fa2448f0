#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Create
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

$textProperties = @('employeeId', 'displayName', 'givenName', 'surname', 'jobTitle', 'department', 'companyName', 'mobilePhone', 'usageLocation', 'mailNickname')
$userSelect = (@('id', 'accountEnabled', 'userPrincipalName', 'businessPhones') + $textProperties) -join ','

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

function ConvertTo-GraphProperties {
    # What the mapping gives, as Graph takes it: no empty text, a list for the phones, the domain behind the user name.
    param (
        [Parameter(Mandatory)]
        [object] $Account
    )
    $properties = [ordered]@{}
    foreach ($property in $Account.PSObject.Properties) {
        if ($property.Name -in $textProperties) {
            $properties[$property.Name] = if ([string]::IsNullOrEmpty($property.Value)) { $null } else { "$($property.Value)" }
        }
        elseif ($property.Name -eq 'businessPhones') {
            $properties['businessPhones'] = @($property.Value | Where-Object { -not [string]::IsNullOrEmpty($_) })
        }
        elseif ($property.Name -eq 'userPrincipalName' -and -not [string]::IsNullOrEmpty($property.Value)) {
            $properties['userPrincipalName'] = Get-UserPrincipalName -Name "$($property.Value)"
        }
    }
    Write-Output $properties
}

function Set-Manager {
    param (
        [Parameter(Mandatory)]
        [string] $Id,
        [Parameter(Mandatory)]
        [string] $ManagerId
    )
    $reference = @{ '@odata.id' = "https://graph.microsoft.com/v1.0/users/$ManagerId" }
    $null = Invoke-GraphRequest -Method 'PUT' -Path "/users/$Id/manager/`$ref" -Body $reference
}

function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else that Entra ID knows stays out.
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

function New-Password {
    # Nobody gets to know it: who logs in for the first time chooses one through self-service.
    $bytes = [byte[]]::new(24)
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $random.GetBytes($bytes)
    $random.Dispose()
    Write-Output "$([System.Convert]::ToBase64String($bytes))aZ7!"
}
#endregion

$action = 'CreateAccount'
try {
    $headers = Get-GraphHeaders
    $users = @()
    $correlation = $actionContext.CorrelationConfiguration
    if ($correlation.Enabled -eq $true) {
        $field = $correlation.AccountField
        $value = if ([string]::IsNullOrEmpty("$($correlation.PersonFieldValue)")) { "$($correlation.AccountFieldValue)" } else { "$($correlation.PersonFieldValue)" }
        if ([string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
            throw "The correlation has no field or no value (field [$field], value [$value]). Check the correlation configuration and the person."
        }
        $users = @(Get-GraphRows -Path (Get-FilterUri -Set 'users' -Field $field -Value $value -Select $userSelect))
    }

    if ($users.Count -gt 1) {
        throw "Entra ID has [$($users.Count)] users with [$field] = [$value]: [$($users.userPrincipalName -join ', ')]. Leave one, or correlate on another field."
    }
    elseif ($users.Count -eq 1) {
        $action = 'CorrelateAccount'
        $user = $users[0]
        $outputContext.AccountReference = $user.id
        $outputContext.AccountCorrelated = $true
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Found user [$($user.userPrincipalName)] by [$field] = [$value]."
                IsError = $false
            })
    }
    else {
        $properties = ConvertTo-GraphProperties -Account $actionContext.Data
        if ([string]::IsNullOrEmpty($properties['userPrincipalName'])) {
            throw 'The mapping gives no userPrincipalName, so a user cannot be created.'
        }
        $managerId = "$($actionContext.References.ManagerAccount)"
        $withManager = $actionContext.Configuration.setManager -eq $true -and -not [string]::IsNullOrEmpty($managerId)

        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Entra ID would get user [$($properties['userPrincipalName'])] with [$(@($properties.Keys) -join ', ')]."
            $id = 'Currently not available'
        }
        else {
            # The enable action opens the account when the person may have access.
            $body = @{
                accountEnabled  = $false
                passwordProfile = @{ password = New-Password; forceChangePasswordNextSignIn = $true }
            }
            foreach ($name in $properties.Keys) {
                $body[$name] = $properties[$name]
            }
            $id = (Invoke-GraphRequest -Method 'POST' -Path '/users' -Body $body).id
            if ($withManager) {
                Set-Manager -Id $id -ManagerId $managerId
            }
        }

        $user = [PSCustomObject]$properties
        $user | Add-Member -NotePropertyMembers @{ id = $id; managerId = $(if ($withManager) { $managerId }) }
        $outputContext.AccountReference = $id
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created user [$($user.userPrincipalName)] for employee [$($user.employeeId)]."
                IsError = $false
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
            Message = "Could not create or correlate the Entra ID user. $message"
            IsError = $true
        })
}
