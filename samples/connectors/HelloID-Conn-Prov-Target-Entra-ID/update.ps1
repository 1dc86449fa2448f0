#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Update
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

$textProperties = @('employeeId', 'displayName', 'givenName', 'surname', 'jobTitle', 'department', 'companyName', 'mobilePhone', 'usageLocation', 'mailNickname')
$userSelect = (@('id', 'accountEnabled', 'userPrincipalName', 'businessPhones') + $textProperties) -join ','

function Get-GraphUser {
    # The user with this id, or nothing where it does not exist any more.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return Invoke-GraphRequest -Path "/users/$([System.Uri]::EscapeDataString($Id))?`$select=$userSelect"
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
    }
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

function Get-ManagerId {
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return (Invoke-GraphRequest -Path "/users/$Id/manager?`$select=id").id
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
    }
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

function ConvertTo-ComparableText {
    # Every value as text, so that a list or a missing value can be compared as well.
    param (
        [Parameter(Mandatory)]
        [object] $From,
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Names
    )
    $texts = [ordered]@{}
    foreach ($name in $Names) {
        $texts[$name] = @($From.$name) -join ';'
    }
    Write-Output ([PSCustomObject]$texts)
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
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-GraphHeaders
    $user = Get-GraphUser -Id $id
    if ($null -eq $user) {
        throw "User [$id] does not exist any more in Entra ID."
    }
    $withManager = $actionContext.Configuration.setManager -eq $true -and -not [string]::IsNullOrEmpty("$($actionContext.References.ManagerAccount)")
    $currentManagerId = if ($withManager) { Get-ManagerId -Id $id }
    $user | Add-Member -NotePropertyName managerId -NotePropertyValue $currentManagerId

    $outputContext.PreviousData = Select-MappedFields -User $user -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data

    $properties = ConvertTo-GraphProperties -Account $actionContext.Data
    $names = @($properties.Keys)
    $splatCompare = @{
        ReferenceObject  = @((ConvertTo-ComparableText -From $user -Names $names).PSObject.Properties)
        DifferenceObject = @((ConvertTo-ComparableText -From ([PSCustomObject]$properties) -Names $names).PSObject.Properties)
        Property         = @('Name', 'Value')
        CaseSensitive    = $true
    }
    $changed = @(Compare-Object @splatCompare -PassThru | Where-Object { $_.SideIndicator -eq '=>' } | ForEach-Object { $_.Name })

    if ($changed.Count -gt 0) {
        $body = [ordered]@{}
        foreach ($name in $changed) {
            $body[$name] = $properties[$name]
        }
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$($user.userPrincipalName)] would get other values for [$($changed -join ', ')]."
        }
        else {
            $null = Invoke-GraphRequest -Method 'PATCH' -Path "/users/$id" -Body $body
        }
        foreach ($name in $changed) {
            $outputContext.Data.$name = $properties[$name]
        }
    }

    $managerId = "$($actionContext.References.ManagerAccount)"
    if ($withManager -and $managerId -ne "$currentManagerId") {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] User [$($user.userPrincipalName)] would get manager [$managerId]."
        }
        else {
            Set-Manager -Id $id -ManagerId $managerId
        }
        $outputContext.Data.managerId = $managerId
        $changed += 'managerId'
    }

    if ($changed.Count -eq 0) {
        Write-Information "User [$($user.userPrincipalName)] already has every mapped value."
    }
    else {
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$($changed -join ', ')] of user [$($user.userPrincipalName)]."
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
            Action  = 'UpdateAccount'
            Message = "Could not update the Entra ID user. $message"
            IsError = $true
        })
}
