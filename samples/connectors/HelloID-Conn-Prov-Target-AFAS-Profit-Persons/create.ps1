#################################################
# HelloID-Conn-Prov-Target-AFAS-Profit-Persons-Create
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

try {
    $correlation = $actionContext.CorrelationConfiguration
    if ($correlation.Enabled -ne $true) {
        throw 'Correlation is switched off. Switch it on, with account field EmployeeId: this connector never creates a person.'
    }
    $field = $correlation.AccountField
    $value = if ([string]::IsNullOrEmpty("$($correlation.PersonFieldValue)")) { "$($correlation.AccountFieldValue)" } else { "$($correlation.PersonFieldValue)" }
    if ([string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
        throw "The correlation has no field or no value (field [$field], value [$value]). Check the correlation configuration and the person."
    }

    $headers = Get-ProfitHeaders
    $persons = @(Get-ProfitRows -Connector $actionContext.Configuration.getConnectorPersons -Field $field -Value $value)
    if ($persons.Count -ne 1) {
        throw "Profit has [$($persons.Count)] employees with [$field] = [$value]; exactly one is needed."
    }

    $person = $persons[0]
    $outputContext.AccountReference = [PSCustomObject]@{
        EmployeeId = "$($person.EmployeeId)"
        PersonId   = "$($person.PersonId)"
    }
    $outputContext.AccountCorrelated = $true
    $outputContext.Data = Select-MappedFields -User $person -Like $outputContext.Data
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'CorrelateAccount'
            Message = "Found Profit employee [$($person.EmployeeId)] by [$field] = [$value]."
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    $message = Resolve-ProfitError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'CorrelateAccount'
            Message = "Could not correlate the Profit employee. $message"
            IsError = $true
        })
}
