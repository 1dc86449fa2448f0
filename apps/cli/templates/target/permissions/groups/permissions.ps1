#################################################
# {{repository}}-Permissions-Groups-List
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

function Get-ApiRows {
    # All rows of a collection, page by page: a page with fewer rows than asked for is the last one.
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $pageSize = 100
    $number = 1
    do {
        $rows = @(Invoke-ApiRequest -Path "$($Path)?page=$number&pageSize=$pageSize" | ForEach-Object { $_ })
        foreach ($row in $rows) {
            Write-Output $row
        }
        $number++
    } while ($rows.Count -eq $pageSize)
}
#endregion

try {
    foreach ($group in @(Get-ApiRows -Path '/groups')) {
        $displayName = "$($group.name)"
        $outputContext.Permissions.Add(@{
                # At most 100 characters
                DisplayName    = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
                # The id alone: a group that gets another name stays the same permission
                Identification = @{ Id = $group.id }
            })
    }
}
catch {
    $message = Resolve-ApiError -ErrorRecord $PSItem
    Write-Error "Could not read the groups of {{application}}. $message"
}
