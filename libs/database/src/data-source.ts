import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

/** The role that the application works as: no owner of anything, so row-level security holds for it. */
export const APPLICATION_ROLE = 'koppel_app';

/** The application's connections. They act as `koppel_app`, whoever the URL logs in as. */
export function createDataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities,
    synchronize: false,
    poolSize,
    applicationName: 'koppel',
    uuidExtension: 'pgcrypto',
    extra: { options: `-c role=${APPLICATION_ROLE}` },
  });
}

/** The owner's connection, for migrations alone. */
export function createOwnerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities,
    migrations,
    synchronize: false,
    poolSize: 1,
    applicationName: 'koppel-migrations',
    uuidExtension: 'pgcrypto',
    migrationsTransactionMode: 'each',
  });
}
