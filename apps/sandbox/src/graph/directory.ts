/** A user or a group: every property of its type, null where it has none. */
export interface DirectoryObject {
  id: string;
  [property: string]: unknown;
}

/** One organisation's Entra ID. */
export interface Directory {
  tenantId: string;
  name: string;
  domain: string;
  clientId: string;
  clientSecret: string;
  users: DirectoryObject[];
  groups: DirectoryObject[];
  /** Group id → ids of its members. */
  members: Record<string, string[]>;
  /** User id → id of the manager. */
  managers: Record<string, string>;
  deletedUsers: DirectoryObject[];
  /** User id → when it was last written to. */
  changedAt: Record<string, string>;
}

const same = (a: unknown, b: string): boolean => String(a ?? '').toLowerCase() === b.toLowerCase();

/** By id or by user principal name, whatever the case. */
export const findUser = ({ users }: Directory, key: string): DirectoryObject | undefined =>
  users.find(({ id, userPrincipalName }) => same(id, key) || same(userPrincipalName, key));

export const findGroup = ({ groups }: Directory, key: string): DirectoryObject | undefined =>
  groups.find(({ id }) => same(id, key));

export const groupsOf = ({ groups, members }: Directory, userId: string): DirectoryObject[] =>
  groups.filter(({ id }) => members[id]?.includes(userId));

export const membersOf = (directory: Directory, groupId: string): DirectoryObject[] =>
  (directory.members[groupId] ?? []).flatMap((id) => findUser(directory, id) ?? []);

export const changed = (directory: Directory, userId: string): void => {
  directory.changedAt[userId] = new Date().toISOString();
};
