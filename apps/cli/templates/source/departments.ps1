#################################################
# {{repository}}-Departments
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

$config = $configuration | ConvertFrom-Json
if ($config.isDebug -eq $true) {
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
        [Parameter(Mandatory)]
        [string] $Path
    )
    $splatRequest = @{
        Uri        = "$("$($config.baseUrl)".TrimEnd('/'))$Path"
        Method     = 'GET'
        Headers    = @{ Authorization = "Bearer $($config.token)" }
        TimeoutSec = 60
    }
    Write-Verbose "GET $Path"
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
    foreach ($unit in @(Get-ApiRows -Path '/departments')) {
        $department = [PSCustomObject]@{
            ExternalId        = "$($unit.code)"
            DisplayName       = "$($unit.name)"
            ManagerExternalId = $unit.managerId
            ParentExternalId  = $unit.parentCode
        }
        Write-Output ($department | ConvertTo-Json -Compress)
    }
}
catch {
    # Fewer rows than there are would look like people who left: stop instead
    throw "Could not read the departments of {{application}}. $(Resolve-ApiError -ErrorRecord $PSItem)"
}
