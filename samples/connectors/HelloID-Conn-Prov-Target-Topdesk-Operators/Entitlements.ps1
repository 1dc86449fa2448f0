#################################################
# HelloID-Conn-Prov-Target-Topdesk-Operators-Entitlements
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
# One JSON text for each permission
Invoke-TopdeskRequest -Path '/operatorgroups?pageSize=10000' | ForEach-Object { $_ } | Where-Object { $_.id } | ForEach-Object {
    @{
        DisplayName    = $_.groupName
        Identification = @{ Reference = $_.id }
    } | ConvertTo-Json -Depth 10
}
