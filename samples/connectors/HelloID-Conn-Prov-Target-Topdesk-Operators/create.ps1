#################################################
# HelloID-Conn-Prov-Target-Topdesk-Operators-Create
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
#endregion

$c = $configuration | ConvertFrom-Json
$p = $person | ConvertFrom-Json
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
$aRef = $null

try {
    # field=='value'; a value with a quote stands in double quotes
    $quote = if ($account.employeeNumber.Contains("'")) { '"' } else { "'" }
    $query = [System.Uri]::EscapeDataString("employeeNumber==$quote$($account.employeeNumber)$quote")
    $found = @(Invoke-TopdeskRequest -Path "/operators?query=$query" | ForEach-Object { $_ } | Where-Object { $_.id })
    if ($found.Count -gt 1) {
        throw "TOPdesk has [$($found.Count)] operators with number [$($account.employeeNumber)]. Leave one."
    }
    elseif ($found.Count -eq 1) {
        $aRef = $found[0].id
        $auditLogs.Add([PSCustomObject]@{
                Action  = 'CorrelateAccount'
                Message = "Found operator [$($found[0].dynamicName)] by number [$($account.employeeNumber)]."
                IsError = $false
            })
    }
    else {
        if ($dryRun -eq $true) {
            $aRef = 'Currently not available'
        }
        else {
            $aRef = (Invoke-TopdeskRequest -Method 'POST' -Path '/operators' -Body $account).id
        }
        $auditLogs.Add([PSCustomObject]@{
                Action  = 'CreateAccount'
                Message = "Created an operator for employee [$($account.employeeNumber)]."
                IsError = $false
            })
    }
    $success = $true
}
catch {
    $success = $false
    $auditLogs.Add([PSCustomObject]@{
            Action  = 'CreateAccount'
            Message = "Could not create the operator. $(Resolve-TopdeskError $PSItem)"
            IsError = $true
        })
}

$result = [PSCustomObject]@{
    Success          = $success
    AccountReference = $aRef
    AuditLogs        = $auditLogs
    Account          = $account
    ExportData       = [PSCustomObject]@{
        id           = $aRef
        tasLoginName = $account.tasLoginName
    }
}
Write-Output $result | ConvertTo-Json -Depth 10
