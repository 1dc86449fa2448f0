#################################################
# HelloID-Conn-Prov-Target-Topdesk-Operators-Delete
# PowerShell V1
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

#region functions
function Resolve-TopdeskError {
    # TOPdesk answers with a list of { message }.
    param ([object] $ErrorRecord)
    $message = $ErrorRecord.Exception.Message
    if (-not [string]::IsNullOrWhiteSpace("$($ErrorRecord.ErrorDetails.Message)")) {
        try { $message = (@($ErrorRecord.ErrorDetails.Message | ConvertFrom-Json -ErrorAction Stop).message | Where-Object { $_ }) -join ' ' }
        catch { $message = "$message $($ErrorRecord.ErrorDetails.Message)" }
    }
    return $message
}

function Invoke-TopdeskRequest {
    param (
        [string] $Method = 'GET',
        [string] $Path,
        [object] $Body
    )
    $login = "$($c.login):$($c.applicationPassword)"
    $splatRequest = @{
        Uri        = "$("$($c.baseUrl)".TrimEnd('/'))/tas/api$Path"
        Method     = $Method
        Headers    = @{ Authorization = "Basic $([System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($login)))" }
        TimeoutSec = 20
    }
    if ($null -ne $Body) {
        # A list of one must stay a list, so the body is no pipeline input
        $splatRequest['Body'] = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $Body -Depth 10))
        $splatRequest['ContentType'] = 'application/json;charset=utf-8'
    }
    Invoke-RestMethod @splatRequest
}

function Get-Operator {
    # The operator with this id, or nothing where it does not exist any more.
    param ([string] $Id)
    try { return Invoke-TopdeskRequest -Path "/operators/id/$([System.Uri]::EscapeDataString($Id))" }
    catch { if ([int]$_.Exception.Response.StatusCode -ne 404) { throw } }
}
#endregion

$c = $configuration | ConvertFrom-Json
$aRef = $accountReference | ConvertFrom-Json
$success = $false
$auditLogs = [System.Collections.Generic.List[object]]::new()

try {
    $operator = Get-Operator -Id $aRef
    if ($null -eq $operator) {
        $auditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "Operator [$aRef] does not exist any more in TOPdesk, so there is nothing to do."
                IsError = $false
            })
    }
    elseif ($operator.archived -ne $true) {
        if ($dryRun -ne $true) {
            $query = [System.Uri]::EscapeDataString("name=='$($c.archivingReason)'")
            $reason = @(Invoke-TopdeskRequest -Path "/archiving-reasons?query=$query" | ForEach-Object { $_ } | Where-Object { $_.id })[0].id
            if ([string]::IsNullOrEmpty($reason)) {
                throw "TOPdesk has no archiving reason [$($c.archivingReason)]. Check the setting."
            }
            $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/operators/id/$aRef/archive" -Body @{ id = $reason }
        }
        $auditLogs.Add([PSCustomObject]@{
                Action  = 'DeleteAccount'
                Message = "Archived operator [$($operator.dynamicName)]."
                IsError = $false
            })
    }
    $success = $true
}
catch {
    $success = $false
    $auditLogs.Add([PSCustomObject]@{
            Action  = 'DeleteAccount'
            Message = "Could not archive the operator. $(Resolve-TopdeskError $PSItem)"
            IsError = $true
        })
}

$result = [PSCustomObject]@{
    Success   = $success
    AuditLogs = $auditLogs
}
Write-Output $result | ConvertTo-Json -Depth 10
