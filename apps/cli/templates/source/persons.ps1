#################################################
# {{repository}}-Persons
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

function ConvertTo-DateText {
    # PowerShell 7 reads ISO dates from JSON as DateTime, Windows PowerShell as text: both become yyyy-MM-dd.
    param (
        [object] $Value
    )
    if ([string]::IsNullOrEmpty("$Value")) {
        return $null
    }
    if ($Value -is [datetime]) {
        return $Value.ToString('yyyy-MM-dd')
    }
    return "$Value".Substring(0, [System.Math]::Min(10, "$Value".Length))
}

function ConvertTo-Contract {
    param (
        [Parameter(Mandatory)]
        [object] $Employment
    )
    Write-Output ([PSCustomObject]@{
            ExternalId     = "$($Employment.id)"
            StartDate      = ConvertTo-DateText -Value $Employment.startDate
            EndDate        = ConvertTo-DateText -Value $Employment.endDate
            DepartmentCode = $Employment.departmentCode
            DepartmentName = $Employment.departmentName
            TitleCode      = $Employment.titleCode
            TitleName      = $Employment.titleName
            ManagerId      = $Employment.managerId
        })
}
#endregion

try {
    $employments = @(Get-ApiRows -Path '/employments')
    $byEmployee = @{}
    if ($employments.Count -gt 0) {
        $byEmployee = $employments | Group-Object -Property employeeId -AsHashTable -AsString
    }
    $given = 0
    foreach ($employee in @(Get-ApiRows -Path '/employees')) {
        $contracts = @($byEmployee["$($employee.id)"] | Where-Object { $null -ne $_ })
        if ($contracts.Count -eq 0) {
            Write-Verbose "Employee [$($employee.id)] has no employment."
            continue
        }
        # Field by field: what the application learns about people later does not come along unseen
        $person = [PSCustomObject]@{
            ExternalId  = "$($employee.id)"
            DisplayName = "$($employee.nickName) $($employee.lastName) ($($employee.id))"
            FirstName   = $employee.firstName
            NickName    = $employee.nickName
            Initials    = $employee.initials
            Prefix      = $employee.prefix
            LastName    = $employee.lastName
            Email       = $employee.email
            Contracts   = @($contracts | ForEach-Object { ConvertTo-Contract -Employment $_ })
        }
        Write-Output ($person | ConvertTo-Json -Depth 10 -Compress)
        $given++
    }
    Write-Information "Handed over [$given] persons."
}
catch {
    # Fewer rows than there are would look like people who left: stop instead
    throw "Could not read the persons of {{application}}. $(Resolve-ApiError -ErrorRecord $PSItem)"
}
