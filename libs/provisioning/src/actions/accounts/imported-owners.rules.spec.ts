import { describe, expect, it } from '@jest/globals';
import type { ImportedAccount, ImportedPermission } from '#runtime';
import { withOwners } from './imported-owners.rules.js';

const owners = [
  { reference: { Id: 1 }, personId: 'p1', displayName: 'Jan' },
  { reference: 'AB-2', personId: 'p2', displayName: 'Zoë' },
];
const account = (accountReference: ImportedAccount['accountReference']) => ({ accountReference }) as ImportedAccount;

describe('whose account an imported one is', () => {
  it('is told for equal references, for weaker matches as such, and not for strangers', () => {
    const imported = [account({ id: '1' }), account({ Reference: 'ab-2' }), account(9)];
    const { accounts } = withOwners({ accounts: imported, importedPermissions: [] }, owners);
    expect(accounts.map(({ owner }) => owner)).toEqual([
      { personId: 'p1', displayName: 'Jan', match: 'same' },
      { personId: 'p2', displayName: 'Zoë', match: 'weaker' },
      null,
    ]);
  });
  it('is counted for the members of a permission, of whom the first are kept', () => {
    const members = [{ Id: 1 }, 'ab-2', ...Array.from({ length: 40 }, (_, number) => `stranger-${number}`)];
    const permission = { accountReferences: members } as ImportedPermission;
    const [counted] = withOwners({ accounts: [], importedPermissions: [permission] }, owners).importedPermissions;
    expect(counted).toMatchObject({ members: 42, knownMembers: 2 });
    expect(counted!.accountReferences).toHaveLength(20);
    expect(counted!.owners.map(({ displayName }) => displayName)).toEqual(['Jan', 'Zoë']);
  });
});
