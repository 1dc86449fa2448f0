#################################################
# HelloID-Conn-Prov-Target-AFAS-Profit-Users-Update
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

try {
    $account = $actionContext.Data
    $userId = "$($actionContext.References.Account.UserId)"
    if ([string]::IsNullOrEmpty($userId)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }

    $headers = Get-ProfitHeaders
    $user = Get-ProfitRows -Connector $actionContext.Configuration.getConnectorUsers -Field 'UserId' -Value $userId | Select-Object -First 1
    if ($null -eq $user) {
        throw "Profit user [$userId] does not exist any more."
    }
    $outputContext.PreviousData = Select-MappedFields -User $user -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -User $user -Like $outputContext.Data

    # A new user code is a call of its own, and from then on the user is known by that code.
    $newUserId = Get-FullUserId -UserId $account.UserId
    if ($actionContext.Configuration.updateUserId -eq $true -and -not [string]::IsNullOrEmpty($newUserId) -and $newUserId -ne $userId) {
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Profit user [$userId] would get the code [$newUserId]."
        }
        else {
            Send-ProfitUser -UserId $userId -ChangeCode 4 -Fields @{ Nm = "$($user.DisplayName)"; UsIdNew = $newUserId }
        }
        $outputContext.AccountReference = [PSCustomObject]@{ UserId = $newUserId }
        $outputContext.Data.UserId = $newUserId
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed the code of Profit user [$userId] to [$newUserId]."
                IsError = $false
            })
        if ($actionContext.DryRun -ne $true) {
            $userId = $newUserId
        }
    }

    $changed = @(Get-ChangedNames -Account $account -CurrentUser $user)
    if ($changed.Count -eq 0) {
        Write-Information "Profit user [$userId] already has every mapped value."
    }
    else {
        $fields = ConvertTo-ProfitFields -Account $account -Names $changed
        if (-not $fields.ContainsKey('Nm')) {
            $fields['Nm'] = "$($user.DisplayName)"
        }
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Profit user [$userId] would get other values for [$($changed -join ', ')]."
        }
        else {
            Send-ProfitUser -UserId $userId -ChangeCode 1 -Fields $fields
        }
        foreach ($name in $changed) {
            $outputContext.Data.$name = $account.$name
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$($changed -join ', ')] of Profit user [$userId]."
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
            Message = "Could not update the Profit user. $message"
            IsError = $true
        })
}
