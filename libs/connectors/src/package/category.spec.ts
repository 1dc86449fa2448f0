import { describe, expect, it } from '@jest/globals';
import { categoryOf } from './category.js';

describe('categoryOf', () => {
  it.each([
    ['AFAS Profit Users', 'HR'],
    ['TOPdesk Operators', 'ITSM'],
    ['Magister Students', 'Education'],
    ['NedapOns Users', 'Healthcare'],
    ['Nedap AEOS', 'Access control'],
    ['EntraID', 'Directory'],
    ['Google Workspace', 'Collaboration'],
    ['Planon Persons', 'Facility'],
    ['Exact Proquro', 'Finance'],
    ['SQLite', 'Files and data'],
    ['Xyz', null],
  ])('%s: %s', (application, category) => {
    expect(categoryOf('target', application, null)).toBe(category);
  });

  it('asks the summary when the name says nothing, and does not count the word HelloID', () => {
    expect(categoryOf('target', 'Xyz', 'Xyz is a learning platform for schools.')).toBe('Education');
    expect(categoryOf('target', 'Xyz', 'HelloID-Conn-Prov-Target-Xyz is a connector for HelloID.')).toBeNull();
    expect(categoryOf('other', 'AFAS examples', null)).toBeNull();
  });
});
