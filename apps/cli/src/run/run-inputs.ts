import { z } from 'zod';
import type { ActionRequest, JsonValue, PermissionTarget, Person, SubPermission } from '#runtime';

const json = z.json() as unknown as z.ZodType<JsonValue>;
const object = z.record(z.string(), json, 'it must be an object');

/** What an action is done with: the contents of the files that `koppel run` is given, and parts of a case. */
export const givenSchema = z.object({
  settings: object.optional(),
  person: object.optional(),
  manager: object.optional(),
  reference: json.optional(),
  managerReference: json.optional(),
  permission: z.strictObject({ displayName: z.string(), identification: json }).optional(),
  previous: object.optional(),
  current: z.array(z.strictObject({ displayName: z.string(), reference: json })).optional(),
  sourceData: z.array(json).optional(),
  template: z.strictObject({ name: z.string().nullable().default(null), values: object }).optional(),
  operation: z.enum(['grant', 'update', 'revoke', 'create', 'enable', 'disable', 'delete']).optional(),
  origin: z.string().optional(),
});

/** The filled-in form of a notification; without a name it is the connector's first. */
export interface GivenTemplate {
  name: string | null;
  values: Record<string, unknown>;
}

export interface RunInputs {
  settings?: Record<string, JsonValue>;
  person?: Person;
  manager?: Person;
  reference?: JsonValue;
  managerReference?: JsonValue;
  permission?: PermissionTarget;
  previous?: Record<string, JsonValue>;
  current?: SubPermission[];
  sourceData?: JsonValue[];
  template?: GivenTemplate;
  operation?: ActionRequest['operation'];
  origin?: string;
}

/** The parts of a request that come from inputs, all but the settings. */
export const requestParts = (inputs: RunInputs): Partial<ActionRequest> & Pick<ActionRequest, 'person'> => ({
  person: inputs.person ?? null,
  manager: inputs.manager,
  accountReference: inputs.reference,
  managerAccountReference: inputs.managerReference,
  permission: inputs.permission,
  currentPermissions: inputs.current,
  sourceData: inputs.sourceData,
  previousData: inputs.previous,
  template: inputs.template ?? null,
  operation: inputs.operation,
  origin: inputs.origin,
});
