#################################################
# HelloID-Conn-Prov-Target-Topdesk-Resources-Departments
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
#endregion

try {
    $headers = Get-TopdeskHeaders
    $existing = @(Get-TopdeskRows -Path '/departments').name
    $failed = $false
    foreach ($name in @($resourceContext.SourceData.DisplayName | Where-Object { $_ } | Sort-Object -Unique)) {
        if ($existing -contains $name) {
            continue
        }
        try {
            if ($actionContext.DryRun -eq $true) {
                Write-Information "[DryRun] TOPdesk would get department [$name]."
            }
            else {
                $null = Invoke-TopdeskRequest -Method 'POST' -Path '/departments' -Body @{ name = $name }
            }
            $outputContext.AuditLogs.Add([PSCustomObject]@{
                    Action  = 'CreateResource'
                    Message = "Created department [$name]."
                    IsError = $false
                })
        }
        catch {
            $failed = $true
            $outputContext.AuditLogs.Add([PSCustomObject]@{
                    Action  = 'CreateResource'
                    Message = "Could not create department [$name]. $(Resolve-TopdeskError -ErrorRecord $PSItem)"
                    IsError = $true
                })
        }
    }
    $outputContext.Success = -not $failed
}
catch {
    $message = Resolve-TopdeskError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'CreateResource'
            Message = "Could not create the departments. $message"
            IsError = $true
        })
}
