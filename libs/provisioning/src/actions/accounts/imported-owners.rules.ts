import { ReferenceIndex, type ActionResult, type ImportedAccount, type ImportedPermission } from '#runtime';
import type { AccountOwner } from './account-owners.queries.js';

/** The person whose account an imported one is. `weaker`: their references have different keys, and one common value. */
export interface ImportedOwner {
  personId: string;
  displayName: string;
  match: 'same' | 'weaker';
}

export type OwnedAccount = ImportedAccount & { owner: ImportedOwner | null };

/** Members of one permission: how many, and the first of those who are known here. */
export type OwnedPermission = ImportedPermission & { members: number; knownMembers: number; owners: ImportedOwner[] };

/** Enough to read; the numbers tell the rest. */
const MOST_MEMBERS = 20;

export interface OwnedImports {
  accounts: OwnedAccount[];
  importedPermissions: OwnedPermission[];
}

/** What an import found, with the persons of this tenant whose accounts these are. */
export function withOwners(
  { accounts, importedPermissions }: Pick<ActionResult, 'accounts' | 'importedPermissions'>,
  owners: readonly AccountOwner[],
): OwnedImports {
  const index = new ReferenceIndex(owners, ({ reference }) => reference);
  const ownerOf = (reference: AccountOwner['reference']): ImportedOwner | null => {
    const found = index.find(reference);
    if (found === null) return null;
    return { personId: found.item.personId, displayName: found.item.displayName, match: found.match };
  };
  return {
    accounts: accounts.map((account) => ({ ...account, owner: ownerOf(account.accountReference) })),
    importedPermissions: importedPermissions.map((permission) => {
      const known = permission.accountReferences.map(ownerOf).filter((owner) => owner !== null);
      return {
        ...permission,
        accountReferences: permission.accountReferences.slice(0, MOST_MEMBERS),
        members: permission.accountReferences.length,
        knownMembers: known.length,
        owners: known.slice(0, MOST_MEMBERS),
      };
    }),
  };
}
