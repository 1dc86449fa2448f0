import 'reflect-metadata';
import { readEnvironment } from '#platform';
import { createApi } from './create-api.js';

const environment = readEnvironment();
const app = await createApi(environment);
await app.listen(environment.KOPPEL_PORT);
