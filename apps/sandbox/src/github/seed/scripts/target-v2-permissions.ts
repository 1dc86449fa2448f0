import type { ConnectorPlan } from '../plan.js';
import { banner, functions } from './powershell.js';
import { accountScript, audit, CONFIGURATION, REFERENCE } from './target-v2.js';

function noun(set: string): string {
  return set === '(root)' ? 'groups' : set.replace(/[^A-Za-z]/g, '') || 'groups';
}

function list(plan: ConnectorPlan, set: string): string {
  return `${banner(plan, `Permissions-${noun(set)}`, 'PowerShell V2')}
${functions(plan, CONFIGURATION)}
try {
    $baseUrl = "$(${CONFIGURATION}.BaseUrl)".TrimEnd('/')
    $answer = Invoke-RestMethod -Uri "$baseUrl/${noun(set)}" -Headers (Get-RequestHeaders)
    foreach ($permission in @($answer.items | Where-Object { $null -ne $_ })) {
        $displayName = "$($permission.name)"
        $outputContext.Permissions.Add(@{
                DisplayName    = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
                Identification = @{ Reference = $permission.id }
            })
    }
}
catch {
    Write-Error "Could not list the ${noun(set)} of ${plan.application}. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

function membership(plan: ConnectorPlan, set: string, action: 'Grant' | 'Revoke'): string {
  const method = action === 'Grant' ? 'PUT' : 'DELETE';
  return accountScript(
    plan,
    action,
    `${REFERENCE}
$address = "$baseUrl/${noun(set)}/$($actionContext.References.Permission.Reference)/members/$($actionContext.References.Account)"
if (-not ($actionContext.DryRun -eq $true)) {
    $null = Invoke-RestMethod -Uri $address -Method ${method} -Headers $headers
}
${audit(`${action}Permission`, `${action} of [$($actionContext.PermissionDisplayName)] done`)}`,
  );
}

function subPermissions(plan: ConnectorPlan, set: string): string {
  return accountScript(
    plan,
    'SubPermissions',
    `$current = @{}
foreach ($permission in $actionContext.CurrentPermissions) {
    $current["$($permission.Reference.Id)"] = $permission.DisplayName
}
$desired = @{}
if ($actionContext.Operation -ne 'revoke') {
    foreach ($contract in $personContext.Person.Contracts) {
        if ($contract.Context.InConditions -eq $true -or $actionContext.DryRun -eq $true) {
            $desired["$($contract.Department.ExternalId)"] = $contract.Department.DisplayName
        }
    }
}
foreach ($id in @($desired.Keys | Where-Object { -not $current.ContainsKey($_) })) {
    if (-not ($actionContext.DryRun -eq $true)) {
        $null = Invoke-RestMethod -Uri "$baseUrl/${noun(set)}/$id/members/$($actionContext.References.Account)" -Method PUT -Headers $headers
    }
    ${audit('GrantPermission', 'Granted [$($desired[$id])]').replaceAll('\n', '\n    ')}
}
foreach ($id in @($current.Keys | Where-Object { -not $desired.ContainsKey($_) -and $_ -ne 'No permissions defined' })) {
    if (-not ($actionContext.DryRun -eq $true)) {
        $null = Invoke-RestMethod -Uri "$baseUrl/${noun(set)}/$id/members/$($actionContext.References.Account)" -Method DELETE -Headers $headers
    }
    ${audit('RevokePermission', 'Revoked [$($current[$id])]').replaceAll('\n', '\n    ')}
}
if ($desired.Count -eq 0 -and $actionContext.Operation -ne 'revoke') {
    $desired['No permissions defined'] = 'No permissions defined'
}
foreach ($id in $desired.Keys) {
    $outputContext.SubPermissions.Add([PSCustomObject]@{ DisplayName = $desired[$id]; Reference = [PSCustomObject]@{ Id = $id } })
}`,
  );
}

function importMembers(plan: ConnectorPlan, set: string): string {
  return `${banner(plan, `ImportPermissions-${noun(set)}`, 'PowerShell V2')}
${functions(plan, CONFIGURATION)}
try {
    $baseUrl = "$(${CONFIGURATION}.BaseUrl)".TrimEnd('/')
    $headers = Get-RequestHeaders
    $answer = Invoke-RestMethod -Uri "$baseUrl/${noun(set)}" -Headers $headers
    foreach ($permission in @($answer.items | Where-Object { $null -ne $_ })) {
        $members = @((Invoke-RestMethod -Uri "$baseUrl/${noun(set)}/$($permission.id)/members" -Headers $headers).items | Where-Object { $null -ne $_ })
        for ($start = 0; $start -lt $members.Count; $start += 500) {
            Write-Output @{
                PermissionReference = @{ Reference = $permission.id }
                DisplayName         = "$($permission.name)"
                AccountReferences   = @($members[$start..([System.Math]::Min($start + 499, $members.Count - 1))].id)
            }
        }
    }
}
catch {
    Write-Error "Could not import the members of ${noun(set)}. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

function resources(plan: ConnectorPlan, set: string): string {
  return accountScript(
    plan,
    'Resources',
    `$existing = @((Invoke-RestMethod -Uri "$baseUrl/${noun(set)}" -Headers $headers).items)
foreach ($resource in $resourceContext.SourceData) {
    if ([string]::IsNullOrEmpty($resource.ExternalId) -or $existing.code -contains $resource.ExternalId) {
        continue
    }
    $body = @{ code = $resource.ExternalId; name = $resource.DisplayName } | ConvertTo-Json
    if (-not ($actionContext.DryRun -eq $true)) {
        $null = Invoke-RestMethod -Uri "$baseUrl/${noun(set)}" -Method POST -Headers $headers -Body ([System.Text.Encoding]::UTF8.GetBytes($body)) -ContentType 'application/json;charset=utf-8'
    }
    ${audit('CreateResource', 'Created [$($resource.DisplayName)]').replaceAll('\n', '\n    ')}
}`,
  );
}

type Writer = (plan: ConnectorPlan, set: string) => string;

const BY_ACTION: Record<string, [string, Writer]> = {
  permissions: ['permissions.ps1', list],
  grant: ['grantPermission.ps1', (plan, set) => membership(plan, set, 'Grant')],
  revoke: ['revokePermission.ps1', (plan, set) => membership(plan, set, 'Revoke')],
  subPermissions: ['subPermissions.ps1', subPermissions],
  importPermissions: ['import.ps1', importMembers],
  importSubPermissions: ['importSubPermissions.ps1', importMembers],
};

export function permissionScripts(plan: ConnectorPlan): [path: string, text: string][] {
  const files: [string, string][] = [];
  for (const set of plan.permissionSets) {
    const folder = set === '(root)' ? 'permissions' : `permissions/${set}`;
    for (const action of plan.actions) {
      const found = BY_ACTION[action];
      if (found) files.push([`${folder}/${found[0]}`, found[1](plan, set)]);
    }
  }
  if (plan.actions.includes('resources')) {
    const sets = plan.resourceSets.length > 0 ? plan.resourceSets : ['departments'];
    for (const set of sets)
      files.push([`resources/${set.replace('(root)', 'departments')}/resources.ps1`, resources(plan, set)]);
  }
  return files;
}
