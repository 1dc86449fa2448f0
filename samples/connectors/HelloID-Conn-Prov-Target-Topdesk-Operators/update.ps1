#################################################
# HelloID-Conn-Prov-Target-Topdesk-Operators-Update
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
$p = $person | ConvertFrom-Json
$aRef = $accountReference | ConvertFrom-Json
$success = $false
$auditLogs = [System.Collections.Generic.List[object]]::new()

# Change what an operator gets here: a connector of this generation has no field mapping
$account = [ordered]@{
    surName        = (@($p.Name.FamilyNamePrefix, $p.Name.FamilyName) | Where-Object { $_ }) -join ' '
    firstName      = "$($p.Name.NickName)"
    employeeNumber = "$($p.ExternalId)"
    email          = "$($p.Contact.Business.Email)"
    tasLoginName   = "$($p.Contact.Business.Email)"
    jobTitle       = "$($p.PrimaryContract.Title.Name)"
}
$previousAccount = $null

try {
    $operator = Get-Operator -Id $aRef
    if ($null -eq $operator) {
        throw "Operator [$aRef] does not exist any more in TOPdesk."
    }
    $previousAccount = [ordered]@{}
    $changes = [ordered]@{}
    foreach ($name in @($account.Keys)) {
        $previousAccount[$name] = "$($operator.$name)"
        if ($account[$name] -cne $previousAccount[$name]) {
            $changes[$name] = $account[$name]
        }
    }
    if ($changes.Count -gt 0) {
        if ($dryRun -ne $true) {
            $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/operators/id/$aRef" -Body $changes
        }
        $auditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$(@($changes.Keys) -join ', ')] of operator [$($operator.dynamicName)]."
                IsError = $false
            })
    }
    $success = $true
}
catch {
    $success = $false
    $auditLogs.Add([PSCustomObject]@{
            Action  = 'UpdateAccount'
            Message = "Could not update the operator. $(Resolve-TopdeskError $PSItem)"
            IsError = $true
        })
}

$result = [PSCustomObject]@{
    Success          = $success
    AccountReference = $aRef
    AuditLogs        = $auditLogs
    Account          = $account
    PreviousAccount  = $previousAccount
    ExportData       = [PSCustomObject]@{
        id           = $aRef
        tasLoginName = $account.tasLoginName
    }
}
Write-Output $result | ConvertTo-Json -Depth 10
