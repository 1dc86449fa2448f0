import { type Saying, saying } from '#platform';
import { z } from 'zod';
import { ASKED_FUNCTIONS, type AskedFunction } from '../requests/asked-functions.rules.js';
import { fieldName, type FunctionalDesign } from './functional-design.rules.js';

const text = (most: number) => z.string().trim().max(most, `use at most ${most} characters`);

/** A path of an answer: `data.items`. Empty for the answer itself. */
const answerPath = z.union([
  z.literal(''),
  text(200).regex(/^[A-Za-z_][\w]*(\.[A-Za-z_]\w*)*$/, 'use names with dots'),
]);

/** Besides what is asked, an account has to be found by a value and read by its id. */
export const ENDPOINT_ACTIONS = [...ASKED_FUNCTIONS, 'find', 'read'] as const;
export type EndpointAction = (typeof ENDPOINT_ACTIONS)[number];

const endpoint = z.object({
  action: z.enum(ENDPOINT_ACTIONS, 'choose a function'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], 'choose a method'),
  /** Below the base address; `{id}`, `{permission}` and `{value}` are filled in. */
  path: text(500).regex(/^\/[\w\-./{}?=&%:,()]*$/, 'begin with / and use no blanks'),
  /** Fixed body: `{"active": false}`. `{id}` and `{permission}` in its texts are filled in. */
  body: z
    .record(fieldName, z.union([z.string().max(500), z.number(), z.boolean()]))
    .nullable()
    .default(null),
  note: text(500).default(''),
});

/** `api.zonnebloem.nl`, or `*.zonnebloem.nl`. */
export const hostName = text(253)
  .toLowerCase()
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'give a host such as api.zonnebloem.nl');

/** How a connector does what its functional design says: addresses, authentication, paging, limits, errors. */
export const technicalDesignSchema = z.object({
  /** Address of the API at a customer, as an example in the settings form. Empty while nobody knows it. */
  baseUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })], 'give an address that begins with https://')
    .default(''),
  /** Every host that scripts may contact. */
  hosts: z.array(hostName).max(50).default([]),
  authentication: z.object({
    kind: z.enum(['basic', 'apiKey', 'bearer', 'clientCredentials'], 'choose how the scripts log in'),
    /** Of an API key. */
    header: text(60)
      .regex(/^[A-Za-z][\w-]*$/, 'use letters and dashes')
      .default('X-API-Key'),
    /** Of client credentials: where a token comes from. */
    tokenPath: z.union([z.literal(''), text(500).regex(/^\/[\w\-./]*$/, 'begin with /')]).default(''),
    note: text(1000).default(''),
  }),
  endpoints: z
    .array(endpoint)
    .max(ENDPOINT_ACTIONS.length)
    .default([])
    .refine((all) => new Set(all.map(({ action }) => action)).size === all.length, 'give one endpoint a function'),
  /** Name of an account's id in the answers. */
  idField: fieldName.default('id'),
  paging: z
    .object({
      kind: z.enum(['none', 'page', 'offset', 'cursor'], 'choose how pages are asked for'),
      parameter: text(60)
        .regex(/^[\w$.-]*$/, 'use letters and digits')
        .default('page'),
      sizeParameter: text(60)
        .regex(/^[\w$.-]*$/, 'use letters and digits')
        .default('size'),
      size: z.number().int().min(1).max(10_000).default(100),
      itemsPath: answerPath.default(''),
      /** Of a cursor: where the next one is. */
      nextPath: answerPath.default(''),
    })
    .default({ kind: 'none', parameter: '', sizeParameter: '', size: 100, itemsPath: '', nextPath: '' }),
  limits: text(1000).default(''),
  /** Where an error's words are in the answer. */
  errorPath: answerPath.default('message'),
  placement: z.enum(['cloud', 'agent', 'unknown']).default('unknown'),
  remarks: text(4000).default(''),
});

export type TechnicalDesign = z.infer<typeof technicalDesignSchema>;

/** Hosts that scripts may contact; while none is named the one of the API. */
export const designedHosts = (design: TechnicalDesign): string[] =>
  design.hosts.length > 0 ? design.hosts : [baseHost(design)].filter((host) => host !== null);

/** Host of the API's address; null while there is none. */
const baseHost = ({ baseUrl }: TechnicalDesign): string | null => (baseUrl === '' ? null : new URL(baseUrl).hostname);

/** Whether a designed host, perhaps with `*.` in front, is or includes this one. */
export const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;

export type Endpoint = TechnicalDesign['endpoints'][number];

/** The settings that a customer fills in to let the scripts in, by how they log in. */
export const CREDENTIAL_SETTINGS = {
  basic: [
    { key: 'UserName', label: 'User name', secret: false },
    { key: 'Password', label: 'Password', secret: true },
  ],
  apiKey: [{ key: 'ApiKey', label: 'API key', secret: true }],
  bearer: [{ key: 'Token', label: 'Token', secret: true }],
  clientCredentials: [
    { key: 'ClientId', label: 'Client ID', secret: false },
    { key: 'ClientSecret', label: 'Client secret', secret: true },
  ],
} as const;

export const endpointOf = (design: TechnicalDesign, action: EndpointAction): Endpoint | null =>
  design.endpoints.find((one) => one.action === action) ?? null;

/** The endpoints that a design has a use for: what it is to do, and finding and reading the account for it. */
export const plannedEndpoints = ({ functions }: FunctionalDesign): ReadonlySet<EndpointAction> =>
  new Set([...functions.map(({ action }) => action), 'find', 'read']);

/** Functions that work on an account that is there: it is read by its id before anything is done to it. */
const ON_ACCOUNTS: readonly AskedFunction[] = ['update', 'enable', 'disable', 'delete', 'grant', 'revoke'];

/** What is missing or does not fit, a sentence each; empty when a repository can be made from it. */
export function technicalDesignProblems(design: TechnicalDesign, functional: FunctionalDesign): Saying[] {
  const asked = functional.functions.map(({ action }) => action);
  const needed: EndpointAction[] = [
    ...asked,
    ...(asked.includes('create') ? (['find'] as const) : []),
    ...(asked.some((action) => ON_ACCOUNTS.includes(action)) ? (['read'] as const) : []),
  ];
  const missing = needed.filter((action) => !endpointOf(design, action));
  const unplaced = design.endpoints.filter(
    ({ action, path }) => ['read', 'update', 'delete'].includes(action) && !path.includes('{id}'),
  );
  const find = endpointOf(design, 'find');
  const problems: [boolean, Saying][] = [
    ...addressProblems(design),
    [
      asked.includes('notification'),
      saying(
        'designs.notification',
        'A notification connector has no repository of this layout: leave the function out.',
      ),
    ],
    [
      find !== null && !find.path.includes('{value}'),
      saying('designs.findPath', 'The endpoint that finds an account needs {value} in its path.'),
    ],
    [
      design.authentication.kind === 'clientCredentials' && design.authentication.tokenPath === '',
      saying('designs.token', 'Say where a token comes from.'),
    ],
    [
      design.paging.kind === 'cursor' && design.paging.nextPath === '',
      saying('designs.cursor', 'Say where the next cursor is in an answer.'),
    ],
  ];
  return [
    ...missing.map((action) => saying('designs.endpoint', 'Give the endpoint of "{{action}}".', { action })),
    ...unplaced.map(({ action }) =>
      saying('designs.idPath', 'The endpoint of "{{action}}" needs {id} in its path.', { action }),
    ),
    ...problems.filter(([holds]) => holds).map(([, problem]) => problem),
  ];
}

function addressProblems(design: TechnicalDesign): [boolean, Saying][] {
  const { baseUrl, hosts } = design;
  const host = baseHost(design);
  const isForeign = host !== null && hosts.length > 0 && !hosts.some((pattern) => covers(pattern, host));
  return [
    [hosts.length === 0, saying('designs.hosts', 'Name the hosts that the scripts may contact.')],
    [host === null, saying('designs.address', 'Give the address of the API.')],
    [
      host !== null && !baseUrl.startsWith('https:'),
      saying('designs.https', 'The address of the API has to begin with https://.'),
    ],
    [
      isForeign,
      saying('designs.baseHost', 'The address of the API is at "{{host}}", which is not among the hosts.', {
        host: host ?? '',
      }),
    ],
  ];
}
