import type { CodegenConfig } from '@graphql-codegen/cli';

/** `npm run codegen`: types of the documents in src/, after the schema that the API keeps beside its code. */
const configuration: CodegenConfig = {
  schema: process.env['KOPPEL_SCHEMA']?.split(',') ?? 'apps/api/src/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/gql/**'],
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        scalars: { DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default configuration;
