import { createOwnerDataSource } from './data-source.js';

/** Brings the database at `url` up to date. @returns the names of the migrations that ran */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createOwnerDataSource(url).initialize();
  try {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
