import type { ConnectorPlan } from '../plan.js';
import { banner, functions } from './powershell.js';
import { accountScript, audit } from './target-v2.js';

export function notificationFiles(plan: ConnectorPlan): [path: string, text: string][] {
  const script = accountScript(
    plan,
    'Notification',
    `$message = $actionContext.TemplateConfiguration
$body = @{ to = $message.recipient; subject = $message.subject; text = $message.body } | ConvertTo-Json
switch ($message.scriptFlow) {
    'message' {
        if (-not ($actionContext.DryRun -eq $true)) {
            $null = Invoke-RestMethod -Uri "$baseUrl/messages" -Method POST -Headers $headers -Body ([System.Text.Encoding]::UTF8.GetBytes($body)) -ContentType 'application/json;charset=utf-8'
        }
        break
    }
    default {
        throw "This connector has no flow [$($message.scriptFlow)]"
    }
}
${audit('Notification', 'Sent to [$($message.recipient)]')}`,
  );
  const input = (key: string, label: string, defaultValue: string): object => ({
    key,
    type: 'input',
    defaultValue,
    templateOptions: { label, required: true },
  });
  const template = [
    { key: 'scriptFlow', type: 'input', defaultValue: 'message', hide: true, templateOptions: { label: 'Flow' } },
    input('recipient', 'Recipient', '{{ Person.Contact.Business.Email || "servicedesk@example.org" }}'),
    input('subject', 'Subject', 'Account of {{ Person.DisplayName }}'),
    { key: 'body', type: 'textarea', defaultValue: '', templateOptions: { label: 'Text', required: true, rows: 6 } },
  ];
  return [
    ['notification.ps1', script],
    ['template.json', `${JSON.stringify(template, null, 2)}\n`],
  ];
}

function task(plan: ConnectorPlan): string {
  return `${banner(plan, 'Task', 'Service automation')}
$c = [PSCustomObject]@{ BaseUrl = $BaseUrl; ApiToken = $ApiToken; TokenUrl = $TokenUrl; ClientId = $ClientId; ClientSecret = $ClientSecret; UserName = $UserName; Password = $Password }

${functions(plan, '$c')}
try {
    $body = @{ displayName = $form.displayName; owner = $form.owner.id } | ConvertTo-Json
    $null = Invoke-RestMethod -Uri "$("$BaseUrl".TrimEnd('/'))/${plan.resource}" -Method POST -Headers (Get-RequestHeaders) -Body ([System.Text.Encoding]::UTF8.GetBytes($body)) -ContentType 'application/json;charset=utf-8'
    Write-Information -Tags 'Audit' -MessageData @{ Action = 'CreateResource'; System = '${plan.application}'; Message = "Created [$($form.displayName)]"; IsError = $false }
}
catch {
    Write-Error "Could not create [$($form.displayName)]. Error: $(Resolve-RequestError -ErrorRecord $_)"
}
`;
}

function dataSource(plan: ConnectorPlan): string {
  return `${banner(plan, 'DataSource', 'Service automation')}
$headers = @{ Authorization = "Bearer $ApiToken" }
$answer = Invoke-RestMethod -Uri "$("$BaseUrl".TrimEnd('/'))/${plan.resource}?name=$([System.Uri]::EscapeDataString("$($datasource.searchValue)"))" -Headers $headers
foreach ($item in @($answer.items | Where-Object { $null -ne $_ })) {
    Write-Output ([PSCustomObject]@{ id = $item.id; displayName = $item.name })
}
`;
}

export function serviceAutomationFiles(plan: ConnectorPlan): [path: string, text: string][] {
  const title = plan.application;
  if (!plan.actions.includes('form')) return [[`${plan.name.replace(/^-/, '')}.ps1`, task(plan)]];
  const form = [
    { key: 'displayName', type: 'input', templateOptions: { label: 'Name', required: true } },
    { key: 'owner', type: 'grid', templateOptions: { label: 'Owner', required: true } },
  ];
  const folder = 'Manual resources';
  return [
    [
      'All-in-one setup/createform.ps1',
      `${banner(plan, 'CreateForm', 'Service automation')}\n$delegatedFormName = '${title}'\nWrite-Information "Form [$delegatedFormName] is made from the files of the folder ${folder}"\n`,
    ],
    [`${folder}/dynamicform.json`, `${JSON.stringify(form, null, 2)}\n`],
    [`${folder}/[task]_${title}.ps1`, task(plan)],
    [`${folder}/[powershell-datasource]_${title}-search.ps1`, dataSource(plan)],
    [
      `${folder}/[powershell-datasource]_${title}-search.inputs.json`,
      `${JSON.stringify([{ key: 'searchValue', type: 0 }], null, 2)}\n`,
    ],
    [
      `${folder}/[powershell-datasource]_${title}-search.model.json`,
      `${JSON.stringify(
        [
          { key: 'id', type: 0 },
          { key: 'displayName', type: 0 },
        ],
        null,
        2,
      )}\n`,
    ],
  ];
}
