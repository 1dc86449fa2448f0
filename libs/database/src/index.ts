export * from './data-source.js';
export * from './database.module.js';
export * from './entities.js';
export * from './migrate.js';
export * from './embedded-server.js';
export * from './seed/demo-persons.js';
export * from './seed/seed-demo.js';
