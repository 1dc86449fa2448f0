/** What a connector can be asked to do, by direction; the words are those of a connector's own actions. */
export const SOURCE_FUNCTIONS = ['persons', 'departments'] as const;
export const TARGET_FUNCTIONS = [
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'importAccounts',
  'permissions',
  'grant',
  'revoke',
  'importPermissions',
  'resources',
] as const;
