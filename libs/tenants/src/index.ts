export * from './systems/system-setting.entity.js';
export * from './systems/system.entity.js';
export * from './tenant.entity.js';
export * from './tenant.queries.js';
export * from './tenants.module.js';
