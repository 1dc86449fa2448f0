import { endpointOf } from '../technical-design.rules.js';
import { quoted } from './powershell-text.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';
import { webFunctions } from './web-functions.rules.js';

/** Scripts of a source are V1: the settings come as text, and every record leaves as one line of JSON. */
function sourceScript(model: SkeletonModel, title: string, what: string, body: string): string {
  return `#####################################################
# ${model.repository}-${title}
#
# Version: 0.1.0
#####################################################

$config = $configuration | ConvertFrom-Json

#region functions
${webFunctions(model, '$config')}
#endregion

try {
    $headers = Get-${model.noun}Headers
${body}
}
catch {
    # Fewer than there are would look like people who left: stop instead
    throw "Could not read the ${what}. $(Resolve-${model.noun}Error -ErrorRecord $PSItem)"
}
`;
}

/** Only the fields of the design leave the script, whatever else the API sends. */
export function personsScript(model: SkeletonModel): string {
  const fields = model.functional.fields.filter(({ flow }) => flow === 'in').map(({ name }) => name.split('.')[0]!);
  const { idField } = model.technical;
  return sourceScript(
    model,
    'Persons',
    'persons',
    `    # The fields of the design and no others
    $fields = @(${[...new Set(fields)].map(quoted).join(', ')})
    Get-${model.noun}Items -Path '${endpointOf(model.technical, 'persons')!.path}' | ForEach-Object {
        $person = $_ | Select-Object -Property $fields
        $person | Add-Member -MemberType NoteProperty -Name 'ExternalId' -Value "$($_.${idField})" -Force
        $person | Add-Member -MemberType NoteProperty -Name 'Contracts' -Value @() -Force
        Write-Output ($person | ConvertTo-Json -Depth 10 -Compress)
    }`,
  );
}

export function departmentsScript(model: SkeletonModel): string {
  const { idField } = model.technical;
  return sourceScript(
    model,
    'Departments',
    'departments',
    `    Get-${model.noun}Items -Path '${endpointOf(model.technical, 'departments')!.path}' | ForEach-Object {
        $department = [PSCustomObject]@{
            ExternalId  = "$($_.${idField})"
            DisplayName = "$($_.name)"
        }
        Write-Output ($department | ConvertTo-Json -Compress)
    }`,
  );
}
