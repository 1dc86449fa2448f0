#################################################
# HelloID-Conn-Prov-Target-Topdesk-Import
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
    # Dotted names of the mapping stand for what lies below: branch.name comes with branch
    $importFields = @($actionContext.ImportFields | ForEach-Object { ($_ -split '\.')[0] } | Select-Object -Unique)
    Get-TopdeskRows -Path '/persons' | ForEach-Object {
        $displayName = "$($_.dynamicName)"
        Write-Output @{
            AccountReference = $_.id
            DisplayName      = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
            UserName         = $_.tasLoginName
            Enabled          = $_.archived -ne $true
            Data             = $_ | Select-Object -Property $importFields
        }
    }
}
catch {
    $message = Resolve-TopdeskError -ErrorRecord $PSItem
    Write-Error "Could not import the persons of TOPdesk. $message"
}
