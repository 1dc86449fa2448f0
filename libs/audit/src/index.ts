export * from './audit-event.js';
export * from './audit-entry.entity.js';
export * from './audit-log.js';
export * from './audit-log.repository.js';
export * from './audit.module.js';
