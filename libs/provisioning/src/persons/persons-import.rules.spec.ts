import { describe, expect, it } from '@jest/globals';
import type { Person, SourceDepartment } from '#runtime';
import { planImport, refusal, withDepartments, type PersonRow } from './persons-import.rules.js';

const row = (externalId: string, digest = 'same'): PersonRow => ({
  externalId,
  digest,
  displayName: externalId,
  department: null,
  title: null,
  data: {},
});

describe('planImport', () => {
  const known = new Map([
    ['1', 'same'],
    ['2', 'old'],
    ['3', 'same'],
    ['4', 'same'],
  ]);

  it('tells new, changed, unchanged and removed persons apart', () => {
    const plan = planImport(known, [row('1'), row('2', 'new'), row('5')], ['1', '2', '4', '5']);
    expect(plan.added.map((person) => person.externalId)).toEqual(['5']);
    expect(plan.changed.map((person) => person.externalId)).toEqual(['2']);
    expect(plan.removed).toEqual(['3']);
    expect(plan.unchanged).toBe(1);
  });

  it('refuses an empty source, and one that lost most of its persons', () => {
    expect(refusal(known, planImport(known, [], []), 0)).toContain('no persons at all');
    const many = new Map(Array.from({ length: 20 }, (_, index) => [String(index), 'same']));
    const few = [row('1'), row('2')];
    expect(refusal(many, planImport(many, few, ['1', '2']), 2)).toContain('18 of the 20');
    expect(
      refusal(
        many,
        planImport(
          many,
          [...many.keys()].map((id) => row(id)),
          many.keys(),
        ),
        20,
      ),
    ).toBeNull();
  });
});

describe('withDepartments', () => {
  const department = (
    externalId: string,
    managerExternalId: string | null,
    parentExternalId: string | null,
  ): SourceDepartment => ({
    externalId,
    displayName: `Department ${externalId}`,
    managerExternalId,
    parentExternalId,
  });
  const departments = new Map([
    ['board', department('board', 'ceo', null)],
    ['it', department('it', 'lead', 'board')],
  ]);
  const person = (externalId: string, contract: object): Person => {
    const complete = { ExternalId: 'c', ...contract };
    return { ExternalId: externalId, Contracts: [complete], PrimaryContract: complete } as Person;
  };
  const names = new Map([
    ['lead', 'Lead of IT'],
    ['ceo', 'The director'],
  ]);
  const managerOf = (found: Person): unknown => found.PrimaryManager?.['ExternalId'];

  it('prefers the contract’s own manager, then the department’s', () => {
    const own = person('a', { Manager: { ExternalId: 'x' }, Department: { ExternalId: 'it' } });
    expect(managerOf(withDepartments(own, departments, names))).toBe('x');
    const found = withDepartments(
      person('a', { Department: { ExternalId: 'it', DisplayName: 'old' } }),
      departments,
      names,
    );
    expect(found.PrimaryManager).toEqual({ ExternalId: 'lead', DisplayName: 'Lead of IT' });
    expect(found.PrimaryContract!['Department']).toEqual({ ExternalId: 'it', DisplayName: 'Department it' });
  });

  it('walks up for who leads the department, and survives circles', () => {
    expect(managerOf(withDepartments(person('lead', { Department: { ExternalId: 'it' } }), departments, names))).toBe(
      'ceo',
    );
    const circle = new Map([
      ['a', department('a', 'p', 'b')],
      ['b', department('b', 'p', 'a')],
    ]);
    expect(withDepartments(person('p', { Department: { ExternalId: 'a' } }), circle, names).PrimaryManager).toBeNull();
  });
});
