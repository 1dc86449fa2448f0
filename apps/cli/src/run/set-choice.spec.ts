import { expect, it } from '@jest/globals';
import type { Flavour } from '#connectors';
import { setsOrThrow } from './set-choice.js';

const script = (action: string, permissionSet: string | null, resourceSet: string | null) => ({
  action,
  permissionSet,
  resourceSet,
});
const flavour = {
  scripts: [
    script('create', null, null),
    script('grant', 'groups', null),
    script('resources', null, 'teams'),
    script('resources', null, 'Rooms'),
  ],
} as unknown as Flavour;

it('finds a set in any casing, and the only one without a name', () => {
  expect(setsOrThrow(flavour, 'resources', { resourceSet: 'rooms' })).toEqual({
    permissionSet: null,
    resourceSet: 'Rooms',
  });
  expect(setsOrThrow(flavour, 'grant', {})).toEqual({ permissionSet: 'groups', resourceSet: null });
  expect(setsOrThrow(flavour, 'create', {})).toEqual({ permissionSet: null, resourceSet: null });
});

it.each([
  ['resources', {}, 'Choose a resource set with --resource-set: "teams", "Rooms".'],
  [
    'resources',
    { resourceSet: 'room' },
    'There is no resource set "room" with "resources". There is: "teams", "Rooms".',
  ],
  [
    'resources',
    { resourceSet: 'teams', permissionSet: 'x' },
    '"resources" has no permission sets: leave out --permission-set.',
  ],
  ['grant', { permissionSet: 'teams' }, 'There is no permission set "teams" with "grant". There is: "groups".'],
  ['create', { resourceSet: 'teams' }, '"create" has no resource sets: leave out --resource-set.'],
] as const)('refuses for %s %j', (action, wanted, sentence) => {
  expect(() => setsOrThrow(flavour, action, wanted)).toThrow(sentence);
});

it('names what a case calls it', () => {
  const ofCase = (action: 'resources' | 'create', wanted: { permissionSet?: string }) => () =>
    setsOrThrow(flavour, action, wanted, 'case');
  expect(ofCase('create', { permissionSet: 'x' })).toThrow(
    '"create" has no permission sets: leave out "permissionSet".',
  );
  expect(ofCase('resources', {})).toThrow('Choose a resource set with "resourceSet": "teams", "Rooms".');
});
