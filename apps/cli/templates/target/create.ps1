#################################################
# {{repository}}-Create
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

$writable = @('employeeId', 'userName', 'displayName', 'email', 'department', 'jobTitle')

function ConvertTo-ApiUser {
    # What the mapping gives, as the API takes it: an empty text takes the value away.
    param (
        [Parameter(Mandatory)]
        [object] $Account
    )
    $properties = [ordered]@{}
    foreach ($property in $Account.PSObject.Properties) {
        if ($property.Name -in $writable) {
            $properties[$property.Name] = if ([string]::IsNullOrEmpty($property.Value)) { $null } else { "$($property.Value)" }
        }
    }
    Write-Output $properties
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

$action = 'CreateAccount'
try {
    $users = @()
    $correlation = $actionContext.CorrelationConfiguration
    if ($correlation.Enabled -eq $true) {
        $field = $correlation.AccountField
        $value = "$($correlation.PersonFieldValue)"
        if ([string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
            throw "The correlation has no field or no value (field [$field], value [$value]). Check the correlation configuration and the person."
        }
        $users = @(Invoke-ApiRequest -Path "/users?$field=$([System.Uri]::EscapeDataString($value))" | ForEach-Object { $_ })
    }

    if ($users.Count -gt 1) {
        throw "{{application}} has [$($users.Count)] users with [$field] = [$value]. Leave one, or correlate on another field."
    }
    elseif ($users.Count -eq 1) {
        $action = 'CorrelateAccount'
        $user = $users[0]
        $outputContext.AccountReference = $user.id
        $outputContext.AccountCorrelated = $true
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Found user [$($user.userName)] by [$field] = [$value]."
                IsError = $false
            })
    }
    else {
        $properties = ConvertTo-ApiUser -Account $actionContext.Data
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] {{application}} would get user [$($properties['userName'])] with [$(@($properties.Keys) -join ', ')]."
            $id = 'Currently not available'
        }
        else {
            # The enable action opens the account when the person may have access
            $properties['active'] = $false
            $id = (Invoke-ApiRequest -Method 'POST' -Path '/users' -Body $properties).id
        }
        $user = [PSCustomObject]$properties
        $user | Add-Member -NotePropertyName 'id' -NotePropertyValue $id
        $outputContext.AccountReference = $id
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created user [$($user.userName)] for employee [$($user.employeeId)]."
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
            Action  = $action
            Message = "Could not create or correlate the user of {{application}}. $message"
            IsError = $true
        })
}
