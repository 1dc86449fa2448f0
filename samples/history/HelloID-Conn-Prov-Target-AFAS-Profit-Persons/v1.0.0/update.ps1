#################################################
# HelloID-Conn-Prov-Target-AFAS-Profit-Persons-Update
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

if ($actionContext.Configuration.isDebug -eq $true) {
    $VerbosePreference = 'Continue'
}

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
    $base = "$($actionContext.Configuration.BaseUri)".Trim().TrimEnd('/')
    if ($base -notmatch '/ProfitRestServices$') {
        $base = "$base/ProfitRestServices"
    }
    Write-Output "$base/connectors/$([System.Uri]::EscapeDataString($Connector))"
}

function Get-ProfitHeaders {
    $token = "$($actionContext.Configuration.Token)".Trim()
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
        [int] $Take = 1000
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

function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else Profit knows stays out.
    param (
        [Parameter(Mandatory)]
        [object] $User,
        [object] $Like
    )
    $names = @($Like.PSObject.Properties.Name | Where-Object { -not [string]::IsNullOrEmpty($_) })
    if ($names.Count -gt 0) {
        Write-Output ($User | Select-Object -Property $names)
    }
    else {
        Write-Output ([PSCustomObject]@{})
    }
}
#endregion

# Mapped names and the codes of the same fields in KnPerson
$personFields = @{
    EmailWork  = 'EmAd'
    PhoneWork  = 'TeNr'
    MobileWork = 'MbNr'
}

try {
    $employeeId = "$($actionContext.References.Account.EmployeeId)"
    if ([string]::IsNullOrEmpty($employeeId)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }

    $headers = Get-ProfitHeaders
    $person = Get-ProfitRows -Connector $actionContext.Configuration.getConnectorPersons -Field 'EmployeeId' -Value $employeeId | Select-Object -First 1
    if ($null -eq $person) {
        throw "Profit employee [$employeeId] does not exist any more."
    }
    $outputContext.PreviousData = Select-MappedFields -User $person -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -User $person -Like $outputContext.Data

    # Both sides as text and with the same properties, so that an empty and a missing value are equal
    $desired = [PSCustomObject]@{}
    $current = [PSCustomObject]@{}
    foreach ($property in $actionContext.Data.PSObject.Properties | Where-Object { $personFields.ContainsKey($_.Name) }) {
        $value = "$($property.Value)".Trim()
        $desired | Add-Member -MemberType NoteProperty -Name $property.Name -Value $value
        $current | Add-Member -MemberType NoteProperty -Name $property.Name -Value "$($person.($property.Name))"
    }
    $splatCompare = @{
        ReferenceObject  = @($current.PSObject.Properties)
        DifferenceObject = @($desired.PSObject.Properties)
        Property         = 'Name', 'Value'
        CaseSensitive    = $true
    }
    $changed = @(Compare-Object @splatCompare | Where-Object { $_.SideIndicator -eq '=>' })

    if ($changed.Count -eq 0) {
        Write-Information "Profit employee [$employeeId] already has every mapped value."
    }
    else {
        $fields = [ordered]@{
            # 0: find the person by its number in BcCo
            MatchPer = 0
            BcCo     = "$($person.PersonId)"
        }
        foreach ($change in $changed) {
            $fields[$personFields[$change.Name]] = $change.Value
        }
        $body = @{
            AfasEmployee = @{
                Element = [ordered]@{
                    '@EmId' = $employeeId
                    Objects = @(
                        @{ KnPerson = @{ Element = @{ Fields = $fields } } }
                    )
                }
            }
        } | ConvertTo-Json -Depth 10
        $splatSend = @{
            Uri         = Get-ProfitUri -Connector 'KnEmployee'
            Method      = 'PUT'
            Headers     = $headers
            Body        = [System.Text.Encoding]::UTF8.GetBytes($body)
            ContentType = 'application/json;charset=utf-8'
        }
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Profit employee [$employeeId] would get other values for [$($changed.Name -join ', ')]."
        }
        else {
            $null = Invoke-RestMethod @splatSend -Verbose:$false
        }
        foreach ($change in $changed) {
            $outputContext.Data.($change.Name) = $change.Value
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$($changed.Name -join ', ')] of Profit employee [$employeeId]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-ProfitError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'UpdateAccount'
            Message = "Could not update the Profit employee. $message"
            IsError = $true
        })
}
