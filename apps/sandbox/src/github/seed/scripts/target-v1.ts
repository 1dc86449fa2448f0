import type { ConnectorPlan } from '../plan.js';
import { banner, functions, indent } from './powershell.js';

const CONFIGURATION = '$c';

/** V1: contexts come as JSON text, the mapping is code, and the answer is one JSON document at the end. */
function script(plan: ConnectorPlan, action: string, steps: string): string {
  return `${banner(plan, action, 'Version: 1.0.0')}
$c = $configuration | ConvertFrom-Json
$p = $person | ConvertFrom-Json
$aRef = $accountReference | ConvertFrom-Json
$success = $false
$auditLogs = [System.Collections.Generic.List[PSCustomObject]]::new()

# Mapping
$account = [PSCustomObject]@{
    externalId = $p.ExternalId
    givenName  = $p.Name.NickName
    familyName = "$($p.Name.FamilyNamePrefix) $($p.Name.FamilyName)".Trim()
    email      = $p.Contact.Business.Email
    department = $p.PrimaryContract.Department.DisplayName
}

${functions(plan, CONFIGURATION)}
try {
    $baseUrl = "$($c.BaseUrl)".TrimEnd('/')
    $headers = Get-RequestHeaders
${indent(steps)}
    $success = $true
    $auditLogs.Add([PSCustomObject]@{ Action = '${action}Account'; Message = "${action} of account [$aRef] done"; IsError = $false })
}
catch {
    $auditLogs.Add([PSCustomObject]@{ Action = '${action}Account'; Message = "${action} failed: $(Resolve-RequestError -ErrorRecord $_)"; IsError = $true })
}

[PSCustomObject]@{
    Success          = $success
    AccountReference = $aRef
    Account          = $account
    AuditLogs        = $auditLogs
} | ConvertTo-Json -Depth 10
`;
}

function send(plan: ConnectorPlan, method: string, address: string, body: string): string {
  const content = body
    ? ` -Body (${body} | ConvertTo-Json -Depth 10) -ContentType 'application/json;charset=utf-8'`
    : '';
  return `if (-not ($dryRun -eq $true)) {
    $answer = Invoke-RestMethod -Uri "$baseUrl/${plan.resource}${address}" -Method ${method} -Headers $headers${content}
}`;
}

function create(plan: ConnectorPlan): string {
  return script(
    plan,
    'Create',
    `$found = @((Invoke-RestMethod -Uri "$baseUrl/${plan.resource}?externalId=$($account.externalId)" -Headers $headers).items | Where-Object { $null -ne $_ })
if ($found.Count -eq 1) {
    $aRef = $found[0].id
}
else {
    ${send(plan, 'POST', '', '$account').replaceAll('\n', '\n    ')}
    $aRef = $answer.id
}`,
  );
}

const BY_ACTION: Record<string, [string, (plan: ConnectorPlan) => string]> = {
  create: ['create.ps1', create],
  update: ['update.ps1', (plan) => script(plan, 'Update', send(plan, 'PATCH', '/$aRef', '$account'))],
  enable: ['enable.ps1', (plan) => script(plan, 'Enable', send(plan, 'PATCH', '/$aRef', '@{ active = $true }'))],
  disable: ['disable.ps1', (plan) => script(plan, 'Disable', send(plan, 'PATCH', '/$aRef', '@{ active = $false }'))],
  delete: ['delete.ps1', (plan) => script(plan, 'Delete', send(plan, 'DELETE', '/$aRef', ''))],
  permissions: ['permissions.ps1', permissions],
  grant: ['grant.ps1', (plan) => membership(plan, 'Grant')],
  revoke: ['revoke.ps1', (plan) => membership(plan, 'Revoke')],
};

function permissions(plan: ConnectorPlan): string {
  return `${banner(plan, 'Permissions', 'Version: 1.0.0')}
$c = $configuration | ConvertFrom-Json

${functions(plan, CONFIGURATION)}
$answer = Invoke-RestMethod -Uri "$("$($c.BaseUrl)".TrimEnd('/'))/groups" -Headers (Get-RequestHeaders)
$permissions = @($answer.items | Where-Object { $null -ne $_ } | ForEach-Object {
        @{ DisplayName = $_.name; Identification = @{ Id = $_.id; Name = $_.name } }
    })
Write-Output ($permissions | ConvertTo-Json -Depth 10)
`;
}

function membership(plan: ConnectorPlan, action: 'Grant' | 'Revoke'): string {
  const method = action === 'Grant' ? 'PUT' : 'DELETE';
  return script(
    plan,
    action,
    `$pRef = $permissionReference | ConvertFrom-Json
if (-not ($dryRun -eq $true)) {
    $null = Invoke-RestMethod -Uri "$baseUrl/groups/$($pRef.Id)/members/$aRef" -Method ${method} -Headers $headers
}`,
  );
}

export function firstGenerationScripts(plan: ConnectorPlan): [path: string, text: string][] {
  return plan.actions.flatMap((action) => {
    const found = BY_ACTION[action];
    return found ? [[found[0], found[1](plan)] as [string, string]] : [];
  });
}
