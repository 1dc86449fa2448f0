#################################################
# HelloID-Conn-Prov-Target-AFAS-Profit-Users-Permissions-Groups-Revoke
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
#endregion

$groupId = "$($actionContext.References.Permission.Reference)"
$groupName = $actionContext.PermissionDisplayName

$restore = @()
try {
    $userId = "$($actionContext.References.Account.UserId)"
    if ([string]::IsNullOrEmpty($userId)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }

    $headers = Get-ProfitHeaders
    $user = Get-ProfitRows -Connector $actionContext.Configuration.getConnectorUsers -Field 'UserId' -Value $userId | Select-Object -First 1

    $groups = @()
    if ($null -ne $user) {
        $groups = @(Get-ProfitRows -Connector $actionContext.Configuration.getConnectorUserGroups -Field 'UserId' -Value $userId)
    }

    if ($null -eq $user -or $groups.GroupId -notcontains $groupId) {
        $text = "Profit user [$userId] was not in group [$groupName] any more."
    }
    else {
        $fields = @{ Nm = "$($user.DisplayName)" }
        $others = @($groups.GroupId | Where-Object { $_ -ne $groupId })
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Profit user [$userId] would leave group [$groupName] and keep [$($others.Count)] other groups."
        }
        else {
            # Profit only knows "out of all groups", and that blocks the user: put the rest back afterwards.
            Send-ProfitUser -UserId $userId -ChangeCode 0 -Fields $fields
            $restore = $others
            foreach ($other in $others) {
                Send-ProfitUser -UserId $userId -ChangeCode 1 -Fields @{ Nm = "$($user.DisplayName)"; GrId = "$other" }
                $restore = @($restore | Where-Object { $_ -ne $other })
            }
            if ($user.Blocked -ne $true) {
                Send-ProfitUser -UserId $userId -ChangeCode 6 -Fields @{ Nm = "$($user.DisplayName)" }
            }
        }
        $text = "Took Profit user [$userId] out of group [$groupName]."
    }
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = $text
            IsError = $false
        })
    $outputContext.Success = $true
}
catch {
    $message = Resolve-ProfitError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    if ($restore.Count -gt 0) {
        $message = "$message It broke off half-way: put the user back into [$($restore -join ', ')] and check that it is not blocked."
    }
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'RevokePermission'
            Message = "Could not take the Profit user out of group [$groupName]. $message"
            IsError = $true
        })
}
