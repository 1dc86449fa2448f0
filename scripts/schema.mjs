// `npm run schema`: writes apps/api/src/schema.graphql as the API would at its next start, without a database, and the web app's types after it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, ensureServer, node, root, run } from './setup.mjs';

if (process.argv[2] !== '--inner') {
  ensureDependencies();
  ensureServer();
  run(node(), [join(root, 'scripts/schema.mjs'), '--inner']);
  run(node(), ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'apps/web/codegen.ts'], { quiet: true });
} else {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } = await import('@nestjs/graphql');
  const { GRAPHQL_SDL_FILE_HEADER } = await import('@nestjs/graphql/dist/graphql.constants.js');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { ApiModule } = await import(pathToFileURL(join(root, 'dist/apps/api/src/api.module.js')));
  const { readEnvironment } = await import(pathToFileURL(join(root, 'dist/libs/platform/src/index.js')));
  const environment = readEnvironment({
    DATABASE_URL: 'postgres://nobody@localhost/none',
    KOPPEL_ENCRYPTION_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
    KOPPEL_LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error', 'warn'] });
  const resolvers = ApiModule.for(environment).providers.filter((provider) => typeof provider === 'function');
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers.filter(isResolver));
  writeFileSync(
    join(root, 'apps/api/src/schema.graphql'),
    `${GRAPHQL_SDL_FILE_HEADER}${printSchema(lexicographicSortSchema(schema))}`,
  );
  await app.close();
}

function isResolver(provider) {
  return Reflect.getMetadataKeys(provider).some((key) => String(key).startsWith('graphql:resolver'));
}
