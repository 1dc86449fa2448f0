import type { ConnectorPlan } from '../plan.js';
import { banner, functions, indent } from './powershell.js';

const CONFIGURATION = '$actionContext.Configuration';

/** One V2 account script around its own steps; every failure ends as one audit line with `IsError`. */
function script(plan: ConnectorPlan, action: string, steps: string): string {
  return `${banner(plan, action, 'PowerShell V2')}
${functions(plan, CONFIGURATION)}
try {
    $baseUrl = "$(${CONFIGURATION}.BaseUrl)".TrimEnd('/')
    $headers = Get-RequestHeaders
${indent(steps)}
    $outputContext.Success = $true
}
catch {
    $outputContext.Success = $false
    $message = Resolve-RequestError -ErrorRecord $_
    $outputContext.AuditLogs.Add([PSCustomObject]@{
            Message = "Could not ${action.toLowerCase()} the ${plan.application} account. Error: $message"
            IsError = $true
        })
    Write-Warning "Line [$($_.InvocationInfo.ScriptLineNumber)]: $message"
}
`;
}

const REFERENCE = `if ([string]::IsNullOrEmpty($actionContext.References.Account)) {
    throw 'The account reference could not be found'
}`;

function audit(action: string, text: string): string {
  return `$outputContext.AuditLogs.Add([PSCustomObject]@{
        Action  = '${action}'
        Message = "${text}"
        IsError = $false
    })`;
}

function create(plan: ConnectorPlan): string {
  return script(
    plan,
    'Create',
    `$outputContext.AccountReference = 'Currently not available'
$found = @()
if ($actionContext.CorrelationConfiguration.Enabled -eq $true) {
    $field = $actionContext.CorrelationConfiguration.AccountField
    $value = $actionContext.CorrelationConfiguration.PersonFieldValue
    if ([string]::IsNullOrEmpty($field)) {
        throw 'Correlation is on, but no account field was chosen'
    }
    if ([string]::IsNullOrEmpty($value)) {
        throw "Correlation is on, but the person has no value for [$field]"
    }
    $answer = Invoke-RestMethod -Uri "$baseUrl/${plan.resource}?$($field)=$([System.Uri]::EscapeDataString($value))" -Headers $headers
    $found = @($answer.items | Where-Object { $null -ne $_ })
}

if ($found.Count -gt 1) {
    throw "There are [$($found.Count)] accounts with the same value; correlation needs exactly one"
}
elseif ($found.Count -eq 1) {
    $outputContext.AccountReference = $found[0].id
    $outputContext.Data = $found[0]
    $outputContext.AccountCorrelated = $true
    ${audit('CorrelateAccount', 'Correlated to account [$($found[0].id)]').replaceAll('\n', '\n    ')}
}
else {
    $body = $actionContext.Data | ConvertTo-Json -Depth 10
    if (-not ($actionContext.DryRun -eq $true)) {
        $created = Invoke-RestMethod -Uri "$baseUrl/${plan.resource}" -Method POST -Headers $headers -Body ([System.Text.Encoding]::UTF8.GetBytes($body)) -ContentType 'application/json;charset=utf-8'
        $outputContext.AccountReference = $created.id
        $outputContext.Data = $created
    }
    ${audit('CreateAccount', 'Created account [$($outputContext.AccountReference)]').replaceAll('\n', '\n    ')}
}`,
  );
}

function update(plan: ConnectorPlan): string {
  return script(
    plan,
    'Update',
    `${REFERENCE}
$address = "$baseUrl/${plan.resource}/$($actionContext.References.Account)"
$current = Invoke-RestMethod -Uri $address -Headers $headers
$outputContext.PreviousData = $current
$changed = @($actionContext.Data.PSObject.Properties | Where-Object { "$($current.($_.Name))" -ne "$($_.Value)" })
if ($changed.Count -eq 0) {
    ${audit('UpdateAccount', 'Nothing to change').replaceAll('\n', '\n    ')}
}
else {
    $body = @{}
    foreach ($property in $changed) {
        $body[$property.Name] = $property.Value
    }
    if (-not ($actionContext.DryRun -eq $true)) {
        $null = Invoke-RestMethod -Uri $address -Method PATCH -Headers $headers -Body ([System.Text.Encoding]::UTF8.GetBytes(($body | ConvertTo-Json -Depth 10))) -ContentType 'application/json;charset=utf-8'
    }
    ${audit('UpdateAccount', "Changed [$($changed.Name -join ', ')]").replaceAll('\n', '\n    ')}
}`,
  );
}

function access(plan: ConnectorPlan, action: 'Enable' | 'Disable'): string {
  const active = action === 'Enable' ? '$true' : '$false';
  return script(
    plan,
    action,
    `${REFERENCE}
$address = "$baseUrl/${plan.resource}/$($actionContext.References.Account)"
$body = @{ active = ${active} } | ConvertTo-Json
if (-not ($actionContext.DryRun -eq $true)) {
    $null = Invoke-RestMethod -Uri $address -Method PATCH -Headers $headers -Body $body -ContentType 'application/json;charset=utf-8'
}
${audit(`${action}Account`, `${action}d account [$($actionContext.References.Account)]`)}`,
  );
}

function remove(plan: ConnectorPlan): string {
  return script(
    plan,
    'Delete',
    `${REFERENCE}
$address = "$baseUrl/${plan.resource}/$($actionContext.References.Account)"
try {
    if (-not ($actionContext.DryRun -eq $true)) {
        $null = Invoke-RestMethod -Uri $address -Method DELETE -Headers $headers
    }
}
catch {
    # Gone already is as good as deleted
    if ($_.Exception.Response.StatusCode -ne 404) {
        throw
    }
}
${audit('DeleteAccount', 'Deleted account [$($actionContext.References.Account)]')}`,
  );
}

function uniqueness(plan: ConnectorPlan): string {
  return script(
    plan,
    'UniquenessCheck',
    `foreach ($name in @('userName', 'email')) {
    $value = $actionContext.Data.$name
    if ([string]::IsNullOrEmpty($value)) {
        continue
    }
    $answer = Invoke-RestMethod -Uri "$baseUrl/${plan.resource}?$($name)=$([System.Uri]::EscapeDataString($value))" -Headers $headers
    $others = @($answer.items | Where-Object { $null -ne $_ -and "$($_.id)" -ne "$($actionContext.References.Account)" })
    if ($others.Count -gt 0) {
        [void]$outputContext.NonUniqueFields.Add($name)
    }
}`,
  );
}

function importAccounts(plan: ConnectorPlan): string {
  return `${banner(plan, 'Import', 'PowerShell V2')}
${functions(plan, CONFIGURATION)}
try {
    $baseUrl = "$(${CONFIGURATION}.BaseUrl)".TrimEnd('/')
    $headers = Get-RequestHeaders
    $skip = 0
    do {
        $answer = Invoke-RestMethod -Uri "$baseUrl/${plan.resource}?skip=$skip&take=100" -Headers $headers
        $accounts = @($answer.items | Where-Object { $null -ne $_ })
        foreach ($account in $accounts) {
            Write-Output @{
                AccountReference = $account.id
                DisplayName      = "$($account.givenName) $($account.familyName)".Trim()
                UserName         = $account.userName
                Enabled          = [bool]$account.active
                Data             = $account | Select-Object -Property $actionContext.ImportFields
            }
        }
        $skip += 100
    } while ($accounts.Count -eq 100)
}
catch {
    Write-Error "Could not import the ${plan.application} accounts. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

const BY_ACTION: Record<string, [string, (plan: ConnectorPlan) => string]> = {
  create: ['create.ps1', create],
  update: ['update.ps1', update],
  enable: ['enable.ps1', (plan) => access(plan, 'Enable')],
  disable: ['disable.ps1', (plan) => access(plan, 'Disable')],
  delete: ['delete.ps1', remove],
  uniquenessCheck: ['uniquenessCheck.ps1', uniqueness],
  importAccounts: ['import.ps1', importAccounts],
};

export function accountScripts(plan: ConnectorPlan): [path: string, text: string][] {
  return plan.actions.flatMap((action) => {
    const found = BY_ACTION[action];
    return found ? [[found[0], found[1](plan)] as [string, string]] : [];
  });
}

export { script as accountScript, audit, REFERENCE, CONFIGURATION };
