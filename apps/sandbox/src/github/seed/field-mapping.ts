import type { ConnectorPlan } from './plan.js';

const ACTIONS: Record<string, string> = {
  create: 'Create',
  update: 'Update',
  enable: 'Enable',
  disable: 'Disable',
  delete: 'Delete',
};

interface Rule {
  for: string[];
  mode: 'Field' | 'Fixed' | 'Complex' | 'None';
  value?: string;
  stored?: boolean;
}

const FAMILY_NAME = `function getFamilyName() {
    const name = Person.Name;
    const birth = [name.FamilyNamePrefix, name.FamilyName].filter(Boolean).join(' ');
    const partner = [name.FamilyNamePartnerPrefix, name.FamilyNamePartner].filter(Boolean).join(' ');
    switch (name.Convention) {
        case 'P':
            return partner || birth;
        case 'PB':
            return [partner, birth].filter(Boolean).join(' - ');
        case 'BP':
            return [birth, partner].filter(Boolean).join(' - ');
        default:
            return birth;
    }
}

getFamilyName();`;

const USER_NAME = `function getUserName() {
    const nick = deleteDiacriticalMarks(Person.Name.NickName || '').toLowerCase().replace(/[^a-z]/g, '');
    const family = deleteDiacriticalMarks(Person.Name.FamilyName || '').toLowerCase().replace(/[^a-z]/g, '');
    const suffix = Iteration === 0 ? '' : String(Iteration + 1);
    return (nick.charAt(0) + family).substring(0, 20 - suffix.length) + suffix;
}

getUserName();`;

/** A target mapping in the exported form: every value is JSON inside JSON. */
export function fieldMapping(plan: ConnectorPlan, stage: number): string {
  const mapped = plan.actions.flatMap((action) => ACTIONS[action] ?? []);
  const both = ['Create', 'Update'].filter((action) => mapped.includes(action));
  const field = (name: string, description: string, rules: Rule[]): object => ({
    Name: name,
    Description: description,
    Type: 'Text',
    MappingActions: rules
      .map((rule) => ({ ...rule, for: rule.for.filter((action) => mapped.includes(action)) }))
      .filter((rule) => rule.for.length > 0)
      .map((rule) => ({
        MapForActions: rule.for,
        MappingMode: rule.mode,
        Value: JSON.stringify(rule.value ?? ''),
        UsedInNotifications: false,
        StoreInAccountData: rule.stored ?? false,
      })),
  });
  const fields = [
    field('id', 'Number in the target system', [{ for: both, mode: 'None', stored: true }]),
    field('externalId', 'Employee number', [{ for: ['Create'], mode: 'Field', value: 'Person.ExternalId' }]),
    field('givenName', 'First name', [{ for: both, mode: 'Field', value: 'Person.Name.NickName' }]),
    field('familyName', 'Family name as the person uses it', [{ for: both, mode: 'Complex', value: FAMILY_NAME }]),
    field('userName', 'Name to log in with', [{ for: ['Create'], mode: 'Complex', value: USER_NAME, stored: true }]),
    field('email', 'Business e-mail address', [
      { for: both, mode: 'Field', value: 'Person.Accounts.MicrosoftActiveDirectory.mail', stored: true },
    ]),
    field('active', 'May log in', [
      { for: ['Create'], mode: 'Fixed', value: 'false' },
      { for: ['Enable'], mode: 'Fixed', value: 'true' },
      { for: ['Disable', 'Delete'], mode: 'Fixed', value: 'false' },
    ]),
    field('department', 'Department', [
      { for: both, mode: 'Field', value: 'Person.PrimaryContract.Department.DisplayName' },
    ]),
    field('title', 'Job title', [{ for: both, mode: 'Field', value: 'Person.PrimaryContract.Title.Name' }]),
  ];
  // Early versions know fewer fields, so that an upgrade changes something
  return `${JSON.stringify({ Version: 'v1', MappingFields: fields.slice(0, Math.min(fields.length, 7 + stage)), UniqueFieldNames: [] }, null, 2)}\n`;
}
