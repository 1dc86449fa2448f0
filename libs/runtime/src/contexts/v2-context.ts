import type { FieldMappingField } from '#connectors';
import type { ActionRequest, SubPermission } from '../action-request.js';
import type { JsonObject, JsonValue } from '../json/json-value.js';
import { copyOf, isJsonObject, textOf, valueAt } from '../json/json-value.rules.js';
import { nested, withoutTwins } from '../json/nested-object.rules.js';
import type { MappedFields } from '../mapping/field-mapping.js';
import type { Person } from '../person/person.js';
import { operationOf, sourceDataOf, type HostVariables } from './host-variables.js';

export interface ContextInput {
  request: ActionRequest;
  /** The whole field mapping that counts for this system. */
  fields: FieldMappingField[];
  /** What the script is told; false in a preview that shows writes. */
  tellsDryRun: boolean;
  settings: JsonObject;
  mapped: MappedFields;
  /** With its computed parts; null when there is none. */
  person: Person | null;
  /** What changed since `request.previousPerson`; null when that is not known. */
  personDifferences?: JsonValue;
  /** The rendered template of a notification. */
  template?: JsonObject;
  warnings: Set<string>;
}

const LISTS = ['AuditLogs', 'Permissions', 'SubPermissions', 'NonUniqueFields'];
const personPath = (path: string): string => path.trim().replace(/^(PersonContext\.)?Person\./i, '');

function correlation({ request, mapped, person }: ContextInput): JsonObject {
  const { correlation: wanted } = request;
  if (!wanted)
    return { Enabled: false, PersonField: null, PersonFieldValue: null, AccountField: null, AccountFieldValue: null };
  const personValue = person === null ? null : textOf(valueAt(person as JsonObject, personPath(wanted.personField)));
  const accountValue = valueAt(mapped.data, wanted.accountField);
  return {
    Enabled: wanted.enabled,
    PersonField: `Person.${personPath(wanted.personField)}`,
    PersonFieldValue: personValue,
    AccountField: wanted.accountField,
    AccountFieldValue: accountValue ?? personValue,
  };
}

function notification({ request, template, warnings }: ContextInput): JsonObject {
  if (request.action !== 'notification') return {};
  return {
    TemplateConfiguration: template ?? {},
    Data: nested(request.accountData ?? {}, warnings),
    Differences: (request.differences ?? []).map((difference) => ({ ...difference })),
  };
}

export const currentPermissions = (permissions: SubPermission[] | undefined): JsonValue[] =>
  (permissions ?? []).map(({ displayName, reference }) => ({ DisplayName: displayName, Reference: reference }));

/** Names as the mapping has them, dots kept, each once. */
const importFields = ({ fields }: ContextInput): string[] => {
  const names = fields.map(({ name }) => name);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
};

function actionContext(input: ContextInput): JsonObject {
  const { request, mapped, warnings } = input;
  return {
    Configuration: input.settings,
    DryRun: input.tellsDryRun,
    Data: nested(mapped.data, warnings),
    PreviousData: nested(request.previousData ?? {}, warnings),
    References: {
      Account: request.accountReference ?? null,
      ManagerAccount: request.managerAccountReference ?? null,
      Permission: request.permission?.identification ?? null,
    },
    PermissionDisplayName: request.permission?.displayName ?? null,
    CurrentPermissions: currentPermissions(request.currentPermissions),
    CorrelationConfiguration: correlation(input),
    AccountCorrelated: request.accountCorrelated ?? false,
    ImportFields: importFields(input),
    ...notification(input),
    Operation: operationOf(request.action, request.operation),
    Origin: request.origin ?? 'enforcement',
  };
}

/** One property for each mapped field of the action, also those of mode None: the mapped value in Data, nothing in PreviousData. */
function outputContext({ mapped }: ContextInput): JsonObject {
  const none = new Set<string>();
  const empty = Object.fromEntries(mapped.fields.map(({ name }) => [name, null]));
  return {
    Success: false,
    AuditLogs: [],
    Data: nested({ ...empty, ...mapped.data }, none),
    PreviousData: nested(empty, none),
    AccountReference: null,
    AccountCorrelated: false,
    Permissions: [],
    SubPermissions: [],
    NonUniqueFields: [],
    Iteration: null,
  };
}

/** The objects that a V2 script finds, as copies that share nothing with what the platform keeps. */
export function v2Variables(input: ContextInput): HostVariables {
  const { request } = input;
  const variables: Record<string, JsonValue> = {
    actionContext: actionContext(input),
    personContext: {
      Person: (input.person ?? null) as JsonValue,
      Manager: (request.manager ?? null) as JsonValue,
      PreviousPerson: (request.previousPerson ?? null) as JsonValue,
      PersonDifferences: input.personDifferences ?? null,
    },
    outputContext: outputContext(input),
    dryRun: input.tellsDryRun,
  };
  if (request.action === 'resources')
    variables.resourceContext = { SourceData: sourceDataOf(request.sourceData, request.dryRun) };
  const clean: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(variables)) {
    clean[name] = isJsonObject(value) ? withoutTwins(copyOf(value), name, input.warnings) : value;
  }
  return { variables: clean, lists: LISTS.map((name) => `outputContext.${name}`), collect: ['outputContext'] };
}
