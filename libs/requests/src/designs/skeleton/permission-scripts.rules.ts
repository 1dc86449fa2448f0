import { endpointOf } from '../technical-design.rules.js';
import { pathText } from './powershell-text.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';
import {
  auditLog,
  callOf,
  failure,
  knownAccount,
  readFunction,
  targetScript,
  unlessDryRun,
} from './target-script.rules.js';

export function permissionsScript(model: SkeletonModel): string {
  return targetScript(
    model,
    'Permissions-List',
    [],
    `try {
    $headers = Get-${model.noun}Headers
    Get-${model.noun}Items -Path '${endpointOf(model.technical, 'permissions')!.path}' | ForEach-Object {
        $displayName = if ([string]::IsNullOrWhiteSpace($_.name)) { "$($_.id)" } else { "$($_.name)" }
        $outputContext.Permissions.Add(@{
                DisplayName    = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
                # The id alone: a permission that gets another name stays the same one
                Identification = @{ Reference = "$($_.id)" }
            })
    }
}
catch {
    $message = Resolve-${model.noun}Error -ErrorRecord $PSItem
    Write-Error "Could not read the permissions. $message"
}`,
  );
}

const WORDS = {
  grant: ['Grant', 'GrantPermission', 'granted', 'grant'],
  revoke: ['Revoke', 'RevokePermission', 'revoked', 'revoke'],
} as const;

export function membershipScript(model: SkeletonModel, action: keyof typeof WORDS): string {
  const [title, name, done, verb] = WORDS[action];
  return targetScript(
    model,
    `Permissions-${title}`,
    [readFunction(model)],
    `try {
    $permissionId = "$($actionContext.References.Permission.Reference)"
    $permissionName = $actionContext.PermissionDisplayName
${knownAccount(model)}
${unlessDryRun(`"[DryRun] Permission [$permissionName] would be ${done}."`, `$null = ${callOf(model, action)}`)}
    ${auditLog(`'${name}'`, `"Permission [$permissionName] is ${done}."`).replace(/\n {4}/g, '\n')}
    $outputContext.Success = $true
}
${failure(model, `'${name}'`, `${verb} the permission`)}`,
  );
}

/** Who has which permission: the endpoint of the list is asked for each permission. */
export function importPermissionsScript(model: SkeletonModel): string {
  const { idField } = model.technical;
  return targetScript(
    model,
    'Permissions-Import',
    [],
    `try {
    $headers = Get-${model.noun}Headers
    $batchSize = 500
    Get-${model.noun}Items -Path '${endpointOf(model.technical, 'permissions')?.path ?? '/'}' | ForEach-Object {
        $permissionId = "$($_.id)"
        $displayName = if ([string]::IsNullOrWhiteSpace($_.name)) { $permissionId } else { "$($_.name)" }
        $members = @(Get-${model.noun}Items -Path ${membersPath(model)})
        for ($start = 0; $start -lt $members.Count; $start += $batchSize) {
            $end = [System.Math]::Min($start + $batchSize, $members.Count) - 1
            Write-Output @{
                PermissionReference = @{ Reference = $permissionId }
                DisplayName         = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
                AccountReferences   = @($members[$start..$end] | ForEach-Object { @{ Id = "$($_.${idField})" } })
            }
        }
    }
}
catch {
    $message = Resolve-${model.noun}Error -ErrorRecord $PSItem
    Write-Error "Could not import who has which permission. $message"
}`,
  );
}

const membersPath = (model: SkeletonModel): string => pathText(endpointOf(model.technical, 'importPermissions')!.path);

export function resourcesScript(model: SkeletonModel): string {
  return targetScript(
    model,
    'Resources',
    [],
    `try {
    $headers = Get-${model.noun}Headers
    foreach ($resource in @($resourceContext.SourceData | Where-Object { $null -ne $_ })) {
        if ($actionContext.DryRun -eq $true) {
            Write-Information '[DryRun] A resource would be created.'
        }
        else {
            $null = ${callOf(model, 'resources', '@{ name = "$resource" }')}
        }
        ${auditLog("'CreateResource'", `'Created a resource.'`)}
    }
    $outputContext.Success = $true
}
${failure(model, "'CreateResource'", 'create the resources')}`,
  );
}
