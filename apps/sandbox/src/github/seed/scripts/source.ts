import type { ConnectorPlan } from '../plan.js';
import { banner, functions } from './powershell.js';

function persons(plan: ConnectorPlan): string {
  return `${banner(plan, 'Persons', 'Version: 1.0.0')}
$c = $configuration | ConvertFrom-Json
$InformationPreference = 'Continue'

${functions(plan, '$c')}
function Get-AllItems {
    param (
        [Parameter(Mandatory)]
        [string] $Path
    )
    $skip = 0
    do {
        $answer = Invoke-RestMethod -Uri "$($baseUrl)/$($Path)?skip=$skip&take=100" -Headers $headers
        $items = @($answer.items | Where-Object { $null -ne $_ })
        Write-Output $items
        $skip += 100
    } while ($items.Count -eq 100)
}

try {
    $baseUrl = "$($c.BaseUrl)".TrimEnd('/')
    $headers = Get-RequestHeaders
    $people = @(Get-AllItems -Path '${plan.resource}')
    $contracts = @(Get-AllItems -Path 'contracts') | Group-Object -Property personId -AsHashTable -AsString
    foreach ($one in $people) {
        $own = @($contracts["$($one.id)"] | Where-Object { $null -ne $_ })
        if ($own.Count -eq 0) {
            continue
        }
        $one | Add-Member -NotePropertyMembers @{
            ExternalId  = "$($one.id)"
            DisplayName = "$($one.givenName) $($one.familyName) ($($one.id))"
            Contracts   = $own
        } -Force
        Write-Output ($one | ConvertTo-Json -Depth 10 -Compress)
    }
    Write-Information "Read [$($people.Count)] persons"
}
catch {
    throw "Could not read the persons of ${plan.application}. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

function departments(plan: ConnectorPlan): string {
  return `${banner(plan, 'Departments', 'Version: 1.0.0')}
$c = $configuration | ConvertFrom-Json

${functions(plan, '$c')}
try {
    $answer = Invoke-RestMethod -Uri "$("$($c.BaseUrl)".TrimEnd('/'))/departments" -Headers (Get-RequestHeaders)
    foreach ($department in @($answer.items | Where-Object { $null -ne $_ })) {
        $row = [PSCustomObject]@{
            ExternalId        = "$($department.code)"
            DisplayName       = $department.name
            ManagerExternalId = $department.managerId
            ParentExternalId  = $department.parentCode
        }
        Write-Output ($row | ConvertTo-Json -Depth 10)
    }
}
catch {
    throw "Could not read the departments of ${plan.application}. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

const CONVENTION = `function getConvention() {
    switch (source.nameUse) {
        case 'partner': return 'P';
        case 'partnerBirth': return 'PB';
        case 'birthPartner': return 'BP';
        default: return 'B';
    }
}

getConvention();`;

function mapping(): string {
  const field = (name: string, value: string, required = false, mode = 'field'): object => ({
    name,
    mode,
    value,
    validation: { required },
  });
  const document = {
    personMappings: [
      field('ExternalId', 'ExternalId', true),
      field('Name.NickName', 'givenName'),
      field('Name.FamilyName', 'familyName', true),
      field('Name.FamilyNamePrefix', 'familyNamePrefix'),
      field('Name.FamilyNamePartner', 'partnerName'),
      field('Name.FamilyNamePartnerPrefix', 'partnerNamePrefix'),
      field('Name.Convention', CONVENTION, false, 'complex'),
      field('Details.BirthDate', 'birthDate'),
      field('Contact.Business.Email', 'email'),
    ],
    contractMappings: [
      field('ExternalId', 'id', true),
      field('StartDate', 'startDate', true),
      field('EndDate', 'endDate'),
      field('Department.ExternalId', 'department.code'),
      field('Department.DisplayName', 'department.name'),
      field('Title.ExternalId', 'title.code'),
      field('Title.Name', 'title.name'),
      field('Details.HoursPerWeek', 'hoursPerWeek'),
      field('Type.Code', 'employee', false, 'fixed'),
      field('Manager.ExternalId', 'managerId'),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function sourceFiles(plan: ConnectorPlan): [path: string, text: string][] {
  const files: [string, string][] = [['mapping.json', mapping()]];
  if (plan.actions.includes('persons')) files.push(['persons.ps1', persons(plan)]);
  if (plan.actions.includes('departments')) files.push(['departments.ps1', departments(plan)]);
  return files;
}
