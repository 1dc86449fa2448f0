import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { correlationSlip } from './correlation-slip.js';
import { unknownSettings } from '../run/settings-file.js';
import { mappingWarnings, refuseUnreadForms } from './unread-forms.js';

const MAPPING = JSON.stringify({ MappingFields: [{ Name: 'employeeId', Type: 'Text', MappingActions: [] }] });
const FORM = JSON.stringify([{ key: 'baseUrl', type: 'input', templateOptions: { label: 'Address' } }]);
const readme = (field: string) => `# X

| Setting | Value |
| --- | --- |
| Enable correlation | \`True\` |
| Person correlation field | \`PersonContext.Person.ExternalId\` |
| Account correlation field | \`${field}\` |
`;

function connector(files: Record<string, string>) {
  const all = { 'create.ps1': '$actionContext', 'fieldMapping.json': MAPPING, 'configuration.json': FORM, ...files };
  const pkg = readConnectorPackage(
    'HelloID-Conn-Prov-Target-X',
    Object.entries(all).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  );
  return [pkg, pkg.flavours[0]!] as const;
}

describe('forms that cannot be read', () => {
  it.each([
    [
      'fieldMapping.json',
      MAPPING.replace(',', ''),
      /^fieldMapping\.json, line 1: .*Nothing was run; with --context FILE/,
    ],
    ['fieldMapping.json', '', /the file is empty/],
    ['fieldMapping.json', '{"Fields":[]}', /neither MappingFields nor personMappings/],
    ['configuration.json', '[{', /^configuration\.json, line 1/],
  ])('%s stops a run that would do without: %j', (path, text, sentence) => {
    expect(() => refuseUnreadForms(...connector({ [path]: text }))).toThrow(sentence);
  });
  it('are no obstacle where others are used, or none are there', () => {
    expect(() => refuseUnreadForms(...connector({ 'otherMapping.json': '{' }))).not.toThrow();
    expect(() => refuseUnreadForms(...connector({ 'notes.json': '{' }))).not.toThrow();
  });
});

it('oddities of the mapping are told in short', () => {
  const one = MAPPING.replace('[]', '[{"MapForActions":["Creat"],"MappingMode":"Fixed","Value":""}]');
  expect(mappingWarnings(...connector({ 'fieldMapping.json': one }))).toEqual([
    expect.stringContaining('mapped for "Creat", which is no action'),
    '"koppel inspect" lists 1 more.',
  ]);
  const good = one.replace('Creat', 'Create');
  expect(mappingWarnings(...connector({ 'fieldMapping.json': good, 'configuration.json': '[{}]' }))).toEqual([]);
});

describe('a correlation', () => {
  it('on a field that the mapping does not have is told', () => {
    expect(correlationSlip(...connector({ 'README.md': readme('number') }))).toBe(
      'The README correlates on "number", which fieldMapping.json does not have; it has employeeId.',
    );
  });
  it('on one that it has is not, in any casing, nor where there is none', () => {
    expect(correlationSlip(...connector({ 'README.md': readme('EmployeeID') }))).toBeNull();
    expect(correlationSlip(...connector({}))).toBeNull();
  });
});

it('a setting that the form does not have is told with what was probably meant', () => {
  const { fields } = connector({})[1].settings!;
  expect(unknownSettings({ baseUlr: 1 }, fields)[0]).toMatch(
    /no "baseUlr"; it has "baseUrl"\. Did you mean "baseUrl"\?$/,
  );
  expect(unknownSettings({ colour: 1 }, fields)[0]).toMatch(/it has "baseUrl"\.$/);
});
