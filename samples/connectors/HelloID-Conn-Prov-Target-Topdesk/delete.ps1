#################################################
# HelloID-Conn-Prov-Target-Topdesk-Delete
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

function Get-TopdeskRows {
    # All rows of a list, page by page. TOPdesk answers 206 while there are more and 204 without a body when there is none.
    param (
        [Parameter(Mandatory)]
        [string] $Path,
        [string] $Query = '',
        [int] $PageSize = 500
    )
    $start = 0
    do {
        $page = Invoke-TopdeskRequest -Path "$($Path)?query=$([System.Uri]::EscapeDataString($Query))&pageStart=$start&pageSize=$PageSize"
        $rows = @($page | ForEach-Object { $_ } | Where-Object { -not [string]::IsNullOrEmpty($_.id) })
        foreach ($row in $rows) {
            Write-Output $row
        }
        $start += $PageSize
    } while ($rows.Count -eq $PageSize)
}

function Get-Query {
    # field=='value'; a value with a quote stands in double quotes.
    param (
        [Parameter(Mandatory)]
        [string] $Field,
        [Parameter(Mandatory)]
        [string] $Value
    )
    $quote = if ($Value.Contains("'")) { '"' } else { "'" }
    Write-Output "$Field==$quote$Value$quote"
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

function Set-Archived {
    # An archived person cannot log in and is offered nowhere.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    $name = $actionContext.Configuration.archivingReason
    $reason = @(Get-TopdeskRows -Path '/archiving-reasons' -Query (Get-Query -Field 'name' -Value $name))
    if ($reason.Count -ne 1) {
        throw "TOPdesk has no archiving reason [$name]. Check the setting."
    }
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] Person [$Id] would be archived with reason [$name]."
    }
    else {
        $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$Id/archive" -Body @{ id = $reason[0].id }
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

# TOPdesk keeps its persons, because calls point at them. Delete takes away what identifies the person and leaves it in the archive.
$cleared = [ordered]@{ email = ''; telephone = ''; mobileNumber = ''; networkLoginName = ''; tasLoginName = ''; jobTitle = '' }
try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-TopdeskHeaders
    $person = Get-Person -Id $id
    if ($null -eq $person) {
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "Person [$id] does not exist any more in TOPdesk, so there is nothing to delete."
                IsError = $false
            })
    }
    else {
        $outputContext.PreviousData = Select-MappedFields -Person $person -Like $outputContext.PreviousData
        $filled = @($cleared.Keys | Where-Object { -not [string]::IsNullOrEmpty($person.$_) })
        if ($filled.Count -gt 0) {
            if ($person.archived -eq $true) {
                Set-Unarchived -Id $id
            }
            if ($actionContext.DryRun -eq $true) {
                Write-Information "[DryRun] Person [$($person.dynamicName)] would lose [$($filled -join ', ')]."
            }
            else {
                $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$id" -Body $cleared
            }
        }
        if ($filled.Count -gt 0 -or $person.archived -ne $true) {
            Set-Archived -Id $id
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "Cleared and archived person [$($person.dynamicName)]."
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
            Action  = 'DeleteAccount'
            Message = "Could not delete the TOPdesk person. $message"
            IsError = $true
        })
}
