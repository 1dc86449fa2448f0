#####################################################
# HelloID-Conn-Prov-Source-AFAS-Profit-Persons
#
# Version: 1.1.0
#####################################################

$config = $configuration | ConvertFrom-Json
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12
if ($config.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}
$pageSize = if ("$($config.pageSize)" -match '^[1-9][0-9]*$') { [int] $config.pageSize } else { 1000 }

#region functions
function Resolve-ProfitError {
    # Profit answers with { errorNumber, externalMessage, profitLogReference }; the message is meant for people.
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
            if (-not [string]::IsNullOrWhiteSpace($answer.externalMessage)) {
                $message = $answer.externalMessage
            }
            if (-not [string]::IsNullOrWhiteSpace($answer.profitLogReference)) {
                $message = "$message (Profit log reference [$($answer.profitLogReference)])"
            }
        }
        catch {
            $message = "$message $body"
        }
    }
    elseif ($ErrorRecord.Exception.Response.StatusCode -eq 401) {
        $message = 'Profit refuses the token, or the token gives no access to this GetConnector or UpdateConnector (401).'
    }
    Write-Output $message
}

function Get-ProfitUri {
    param (
        [Parameter(Mandatory)]
        [string] $Connector
    )
    $base = "$($config.BaseUri)".Trim().TrimEnd('/')
    if ($base -notmatch '/ProfitRestServices$') {
        $base = "$base/ProfitRestServices"
    }
    Write-Output "$base/connectors/$([System.Uri]::EscapeDataString($Connector))"
}

function Get-ProfitHeaders {
    $token = "$($config.Token)".Trim()
    if ([string]::IsNullOrEmpty($token)) {
        throw 'The setting Token is empty. Fill in the token of the app connector, as XML.'
    }
    Write-Output @{
        Authorization = "AfasToken $([System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($token)))"
    }
}

function Get-ProfitRows {
    # All rows of a GetConnector, page by page; with Field and Value only the rows where that field equals the value.
    param (
        [Parameter(Mandatory)]
        [string] $Connector,
        [string] $Field,
        [string] $Value,
        [int] $Take = $pageSize
    )
    $uri = Get-ProfitUri -Connector $Connector
    $filter = ''
    if (-not [string]::IsNullOrEmpty($Field)) {
        $filter = "filterfieldids=$([System.Uri]::EscapeDataString($Field))&filtervalues=$([System.Uri]::EscapeDataString($Value))&operatortypes=1&"
    }
    $skip = 0
    do {
        $splatPage = @{
            Uri     = "$($uri)?$($filter)skip=$skip&take=$Take"
            Method  = 'GET'
            Headers = $headers
        }
        $page = Invoke-RestMethod @splatPage -Verbose:$false
        $rows = @($page.rows | Where-Object { $null -ne $_ })
        Write-Verbose "GetConnector [$Connector]: [$($rows.Count)] rows from [$skip]"
        foreach ($row in $rows) {
            Write-Output $row
        }
        $skip += $Take
    } while ($rows.Count -eq $Take)
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

function Test-InPeriod {
    # Is today between the first start and the last end, stretched by the days of the settings? ISO dates compare as text.
    param (
        [Parameter(Mandatory)]
        [object[]] $Employments
    )
    $today = Get-Date
    $first = $Employments | Sort-Object -Property StartDate | Select-Object -First 1
    if ("$($config.daysBeforeStart)" -match '^[0-9]+$') {
        $until = $today.AddDays([int] $config.daysBeforeStart).ToString('yyyy-MM-dd')
        if ("$($first.StartDate)" -gt $until) {
            return $false
        }
    }
    if ("$($config.daysAfterEnd)" -match '^[0-9]+$') {
        $since = $today.AddDays(-[int] $config.daysAfterEnd).ToString('yyyy-MM-dd')
        $present = @($Employments | Where-Object { [string]::IsNullOrEmpty($_.EndDate) -or $_.EndDate -ge $since })
        return $present.Count -gt 0
    }
    return $true
}
#endregion

try {
    $headers = Get-ProfitHeaders
    $persons = @(Get-ProfitRows -Connector 'Koppel_Persons' -Take $pageSize)
    $employments = @(Get-ProfitRows -Connector 'Koppel_Employments' -Take $pageSize)
    Write-Information "Profit gave [$($persons.Count)] employees and [$($employments.Count)] employments."

    foreach ($employment in $employments) {
        $employment.StartDate = ConvertTo-DateText -Value $employment.StartDate
        $employment.EndDate = ConvertTo-DateText -Value $employment.EndDate
        $employment | Add-Member -MemberType NoteProperty -Name 'ExternalId' -Value "$($employment.EmploymentId)-$($employment.Sequence)" -Force
    }
    $byEmployee = @{}
    if ($employments.Count -gt 0) {
        $byEmployee = $employments | Group-Object -Property EmployeeId -AsHashTable -AsString
    }

    $given = 0
    foreach ($person in $persons | Sort-Object -Property EmployeeId -Unique) {
        $contracts = @($byEmployee["$($person.EmployeeId)"] | Where-Object { $null -ne $_ })
        if ($contracts.Count -eq 0 -or -not (Test-InPeriod -Employments $contracts)) {
            Write-Verbose "Employee [$($person.EmployeeId)] has no employment in the chosen period."
            continue
        }
        $person.BirthDate = ConvertTo-DateText -Value $person.BirthDate
        $person | Add-Member -MemberType NoteProperty -Name 'ExternalId' -Value "$($person.EmployeeId)" -Force
        $person | Add-Member -MemberType NoteProperty -Name 'Contracts' -Value $contracts -Force
        $person.DisplayName = "$($person.DisplayName) ($($person.EmployeeId))"
        Write-Output ($person | ConvertTo-Json -Depth 10 -Compress)
        $given++
    }
    Write-Information "Handed over [$given] persons."
}
catch {
    # Fewer persons than there are would look like people who left: stop instead
    throw "Could not read the persons from Profit. $(Resolve-ProfitError -ErrorRecord $PSItem)"
}
