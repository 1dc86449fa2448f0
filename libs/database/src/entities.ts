import { RoleGrant, Session, User } from '#access';
import { AuditEntry } from '#audit';
import { Blob, Connector, ConnectorVersion, FormerName, SyncRun, VersionFile } from '#catalog';
import { System, SystemSetting, Tenant } from '#tenants';

/** Every row that the installation keeps, room by room. pg-boss keeps its own. */
export const entities = [
  User,
  RoleGrant,
  Session,
  AuditEntry,
  Tenant,
  System,
  SystemSetting,
  Connector,
  FormerName,
  ConnectorVersion,
  VersionFile,
  Blob,
  SyncRun,
];
