/** The arrows of docs/architecture.md, as rules. They point down only; a room is entered by its index alone. */
const ROOMS = {
  platform: [],
  processes: [],
  audit: ['platform'],
  access: ['audit', 'platform'],
  connectors: [],
  sensitive: [],
  feasibility: ['sensitive'],
  review: ['connectors', 'sensitive'],
  runtime: ['connectors', 'platform'],
  catalog: ['connectors', 'access', 'audit', 'platform'],
  security: ['catalog', 'review', 'runtime', 'connectors', 'sensitive', 'processes', 'access', 'audit', 'platform'],
  tenants: ['security', 'catalog', 'connectors', 'access', 'audit', 'platform'],
  provisioning: ['tenants', 'catalog', 'runtime', 'connectors', 'access', 'audit', 'platform'],
  requests: [
    'provisioning',
    'tenants',
    'security',
    'review',
    'feasibility',
    'catalog',
    'connectors',
    'sensitive',
    'processes',
    'access',
    'audit',
    'platform',
  ],
};

const arrows = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-arrows`,
  comment: `libs/${room} may use only: ${allowed.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[room, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'front-door',
      comment: 'A room is entered by its index alone.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'own-index',
      comment: 'A room does not enter itself through its front door.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/(?!index\\.ts$)' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'orm-boundary',
      comment: 'TypeORM stops at entities, repositories, queries, modules, the transaction and libs/database.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot:
          '(\\.(entity|repository|queries|module)\\.ts$)|^libs/platform/src/transaction\\.ts$|^libs/database/|\\.spec\\.ts$',
      },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'graphql-boundary',
      severity: 'error',
      from: { path: '^libs/|^apps/(worker|cli)/' },
      to: { path: 'node_modules/@nestjs/graphql' },
    },
    {
      name: 'octokit-boundary',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/catalog/|\\.spec\\.ts$' },
      to: { path: 'node_modules/(octokit|@octokit)/' },
    },
    {
      name: 'pure-rules',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|semver)|@types/' },
    },
    {
      name: 'resolvable',
      comment: '@types/sarif has types and no program.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^sarif$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|^apps/web/(dist|src/gql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
};
