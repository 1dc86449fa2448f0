#################################################
# HelloID-Conn-Prov-Target-Topdesk-Enable
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

if ($actionContext.Configuration.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

#region functions
function Resolve-TopdeskError {
    # TOPdesk answers with a list of { message }.
    param (
        [Parameter(Mandatory)]
        [object] $ErrorRecord
    )
    $message = $ErrorRecord.Exception.Message
    $body = "$($ErrorRecord.ErrorDetails.Message)"
    if (-not [string]::IsNullOrWhiteSpace($body)) {
        try {
            $answer = @($body | ConvertFrom-Json -ErrorAction Stop)
            $message = ($answer.message | Where-Object { $_ }) -join ' '
        }
        catch {
            $message = "$message $body"
        }
    }
    Write-Output $message
}

function Get-TopdeskHeaders {
    # The operator's login and its application password.
    $login = "$($actionContext.Configuration.login):$($actionContext.Configuration.applicationPassword)"
    Write-Output @{
        Authorization = "Basic $([System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($login)))"
        Accept        = 'application/json'
    }
}

function Invoke-TopdeskRequest {
    param (
        [string] $Method = 'GET',
        [Parameter(Mandatory)]
        [string] $Path,
        [object] $Body
    )
    $splatRequest = @{
        Uri        = "$("$($actionContext.Configuration.baseUrl)".TrimEnd('/'))/tas/api$Path"
        Method     = $Method
        Headers    = $headers
        TimeoutSec = 20
    }
    if ($null -ne $Body) {
        # A list of one must stay a list, so the body is no pipeline input
        $splatRequest['Body'] = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $Body -Depth 10))
        $splatRequest['ContentType'] = 'application/json;charset=utf-8'
    }
    Write-Verbose "$Method $Path"
    Invoke-RestMethod @splatRequest -Verbose:$false
}

function Get-Person {
    # The person with this id, or nothing where it does not exist any more.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return Invoke-TopdeskRequest -Path "/persons/id/$([System.Uri]::EscapeDataString($Id))"
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
    }
}

function Set-Unarchived {
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] Person [$Id] would be unarchived."
    }
    else {
        $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$Id/unarchive"
    }
}

function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else that TOPdesk knows stays out.
    param (
        [Parameter(Mandatory)]
        [object] $Person,
        [object] $Like
    )
    $names = @($Like.PSObject.Properties.Name | Where-Object { -not [string]::IsNullOrEmpty($_) })
    if ($names.Count -gt 0) {
        Write-Output ($Person | Select-Object -Property $names)
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
    $headers = Get-TopdeskHeaders
    $person = Get-Person -Id $id
    if ($null -eq $person) {
        throw "Person [$id] does not exist any more in TOPdesk."
    }
    $outputContext.PreviousData = Select-MappedFields -Person $person -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -Person $person -Like $outputContext.Data
    if ($person.archived -ne $true) {
        Write-Information "Person [$($person.dynamicName)] is active already."
    }
    else {
        Set-Unarchived -Id $id
        $outputContext.Data.archived = $false
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'EnableAccount'
                Message = "Unarchived person [$($person.dynamicName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-TopdeskError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'EnableAccount'
            Message = "Could not unarchive the TOPdesk person. $message"
            IsError = $true
        })
}
