#################################################
# HelloID-Conn-Prov-Target-Topdesk-Permissions-OperatorGroups-Grant
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

function Get-Operator {
    # The operator with the employee number of the person; a person may have none.
    param (
        [Parameter(Mandatory)]
        [string] $PersonId
    )
    $person = Get-Person -Id $PersonId
    if (-not [string]::IsNullOrEmpty($person.employeeNumber)) {
        return Get-TopdeskRows -Path '/operators' -Query (Get-Query -Field 'employeeNumber' -Value $person.employeeNumber) | Select-Object -First 1
    }
}
#endregion

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-TopdeskHeaders
    $groupId = "$($actionContext.References.Permission.Id)"
    $operator = Get-Operator -PersonId $id
    if ($null -eq $operator) {
        throw "Person [$id] is no operator in TOPdesk, so it cannot be in a group of operators."
    }
    else {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Operator [$($operator.dynamicName)] would be put into [$($actionContext.PermissionDisplayName)]."
        }
        else {
            $null = Invoke-TopdeskRequest -Method 'POST' -Path "/operators/id/$($operator.id)/operatorgroups" -Body @(@{ id = $groupId })
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'GrantPermission'
                Message = "Put operator [$($operator.dynamicName)] into [$($actionContext.PermissionDisplayName)]."
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
            Action  = 'GrantPermission'
            Message = "Could not put the operator into operator group [$($actionContext.PermissionDisplayName)]. $message"
            IsError = $true
        })
}
