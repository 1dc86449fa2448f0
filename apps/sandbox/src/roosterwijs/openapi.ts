const text = { type: 'string' };
const user = {
  type: 'object',
  required: ['userName', 'email'],
  properties: {
    id: { ...text, format: 'uuid', readOnly: true },
    userName: text,
    employeeNumber: { ...text, description: 'Number of the employee in the HR system.' },
    givenName: text,
    familyName: text,
    email: { ...text, format: 'email' },
    department: text,
    jobTitle: text,
    birthDate: { ...text, format: 'date', description: 'Shown to planners on birthdays.' },
    active: { type: 'boolean', description: 'Whether the user can log in.' },
  },
};
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });
const answer = (description: string, schema?: object) => ({ description, ...(schema && { content: json(schema) }) });
const errors = { 401: answer('The key is missing or wrong.'), 429: answer('Too many requests; see Retry-After.') };
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const inQuery = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'query',
  description,
  schema,
});
const paging = [
  inQuery('page', 'From 1.', { type: 'integer' }),
  inQuery('pageSize', 'At most 200.', { type: 'integer', maximum: 200 }),
];

/** What the vendor of the pretend planning application publishes about its API. */
export const openApiDocument = (url: string): object => ({
  openapi: '3.0.3',
  info: {
    title: 'Roosterwijs API',
    version: '2.4',
    description:
      'Users and teams of a Roosterwijs environment. Integration partners receive one partner key from Weekritme BV that opens the environments of all their customers.',
    contact: { name: 'Weekritme BV', email: 'api@weekritme.example' },
  },
  servers: [{ url: `${url}/roosterwijs/api/v2` }],
  security: [{ partnerKey: [] }],
  tags: [{ name: 'Users' }, { name: 'Teams' }],
  paths: {
    '/users': {
      get: {
        tags: ['Users'],
        operationId: 'listUsers',
        summary: 'All users, or those that fit.',
        parameters: [
          inQuery('employeeNumber', 'Exactly this number.'),
          inQuery('userName', 'Exactly this name.'),
          inQuery('fields', 'Comma separated names: only these are returned.'),
          ...paging,
        ],
        responses: { 200: answer('A page.', { type: 'array', items: reference('User') }), ...errors },
      },
      post: {
        tags: ['Users'],
        operationId: 'createUser',
        requestBody: { required: true, content: json(reference('User')) },
        responses: { 201: answer('Made.', reference('User')), 409: answer('The user name is taken.'), ...errors },
      },
    },
    '/users/{id}': {
      parameters: [inPath('id')],
      get: {
        tags: ['Users'],
        operationId: 'getUser',
        responses: { 200: answer('The user.', reference('User')), ...errors },
      },
      patch: {
        tags: ['Users'],
        operationId: 'updateUser',
        summary: 'Changes the fields that are sent.',
        requestBody: { required: true, content: json(reference('User')) },
        responses: { 200: answer('Changed.', reference('User')), ...errors },
      },
      delete: { tags: ['Users'], operationId: 'deleteUser', responses: { 204: answer('Gone.'), ...errors } },
    },
    '/teams': {
      get: {
        tags: ['Teams'],
        operationId: 'listTeams',
        parameters: paging,
        responses: { 200: answer('A page.', { type: 'array', items: reference('Team') }), ...errors },
      },
    },
    '/teams/{teamId}/members/{userId}': {
      parameters: [inPath('teamId'), inPath('userId')],
      put: { tags: ['Teams'], operationId: 'addMember', responses: { 204: answer('Is a member.'), ...errors } },
      delete: {
        tags: ['Teams'],
        operationId: 'removeMember',
        responses: { 204: answer('Is none any more.'), ...errors },
      },
    },
  },
  components: {
    schemas: { User: user, Team: { type: 'object', properties: { id: text, name: text } } },
    securitySchemes: {
      partnerKey: {
        type: 'apiKey',
        in: 'header',
        name: 'X-Api-Key',
        description: 'The partner key. The same for all customers of the partner.',
      },
    },
  },
});
