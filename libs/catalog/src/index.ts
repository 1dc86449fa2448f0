export * from './catalog.module.js';
export * from './connectors/connector.entity.js';
export * from './connectors/former-name.entity.js';
export * from './sync/sync-run.entity.js';
export * from './versions/blob.entity.js';
export * from './versions/connector-version.entity.js';
export * from './versions/connector-versions.service.js';
export * from './versions/version-file.entity.js';
