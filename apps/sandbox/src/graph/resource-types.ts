/** How a property may be written. `read` = by the directory alone, `secret` = taken and never shown. */
export type PropertyKind = 'text' | 'flag' | 'texts' | 'date' | 'read' | 'secret';

export interface ResourceType {
  /** As messages call it: `User`. */
  label: string;
  odataType: string;
  set: 'users' | 'groups';
  properties: Record<string, PropertyKind>;
  /** What comes back without `$select`. */
  byDefault: string[];
  /** Filters on these want `ConsistencyLevel: eventual` and `$count=true`. */
  advancedOnly: string[];
}

const kinds = (kind: PropertyKind, names: string): Record<string, PropertyKind> =>
  Object.fromEntries(names.split(' ').map((name) => [name, kind]));

export const USER: ResourceType = {
  label: 'User',
  odataType: '#microsoft.graph.user',
  set: 'users',
  properties: {
    ...kinds('read', 'id createdDateTime onPremisesSyncEnabled deletedDateTime proxyAddresses mail'),
    ...kinds(
      'text',
      'displayName givenName surname userPrincipalName mailNickname jobTitle department companyName employeeId employeeType mobilePhone officeLocation preferredLanguage usageLocation streetAddress postalCode city state country faxNumber userType',
    ),
    ...kinds('texts', 'businessPhones otherMails'),
    ...kinds('date', 'employeeHireDate employeeLeaveDateTime'),
    accountEnabled: 'flag',
    showInAddressList: 'flag',
    passwordProfile: 'secret',
  },
  byDefault: [
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
    'id',
  ],
  advancedOnly: ['companyName', 'mobilePhone', 'officeLocation', 'postalCode', 'streetAddress', 'faxNumber'],
};

export const GROUP: ResourceType = {
  label: 'Group',
  odataType: '#microsoft.graph.group',
  set: 'groups',
  properties: {
    ...kinds('read', 'id createdDateTime deletedDateTime mail onPremisesSyncEnabled renewedDateTime'),
    ...kinds('text', 'displayName description mailNickname visibility membershipRule'),
    ...kinds('texts', 'groupTypes'),
    ...kinds('flag', 'mailEnabled securityEnabled'),
  },
  byDefault: [
    'id',
    'createdDateTime',
    'description',
    'displayName',
    'groupTypes',
    'mail',
    'mailEnabled',
    'mailNickname',
    'membershipRule',
    'onPremisesSyncEnabled',
    'securityEnabled',
    'visibility',
  ],
  advancedOnly: ['description'],
};

/** The name as Graph writes it, whatever the caller's case. */
export const canonicalName = (type: ResourceType, name: string): string | undefined =>
  Object.keys(type.properties).find((known) => known.toLowerCase() === name.toLowerCase());
