import type { DesignField } from '../functional-design.rules.js';
import { CREDENTIAL_SETTINGS } from '../technical-design.rules.js';
import type { SkeletonModel } from './skeleton-model.rules.js';

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The settings form: the address, and the customer's own credential, masked where it is secret. */
export const configurationFields = ({ technical, application }: SkeletonModel): Record<string, unknown>[] => [
  {
    key: 'BaseUrl',
    type: 'input',
    defaultValue: '',
    templateOptions: {
      label: 'Base URL',
      placeholder: technical.baseUrl,
      description: `The address of ${application} at your organisation`,
      required: true,
    },
  },
  ...CREDENTIAL_SETTINGS[technical.authentication.kind].map(({ key, label, secret }) => ({
    key,
    type: 'input',
    defaultValue: '',
    templateOptions: {
      ...(secret && { type: 'password' }),
      label,
      description: `Your organisation’s own: ${application} must have given it to nobody else`,
      required: true,
    },
  })),
];

/** The fields that a target is given. Those that the person has come from there, the others are left to whoever configures it. */
export function mappingFields({ functional }: SkeletonModel): Record<string, unknown>[] {
  const updates = functional.functions.some(({ action }) => action === 'update');
  return functional.fields
    .filter(({ flow }) => flow === 'out')
    .map((field) => ({
      Name: field.name,
      Description: field.purpose,
      Type: 'Text',
      MappingActions: [
        {
          MapForActions: updates ? ['Create', 'Update'] : ['Create'],
          ...mappingOf(field),
          UsedInNotifications: false,
          StoreInAccountData: true,
        },
      ],
    }));
}

const mappingOf = ({ personField }: DesignField): { MappingMode: string; Value: string } =>
  personField
    ? { MappingMode: 'Field', Value: JSON.stringify(`Person.${personField.replace(/^Person\./, '')}`) }
    : { MappingMode: 'None', Value: JSON.stringify('') };

/** Where the fields of a source go in the person. Those that have no place there yet stay in the raw record. */
export function personMapping({ functional }: SkeletonModel): {
  personMappings: unknown[];
  contractMappings: unknown[];
} {
  const mapped = functional.fields.filter(({ flow, personField }) => flow === 'in' && personField !== '');
  const item = (name: string, value: string) => ({
    name,
    mode: 'field',
    value,
    validation: { required: name === 'ExternalId' },
  });
  const places = new Map([['ExternalId', 'ExternalId']]);
  for (const { name, personField } of mapped) places.set(personField.replace(/^Person\./, ''), name);
  return { personMappings: [...places].map(([name, value]) => item(name, value)), contractMappings: [] };
}
