export * from './data-source.js';
export * from './database.module.js';
export * from './entities.js';
export * from './migrate.js';
export * from './embedded-server.js';
