#################################################
# HelloID-Conn-Prov-Target-Topdesk-Create
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

$textProperties = @('surName', 'firstName', 'firstInitials', 'prefixes', 'gender', 'employeeNumber', 'email', 'telephone', 'mobileNumber', 'networkLoginName', 'tasLoginName', 'jobTitle')

function ConvertTo-TopdeskProperties {
    # What the mapping gives, as TOPdesk takes it: empty text for no value, branch and department by their ids.
    param (
        [Parameter(Mandatory)]
        [object] $Account
    )
    $properties = [ordered]@{}
    foreach ($property in $Account.PSObject.Properties) {
        if ($property.Name -in $textProperties) {
            $properties[$property.Name] = "$($property.Value)"
        }
    }
    if (-not [string]::IsNullOrEmpty($Account.branch.name)) {
        $properties['branch'] = @{ id = Get-ReferenceId -List 'branches' -Name $Account.branch.name }
    }
    if (-not [string]::IsNullOrEmpty($Account.department.name)) {
        $properties['department'] = @{ id = Get-ReferenceId -List 'departments' -Name $Account.department.name }
    }
    Write-Output $properties
}

function Get-ReferenceId {
    param (
        [Parameter(Mandatory)]
        [string] $List,
        [Parameter(Mandatory)]
        [string] $Name
    )
    $found = @(Get-TopdeskRows -Path "/$List" -Query (Get-Query -Field 'name' -Value $Name))
    if ($found.Count -eq 1) {
        return $found[0].id
    }
    if ($found.Count -eq 0 -and $actionContext.DryRun -eq $true) {
        Write-Warning "TOPdesk has no [$Name] in [$List] yet."
        return 'Currently not available'
    }
    throw "TOPdesk has [$($found.Count)] rows with name [$Name] in [$List]; exactly one is needed."
}

function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else that TOPdesk knows stays out.
    param (
        [Parameter(Mandatory)]
        [object] $Person,
        [object] $Like
    )
    $names = @($Like.PSObject.Properties.Name | Where-Object { -not [string]::IsNullOrEmpty($_) })
    if ($names.Count -gt 0) {
        Write-Output ($Person | Select-Object -Property $names)
    }
    else {
        Write-Output ([PSCustomObject]@{})
    }
}
#endregion

$action = 'CreateAccount'
try {
    $correlation = $actionContext.CorrelationConfiguration
    $field = $correlation.AccountField
    $value = if ([string]::IsNullOrEmpty("$($correlation.PersonFieldValue)")) { "$($correlation.AccountFieldValue)" } else { "$($correlation.PersonFieldValue)" }
    if ($correlation.Enabled -ne $true -or [string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
        throw "Correlation is off or has no value (field [$field], value [$value]). It is needed, or the person would come twice."
    }
    $headers = Get-TopdeskHeaders
    $persons = @(Get-TopdeskRows -Path '/persons' -Query (Get-Query -Field $field -Value $value))

    if ($persons.Count -gt 1) {
        throw "TOPdesk has [$($persons.Count)] persons with [$field] = [$value]: [$($persons.dynamicName -join ', ')]. Leave one."
    }
    elseif ($persons.Count -eq 1) {
        $action = 'CorrelateAccount'
        $person = $persons[0]
        $outputContext.AccountCorrelated = $true
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Found person [$($person.dynamicName)] by [$field] = [$value]."
                IsError = $false
            })
    }
    else {
        $properties = ConvertTo-TopdeskProperties -Account $actionContext.Data
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] TOPdesk would get a person with [$(@($properties.Keys) -join ', ')]."
            $person = $actionContext.Data | Select-Object -Property *, @{ Name = 'id'; Expression = { 'Currently not available' } }
        }
        else {
            $person = Invoke-TopdeskRequest -Method 'POST' -Path '/persons' -Body $properties
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = $action
                Message = "Created a person for employee [$value]."
                IsError = $false
            })
    }
    $outputContext.AccountReference = $person.id
    $outputContext.Data = Select-MappedFields -Person $person -Like $outputContext.Data
    $outputContext.Success = $true
}
catch {
    $message = Resolve-TopdeskError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = $action
            Message = "Could not create or correlate the TOPdesk person. $message"
            IsError = $true
        })
}
