import type { ConnectorPlan } from './plan.js';
import type { Setting } from './settings.js';

const has = (plan: ConnectorPlan, ...actions: string[]): boolean =>
  actions.some((action) => plan.actions.includes(action));
const mark = (yes: boolean): string => (yes ? '✅' : '❌');

function introduction(plan: ConnectorPlan): string {
  const what: Record<ConnectorPlan['kind'], string> = {
    target: `manages accounts in ${plan.application}`,
    source: `reads persons, contracts and departments from ${plan.application}`,
    notification: `sends messages with ${plan.application}`,
    serviceAutomation: `offers a form for ${plan.application}`,
    other: `holds examples for ${plan.application}`,
  };
  return `_${plan.name}_ ${what[plan.kind]} over its REST interface.`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function features(plan: ConnectorPlan): string {
  const lifecycle = ['create', 'update', 'enable', 'disable', 'delete'].filter((action) => has(plan, action));
  const permissions = ['permissions', 'grant', 'revoke', 'subPermissions'].filter((action) => has(plan, action));
  // The first generation has neither resources nor imports
  const second = plan.generation === 'V2';
  return table(
    ['Feature', 'Supported', 'Actions', 'Remarks'],
    [
      ['**Account Lifecycle**', mark(lifecycle.length > 0), lifecycle.join(', ') || '-', ''],
      ['**Permissions**', mark(permissions.length > 0), permissions.join(', ') || '-', plan.permissionSets.join(', ')],
      ['**Resources**', mark(second && has(plan, 'resources')), '-', ''],
      ['**Entitlement Import: Accounts**', mark(second && has(plan, 'importAccounts')), '-', ''],
      [
        '**Entitlement Import: Permissions**',
        mark(second && has(plan, 'importPermissions', 'importSubPermissions')),
        '-',
        '',
      ],
      ['**Governance Reconciliation Resolutions**', mark(second && has(plan, 'importAccounts')), '-', ''],
    ],
  );
}

const CORRELATION = table(
  ['Setting', 'Value'],
  [
    ['Enable correlation', '`True`'],
    ['Person correlation field', '`PersonContext.Person.ExternalId`'],
    ['Account correlation field', '`externalId`'],
  ],
);

export function readme(plan: ConnectorPlan, settings: Setting[]): string {
  const parts = [
    `# ${plan.name}`,
    '> [!IMPORTANT]\n> This repository holds scripts and settings only. You arrange access to the application with its supplier yourself.',
    `<p align="center">\n  <img src="./Icon.png" alt="${plan.application}">\n</p>`,
    `## Introduction\n\n${introduction(plan)}`,
  ];
  if (plan.readmeOnly) {
    parts.push(
      '## Getting started\n\nThe scripts of this connector are not public. Ask your contact for the connector.',
    );
    return `${parts.join('\n\n')}\n`;
  }
  if (plan.kind === 'target') parts.push(`## Supported features\n\n${features(plan)}`);
  const rows = settings.map((setting) => [setting.label, setting.description, setting.required ? 'Yes' : 'No']);
  parts.push(
    `## Getting started\n\n### Connection settings\n\n${table(['Setting', 'Description', 'Mandatory'], rows)}`,
  );
  if (plan.kind === 'target' && plan.generation === 'V2') parts.push(`### Correlation configuration\n\n${CORRELATION}`);
  if (has(plan, 'grant', 'subPermissions')) {
    parts.push(
      '### Prerequisites\n\n- **Concurrent actions**: set the maximum to `1`, because members of a group are written as a whole.',
    );
  }
  parts.push(`## Remarks\n\n- Works with the cloud agent.\n- The interface answers lists as \`{ "items": [] }\`.`);
  return `${parts.join('\n\n')}\n`;
}

/** Newest on top, as Keep a Changelog asks. `versions` goes from old to new. */
export function changelog(versions: { version: string; date: string; changes: string }[]): string {
  const entries = [...versions]
    .reverse()
    .map(
      ({ version, date, changes }) =>
        `## [${version}] - ${date.split('-').reverse().join('-')}\n\n### Changed\n\n- ${changes}\n`,
    );
  return `# Change Log\n\nAll notable changes are written down here, newest first. Versions follow Semantic Versioning.\n\n${entries.join('\n')}`;
}

export function dutchFlyer(plan: ConnectorPlan): string {
  return `# ${plan.application}\n\nMet deze koppeling worden gegevens van ${plan.application} en de personeelsadministratie gelijk gehouden.\n`;
}
