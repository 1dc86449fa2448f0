#################################################
# HelloID-Conn-Prov-Target-AFAS-Profit-Users-Create
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

function Send-ProfitUser {
    # Change codes of KnUser (MtCd): 0 block and leave all groups, 1 add or change, 2 block, 4 change the code, 6 unblock.
    param (
        [Parameter(Mandatory)]
        [string] $UserId,
        [Parameter(Mandatory)]
        [int] $ChangeCode,
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Fields,
        [string] $Method = 'PUT'
    )
    $all = [ordered]@{ MtCd = $ChangeCode }
    foreach ($code in $Fields.Keys | Sort-Object) {
        $all[$code] = $Fields[$code]
    }
    $body = @{ KnUser = @{ Element = [ordered]@{ '@UsId' = $UserId; Fields = $all } } } | ConvertTo-Json -Depth 10
    $splatSend = @{
        Uri         = Get-ProfitUri -Connector 'KnUser'
        Method      = $Method
        Headers     = $headers
        Body        = [System.Text.Encoding]::UTF8.GetBytes($body)
        ContentType = 'application/json;charset=utf-8'
    }
    $null = Invoke-RestMethod @splatSend -Verbose:$false
}

$userFields = @{
    DisplayName   = 'Nm'
    Email         = 'EmAd'
    UPN           = 'Upn'
    InSite        = 'InSi'
    OutSite       = 'Site'
    ProfitWindows = 'Awin'
}
$switchFields = @('InSite', 'OutSite', 'ProfitWindows')

function ConvertTo-ProfitFields {
    # Mapped names to the field codes of KnUser. Switches are text in the mapping and booleans in Profit.
    param (
        [Parameter(Mandatory)]
        [object] $Account,
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Names
    )
    $fields = @{}
    foreach ($name in $Names) {
        if ($name -in $switchFields) {
            $fields[$userFields[$name]] = "$($Account.$name)" -in @('true', '1', 'yes')
        }
        else {
            $fields[$userFields[$name]] = "$($Account.$name)"
        }
    }
    Write-Output $fields
}

function Get-ChangedNames {
    # Names of the mapped fields whose value differs from what Profit has now. Compared as text: Profit gives true, the mapping 'true'.
    # No value at all means that the mapping does not know: Profit keeps its own.
    param (
        [Parameter(Mandatory)]
        [object] $Account,
        [Parameter(Mandatory)]
        [object] $CurrentUser
    )
    foreach ($property in $Account.PSObject.Properties) {
        if ($null -ne $property.Value -and $userFields.ContainsKey($property.Name)) {
            $ignoreCase = $property.Name -in $switchFields
            $same = if ($ignoreCase) { "$($property.Value)" -eq "$($CurrentUser.($property.Name))" } else { "$($property.Value)" -ceq "$($CurrentUser.($property.Name))" }
            if (-not $same) {
                Write-Output $property.Name
            }
        }
    }
}

function Get-FullUserId {
    # AFAS Online puts the participant number in front of every user code.
    param (
        [string] $UserId
    )
    $prefix = "$($actionContext.Configuration.participantNumber)".Trim()
    if ([string]::IsNullOrEmpty($prefix) -or [string]::IsNullOrEmpty($UserId) -or $UserId.StartsWith("$prefix.")) {
        Write-Output $UserId
    }
    else {
        Write-Output "$prefix.$UserId"
    }
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

$action = 'CreateAccount'
try {
    $account = $actionContext.Data
    $correlation = $actionContext.CorrelationConfiguration
    if ($correlation.Enabled -ne $true) {
        throw 'Correlation is switched off. Switch it on, with account field EmployeeId: an employee can have one Profit user only.'
    }
    $field = $correlation.AccountField
    $value = if ([string]::IsNullOrEmpty("$($correlation.PersonFieldValue)")) { "$($correlation.AccountFieldValue)" } else { "$($correlation.PersonFieldValue)" }
    if ([string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
        throw "The correlation has no field or no value (field [$field], value [$value]). Check the correlation configuration and the person."
    }

    $headers = Get-ProfitHeaders
    $users = @(Get-ProfitRows -Connector $actionContext.Configuration.getConnectorUsers -Field $field -Value $value)

    if ($users.Count -gt 1) {
        throw "Profit has [$($users.Count)] users with [$field] = [$value]: [$($users.UserId -join ', ')]. Leave one, or correlate on another field."
    }
    elseif ($users.Count -eq 1) {
        $action = 'CorrelateAccount'
        $user = $users[0]
        $outputContext.AccountReference = [PSCustomObject]@{ UserId = $user.UserId }
        $outputContext.AccountCorrelated = $true
        $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Found Profit user [$($user.UserId)] by [$field] = [$value]."
                IsError = $false
            })
    }
    elseif ($actionContext.Configuration.createUser -ne $true) {
        throw "Profit has no user with [$field] = [$value], and the setting that creates one is off."
    }
    else {
        $userId = Get-FullUserId -UserId $account.UserId
        if ([string]::IsNullOrEmpty($userId)) {
            throw 'The mapping gives no UserId, so a user cannot be created.'
        }
        $persons = @(Get-ProfitRows -Connector $actionContext.Configuration.getConnectorPersons -Field 'EmployeeId' -Value "$($account.EmployeeId)")
        if ($persons.Count -ne 1) {
            throw "Profit has [$($persons.Count)] employees with number [$($account.EmployeeId)]; exactly one is needed to create a user."
        }

        $names = @($account.PSObject.Properties | Where-Object { $null -ne $_.Value -and $userFields.ContainsKey($_.Name) } | ForEach-Object { $_.Name })
        $fields = ConvertTo-ProfitFields -Account $account -Names $names
        $fields['BcCo'] = "$($persons[0].PersonId)"
        # Profit wants these four at every new user. None of them belongs to an ordinary employee.
        foreach ($code in @('Acon', 'Abac', 'Acom', 'Awin')) {
            if (-not $fields.ContainsKey($code)) {
                $fields[$code] = $false
            }
        }

        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Profit would get user [$userId] with fields [$(($fields.Keys | Sort-Object) -join ', ')]."
        }
        else {
            Send-ProfitUser -UserId $userId -ChangeCode 1 -Fields $fields -Method 'POST'
        }

        $account.UserId = $userId
        $outputContext.AccountReference = [PSCustomObject]@{ UserId = $userId }
        $outputContext.Data = Select-MappedFields -User $account -Like $outputContext.Data
        if ($outputContext.Data.PSObject.Properties.Name -contains 'PersonId') {
            $outputContext.Data.PersonId = "$($persons[0].PersonId)"
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created Profit user [$userId] for employee [$($account.EmployeeId)]."
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
            Action  = $action
            Message = "Could not create or correlate the Profit user. $message"
            IsError = $true
        })
}
