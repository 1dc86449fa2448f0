import { CREDENTIAL_SETTINGS } from '../technical-design.rules.js';
import { oneLine } from './powershell-text.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';

const cell = (text: string): string => oneLine(text).replace(/\|/g, '\\|') || '-';
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The README in the layout that the catalog reads: features, settings, correlation, endpoints, personal data. */
export function readme(model: SkeletonModel): string {
  const { functional, technical, repository, application } = model;
  const settings = [
    row('Base URL', `The address of ${application}, for instance \`${technical.baseUrl}\``, 'Yes'),
    ...CREDENTIAL_SETTINGS[technical.authentication.kind].map(({ label }) =>
      row(label, 'The organisation’s own, shared with nobody', 'Yes'),
    ),
  ];
  return `# ${repository}

> [!IMPORTANT]
> This repository holds scripts and settings only. You need an environment of ${application} of your own, and a credential of your own for it.

## Introduction

_${repository}_ is a _${functional.direction}_ connector for ${application}. ${oneLine(functional.summary)}

## Supported features

| Feature | Supported | Actions | Remarks |
| --- | --- | --- | --- |
${features(model).join('\n')}

## Getting started

### Prerequisites

- An environment of ${application} whose API can be reached at ${technical.hosts.map((host) => `\`${host}\``).join(', ') || 'its own address'}
- A credential of your own, with the rights that the calls below need and no more

### Connection settings

| Setting | Description | Mandatory |
| --- | --- | --- |
${settings.join('\n')}
${correlation(model)}
### Endpoints

| Endpoint | Method | Description |
| --- | --- | --- |
${technical.endpoints.map((one) => row(one.path, one.method, one.note || one.action)).join('\n')}

## Personal data

These fields are exchanged, and no others:

| Field | Direction | Purpose |
| --- | --- | --- |
${functional.fields.map((field) => row(field.name, field.flow === 'in' ? 'read' : 'written', field.purpose)).join('\n')}

## Remarks

${oneLine(technical.limits) || 'None.'}
${functional.outOfScope.map((item) => `- Not done: ${oneLine(item)}`).join('\n')}
`;
}

function features({ functional }: SkeletonModel): string[] {
  const has = (...names: string[]) =>
    names.filter((name) => functional.functions.some(({ action }) => action === name));
  const feature = (name: string, actions: string[]) =>
    row(`**${name}**`, actions.length > 0 ? '✅' : '❌', actions.join(', '), '');
  if (functional.direction === 'source')
    return [feature('Persons', has('persons')), feature('Departments', has('departments'))];
  return [
    feature('Account Lifecycle', has('create', 'update', 'enable', 'disable', 'delete')),
    feature('Permissions', has('permissions', 'grant', 'revoke')),
    feature('Resources', has('resources')),
    feature('Entitlement Import: Accounts', has('importAccounts')),
    feature('Entitlement Import: Permissions', has('importPermissions')),
  ];
}

function correlation({ functional }: SkeletonModel): string {
  if (!functional.correlation) return '';
  const { personField, accountField } = functional.correlation;
  return `
### Correlation configuration

| Setting | Value |
| --- | --- |
| Enable correlation | \`True\` |
| Person correlation field | \`PersonContext.Person.${personField.replace(/^Person\./, '')}\` |
| Account correlation field | \`${accountField}\` |
`;
}

export const changelogEntry = (
  { functional, date }: SkeletonModel,
  version: string,
): string => `## [${version}] - ${date}

### Added

${functional.functions.map(({ action, does }) => `- ${action}${does ? `: ${oneLine(does)}` : ''}`).join('\n')}
`;

export const changelog = (model: SkeletonModel): string => `# Change Log

All notable changes to this project are documented in this file. The format follows [Keep a Changelog](https://keepachangelog.com),
and this project uses [Semantic Versioning](https://semver.org).

${changelogEntry(model, '0.1.0')}`;
