import { endpointOf, type EndpointAction } from '../technical-design.rules.js';
import { bodyText, oneLine, pathText, quoted } from './powershell-text.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';
import { webFunctions } from './web-functions.rules.js';

/** A V2 script: what all share, then its own work inside one try. */
export function targetScript(model: SkeletonModel, title: string, functions: string[], body: string): string {
  return `#################################################
# ${model.repository}-${title}
# PowerShell V2
#################################################

#region functions
${[webFunctions(model, '$actionContext.Configuration'), ...functions].join('\n\n')}
#endregion

${body}
`;
}

/** The call of an endpoint, values filled in. */
export function callOf(model: SkeletonModel, action: EndpointAction, body: string | null = null): string {
  const { method, path, body: fixed } = endpointOf(model.technical, action)!;
  const sent = body ?? (fixed ? bodyText(fixed) : null);
  return `Invoke-${model.noun}Request -Method '${method}' -Path ${pathText(path)}${sent ? ` -Body ${sent}` : ''}`;
}

/** Finds an account by a value: for a list the one that has it, else nothing. */
export const findFunction = (model: SkeletonModel): string => `function Find-${model.noun}Account {
    param (
        [Parameter(Mandatory)]
        [string] $Field,
        [Parameter(Mandatory)]
        [string] $Value
    )
    # A search may find more than what is equal: only that counts.
    Write-Output @(Get-${model.noun}Items -Path ${pathText(endpointOf(model.technical, 'find')!.path)} | Where-Object { "$($_.$Field)" -eq $Value })
}`;

/** Reads an account by its id; nothing when it is gone. */
export const readFunction = (model: SkeletonModel): string => `function Get-${model.noun}Account {
    param (
        [Parameter(Mandatory)]
        [string] $Id
    )
    try {
        Write-Output (${callOf(model, 'read')})
    }
    catch {
        if ("$($PSItem.Exception.Response.StatusCode.value__)" -ne '404') {
            throw
        }
        Write-Verbose "Account [$Id] does not exist."
    }
}`;

/** Only what the mapping names is handed over. */
export const SELECT_FUNCTION = `function Select-MappedFields {
    # The platform names the mapped fields in outputContext.Data; anything else stays out.
    param (
        [Parameter(Mandatory)]
        [object] $Account,
        [object] $Like
    )
    $names = @($Like.PSObject.Properties.Name | Where-Object { -not [string]::IsNullOrEmpty($_) })
    if ($names.Count -gt 0) {
        Write-Output ($Account | Select-Object -Property $names)
    }
    else {
        Write-Output ([PSCustomObject]@{})
    }
}`;

export const auditLog = (
  action: string,
  message: string,
  isError = false,
): string => `$outputContext.AuditLogs.Add([PSCustomObject]@{
            Action  = ${action}
            Message = ${message}
            IsError = $${isError}
        })`;

/** What every script does when something goes wrong: says so, and reports no success. */
export const failure = ({ noun }: SkeletonModel, action: string, could: string): string => `catch {
    $message = Resolve-${noun}Error -ErrorRecord $PSItem
    Write-Warning "Error at line [$($PSItem.InvocationInfo.ScriptLineNumber)]: $message"
    $outputContext.Success = $false
    ${auditLog(action, `"Could not ${could}. $message"`, true).replace(/\n {4}/g, '\n')}
}`;

/** The account's reference, and the account as it is now; a missing one ends the script. */
export const knownAccount = ({
  noun,
  application,
}: SkeletonModel): string => `    $id = "$($actionContext.References.Account.Id)"
    if ([string]::IsNullOrEmpty($id)) {
        throw 'There is no account reference: the create action has not run yet for this person.'
    }
    $headers = Get-${noun}Headers
    $account = Get-${noun}Account -Id $id
    if ($null -eq $account) {
        throw ${quoted(`The account does not exist any more in ${oneLine(application)}.`)}
    }`;

/** A write that a dry run only announces. */
export const unlessDryRun = (announce: string, write: string): string => `    if ($actionContext.DryRun -eq $true) {
        Write-Information ${announce}
    }
    else {
        ${write}
    }`;
