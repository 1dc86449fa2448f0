import { endpointOf } from '../technical-design.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';
import {
  auditLog,
  callOf,
  failure,
  findFunction,
  knownAccount,
  readFunction,
  SELECT_FUNCTION,
  targetScript,
  unlessDryRun,
} from './target-script.rules.js';

export function createScript(model: SkeletonModel): string {
  const { idField } = model.technical;
  return targetScript(
    model,
    'Create',
    [findFunction(model), SELECT_FUNCTION],
    `$action = 'CreateAccount'
try {
    $correlation = $actionContext.CorrelationConfiguration
    if ($correlation.Enabled -ne $true) {
        throw 'Correlation is switched off. Switch it on, so that an existing account is found before one is made.'
    }
    $field = $correlation.AccountField
    $value = "$($correlation.PersonFieldValue)"
    if ([string]::IsNullOrEmpty($field) -or [string]::IsNullOrEmpty($value)) {
        throw 'The correlation has no field or no value. Check the correlation configuration and the person.'
    }

    $headers = Get-${model.noun}Headers
    $found = @(Find-${model.noun}Account -Field $field -Value $value)
    if ($found.Count -gt 1) {
        throw "There are [$($found.Count)] accounts with the same [$field]. Leave one, or correlate on another field."
    }
    elseif ($found.Count -eq 1) {
        $action = 'CorrelateAccount'
        $outputContext.AccountReference = [PSCustomObject]@{ Id = "$($found[0].${idField})" }
        $outputContext.AccountCorrelated = $true
        $outputContext.Data = Select-MappedFields -Account $found[0] -Like $outputContext.Data
        ${auditLog('$action', `"Found an account by its [$field]."`)}
    }
    else {
    ${unlessDryRun(
      `'[DryRun] An account would be created.'`,
      `$created = ${callOf(model, 'create', '$actionContext.Data')}
        $outputContext.AccountReference = [PSCustomObject]@{ Id = "$($created.${idField})" }`,
    ).replace(/\n/g, '\n    ')}
        $outputContext.Data = Select-MappedFields -Account $actionContext.Data -Like $outputContext.Data
        ${auditLog('$action', `'Created an account.'`)}
    }
    $outputContext.Success = $true
}
${failure(model, '$action', 'create or correlate the account')}`,
  );
}

export function updateScript(model: SkeletonModel): string {
  return targetScript(
    model,
    'Update',
    [readFunction(model), SELECT_FUNCTION],
    `try {
${knownAccount(model)}
    $outputContext.PreviousData = Select-MappedFields -Account $account -Like $outputContext.PreviousData

    # A field without a value is one that the mapping does not know: the application keeps its own.
    $changes = @{}
    foreach ($property in $actionContext.Data.PSObject.Properties) {
        if ($null -ne $property.Value -and "$($property.Value)" -cne "$($account.($property.Name))") {
            $changes[$property.Name] = $property.Value
        }
    }
    if ($changes.Count -eq 0) {
        ${auditLog("'UpdateAccount'", `'Nothing differs: the account stays as it is.'`)}
    }
    else {
        $names = ($changes.Keys | Sort-Object) -join ', '
    ${unlessDryRun(`"[DryRun] These fields would change: [$names]."`, `$null = ${callOf(model, 'update', sentByUpdate(model))}`).replace(/\n/g, '\n    ')}
        ${auditLog("'UpdateAccount'", `"Changed [$names]."`)}
    }
    $outputContext.Data = Select-MappedFields -Account $actionContext.Data -Like $outputContext.Data
    $outputContext.Success = $true
}
${failure(model, "'UpdateAccount'", 'update the account')}`,
  );
}

/** PUT replaces the whole: all that the mapping knows has to be in it. */
const sentByUpdate = ({ technical }: SkeletonModel): string =>
  endpointOf(technical, 'update')!.method === 'PUT' ? '$actionContext.Data' : '$changes';

const STATES = {
  enable: ['Enable', 'EnableAccount', 'enabled'],
  disable: ['Disable', 'DisableAccount', 'disabled'],
  delete: ['Delete', 'DeleteAccount', 'deleted'],
} as const;

export function stateScript(model: SkeletonModel, action: keyof typeof STATES): string {
  const [title, name, done] = STATES[action];
  return targetScript(
    model,
    title,
    [readFunction(model)],
    `try {
${knownAccount(model)}
${unlessDryRun(`"[DryRun] Account [$id] would be ${done}."`, `$null = ${callOf(model, action)}`)}
    ${auditLog(`'${name}'`, `"Account [$id] is ${done}."`).replace(/\n {4}/g, '\n')}
    $outputContext.Success = $true
}
${failure(model, `'${name}'`, `${action} the account`)}`,
  );
}

export function importScript(model: SkeletonModel): string {
  const { idField } = model.technical;
  const name = model.functional.correlation?.accountField ?? idField;
  return targetScript(
    model,
    'Import',
    [],
    `try {
    $headers = Get-${model.noun}Headers
    $importFields = @($actionContext.ImportFields)
    Get-${model.noun}Items -Path '${endpointOf(model.technical, 'importAccounts')!.path}' | ForEach-Object {
        $displayName = "$($_.${name})"
        Write-Output @{
            AccountReference = @{ Id = "$($_.${idField})" }
            DisplayName      = $displayName.Substring(0, [System.Math]::Min(100, $displayName.Length))
            UserName         = $displayName
            Enabled          = $false
            Data             = $_ | Select-Object -Property $importFields
        }
    }
}
catch {
    $message = Resolve-${model.noun}Error -ErrorRecord $PSItem
    Write-Error "Could not import the accounts. $message"
}`,
  );
}
