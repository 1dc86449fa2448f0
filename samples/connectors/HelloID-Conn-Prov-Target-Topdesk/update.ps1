#################################################
# HelloID-Conn-Prov-Target-Topdesk-Update
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

function Get-Person {
    # The person with this id, or nothing where it does not exist any more.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        return Invoke-TopdeskRequest -Path "/persons/id/$([System.Uri]::EscapeDataString($Id))"
    }
    catch {
        if ([int]$_.Exception.Response.StatusCode -ne 404) {
            throw
        }
    }
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

function Set-Archived {
    # An archived person cannot log in and is offered nowhere.
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    $name = $actionContext.Configuration.archivingReason
    $reason = @(Get-TopdeskRows -Path '/archiving-reasons' -Query (Get-Query -Field 'name' -Value $name))
    if ($reason.Count -ne 1) {
        throw "TOPdesk has no archiving reason [$name]. Check the setting."
    }
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] Person [$Id] would be archived with reason [$name]."
    }
    else {
        $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$Id/archive" -Body @{ id = $reason[0].id }
    }
}

function Set-Unarchived {
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    if ($actionContext.DryRun -eq $true) {
        Write-Information "[DryRun] Person [$Id] would be unarchived."
    }
    else {
        $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$Id/unarchive"
    }
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

try {
    $id = "$($actionContext.References.Account)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-TopdeskHeaders
    $person = Get-Person -Id $id
    if ($null -eq $person) {
        throw "Person [$id] does not exist any more in TOPdesk."
    }
    $outputContext.PreviousData = Select-MappedFields -Person $person -Like $outputContext.PreviousData
    $outputContext.Data = Select-MappedFields -Person $person -Like $outputContext.Data

    $desired = @{}
    $current = @{}
    foreach ($name in $textProperties | Where-Object { $actionContext.Data.PSObject.Properties.Name -contains $_ }) {
        $desired[$name] = "$($actionContext.Data.$name)"
        $current[$name] = "$($person.$name)"
    }
    foreach ($name in @('branch', 'department') | Where-Object { -not [string]::IsNullOrEmpty($actionContext.Data.$_.name) }) {
        $desired[$name] = $actionContext.Data.$name.name
        $current[$name] = "$($person.$name.name)"
    }
    $splatCompare = @{
        ReferenceObject  = @(([PSCustomObject]$current).PSObject.Properties)
        DifferenceObject = @(([PSCustomObject]$desired).PSObject.Properties)
        Property         = @('Name', 'Value')
        CaseSensitive    = $true
    }
    $changed = @(Compare-Object @splatCompare -PassThru | Where-Object { $_.SideIndicator -eq '=>' } | ForEach-Object { $_.Name } | Sort-Object)

    if ($changed.Count -eq 0) {
        Write-Information "Person [$($person.dynamicName)] already has every mapped value."
    }
    else {
        $properties = ConvertTo-TopdeskProperties -Account ($actionContext.Data | Select-Object -Property $changed)
        # TOPdesk changes nothing of a person in the archive.
        if ($person.archived -eq $true) {
            Set-Unarchived -Id $id
        }
        if ($actionContext.DryRun -eq $true) {
            Write-Information "[DryRun] Person [$($person.dynamicName)] would get other values for [$($changed -join ', ')]."
        }
        else {
            $null = Invoke-TopdeskRequest -Method 'PATCH' -Path "/persons/id/$id" -Body $properties
        }
        if ($person.archived -eq $true) {
            Set-Archived -Id $id
        }
        foreach ($name in $changed) {
            $outputContext.Data.$name = if ($name -in $textProperties) { $desired[$name] } else { [PSCustomObject]@{ name = $desired[$name] } }
        }
        $outputContext.AuditLogs.Add([PSCustomObject]@{
                Action  = 'UpdateAccount'
                Message = "Changed [$($changed -join ', ')] of person [$($person.dynamicName)]."
                IsError = $false
            })
    }
    $outputContext.Success = $true
}
catch {
    $message = Resolve-TopdeskError -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = 'UpdateAccount'
            Message = "Could not update the TOPdesk person. $message"
            IsError = $true
        })
}
