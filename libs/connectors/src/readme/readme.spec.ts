import { describe, expect, it } from '@jest/globals';
import { fakeRepository } from '../repository/fake-repository.js';
import { RepositoryFile } from '../repository/repository-file.js';
import { readReadme } from './readme.js';
import { concurrentActions, placement } from './readme-prose.js';

const markdown = `# HelloID-Conn-Prov-Target-Example

> [!IMPORTANT]
> This repository contains only the connector and its configuration.

<p align="center"><img src="x.png"></p>

## Introduction

_Example_ is a **target** connector for the application Example and its cousins.

## Supported features

| Feature | Supported | Actions | Remarks |
| --- | --- | --- | --- |
| **Account Lifecycle** | ✅ | Create, Update | |
| **Permissions** | ✅⚠️ | - | groups only |
| **Resources** | ❌ | - | |

## Prerequisites

- An on-premises agent

### Connection settings

| Setting | Description | Mandatory |
| --- | --- | --- |
| BaseUrl | Address of the API | Yes |
| constructor | odd | No |

#### Correlation configuration

| Setting | Value |
| --- | --- |
| Enable correlation | \`True\` |
| Person correlation field | \`PersonContext.Person.ExternalId\` |
| Account correlation field | \`employeeNumber\` |

## Remarks

### Account reference
The account reference is the \`id\`.

| Endpoint | HTTP Method | Description |
| --- | --- | --- |
| /users | GET | all users |

HelloID icon: https://raw.githubusercontent.com/x/y/main/Icon.png
`;

const read = (text: string) => readReadme(new RepositoryFile(fakeRepository({ 'README.md': text })[0]!));

describe('readReadme', () => {
  it('takes out every fact', () => {
    const facts = read(markdown);
    expect(facts).toMatchObject({
      path: 'README.md',
      title: 'HelloID-Conn-Prov-Target-Example',
      summary: 'Example is a target connector for the application Example and its cousins.',
      correlation: { personField: 'ExternalId', accountField: 'employeeNumber' },
      supportedFeatures: [
        { feature: 'Account Lifecycle', supported: 'yes', actions: 'Create, Update', remarks: null },
        { feature: 'Permissions', supported: 'partly', actions: null, remarks: 'groups only' },
        { feature: 'Resources', supported: 'no', actions: null, remarks: null },
      ],
      concurrentActions: null,
      placement: 'agent',
      accountReference: expect.stringContaining('The account reference is the id.'),
      endpoints: [{ method: 'GET', path: '/users', description: 'all users' }],
      iconUrl: 'https://raw.githubusercontent.com/x/y/main/Icon.png',
      versions: [],
    });
    expect(facts.requirements).toContain('An on-premises agent');
    expect(facts.remarks).toContain('### Account reference');
    expect(Object.entries(facts.settingsHelp)).toEqual([
      ['BaseUrl', 'Address of the API'],
      ['constructor', 'odd'],
    ]);
  });

  it('says nothing where the README says nothing', () => {
    expect(read('')).toMatchObject({
      title: null,
      summary: null,
      correlation: null,
      supportedFeatures: [],
      settingsHelp: {},
      placement: null,
    });
  });

  it.each([
    ['{x}', '`-`', '`True`'],
    ['`n/a`', '`n/a`', '`True`'],
    ['`ExternalId`', '`employeeNumber`', '`False`'],
  ])('does not take a placeholder for a correlation: %s, %s, enabled %s', (person, account, enabled) => {
    expect(read(correlation(person, account, enabled)).correlation).toBeNull();
  });

  it('leaves out what is said of a correlation field', () => {
    expect(read(correlation('`ExternalId` (field from Fields tab)', '`id` (a number)', '`True`')).correlation).toEqual({
      personField: 'ExternalId',
      accountField: 'id',
    });
  });
});

const correlation = (person: string, account: string, enabled: string): string =>
  `| Setting | Value |\n|--|--|\n| Enable correlation | ${enabled} |\n| Person correlation field | ${person} |\n| Account correlation field | ${account} |`;

describe('concurrentActions', () => {
  it.each([
    ['Set the number of **concurrent actions** to `1`.', 1],
    ['Limit HelloID concurrent sessions to a maximum of 2 to avoid errors', 2],
    ['Make sure to set the **Concurrent Action limited to one** and run it locally', 1],
    ['- **Concurrent actions**: set the maximum to `1`.', 1],
    ['A maximum of 3 concurrent actions is allowed', 3],
    ['Concurent actions must be at most 1', 1],
    ['#### Concurrent actions\n\nThe API cannot do more. Set this to 1.', 1],
    ['There is no limit to concurrent actions. Version 12 is needed.', null],
    ['Nothing', null],
  ])('%s → %s', (text, limit) => {
    expect(concurrentActions(text)).toBe(limit);
  });
});

describe('placement', () => {
  it('is unknown when both or neither are mentioned', () => {
    expect(placement('a cloud agent will do')).toBe('cloud');
    expect(placement('needs an on-premises HelloID agent')).toBe('agent');
    expect(placement('cloud agent or on-premises agent')).toBeNull();
    expect(placement('')).toBeNull();
  });
});
