import { migrate } from './migrate.js';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Set DATABASE_URL to the database to bring up to date.');
const ran = await migrate(url);
process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Ran ${ran.join(', ')}.\n`);
