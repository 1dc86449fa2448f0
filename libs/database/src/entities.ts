import { RoleGrant, Session, User } from '#access';
import { AuditEntry } from '#audit';
import { Blob, Connector, ConnectorVersion, FormerName, SyncRun, VersionFile } from '#catalog';
import { Account, Action, Attempt, PersonImport, PersonRecord } from '#provisioning';
import {
  Assessment,
  CatalogSearch,
  PriorityWeightsRow,
  Request,
  RequestVote,
  Rollout,
  RolloutTask,
  RolloutTrailEntry,
  TopdeskLink,
  TrailEntry,
  Vendor,
  VendorAnswer,
  VendorContact,
  VendorLink,
  VendorQuestion,
} from '#requests';
import { System, SystemSetting, Tenant } from '#tenants';

/** Every row that the installation keeps, room by room. pg-boss keeps its own. */
export const entities = [
  User,
  RoleGrant,
  Session,
  AuditEntry,
  Connector,
  FormerName,
  ConnectorVersion,
  VersionFile,
  Blob,
  SyncRun,
  Tenant,
  System,
  SystemSetting,
  PersonRecord,
  PersonImport,
  Account,
  Action,
  Attempt,
  Request,
  TrailEntry,
  RequestVote,
  TopdeskLink,
  Vendor,
  VendorContact,
  VendorQuestion,
  VendorAnswer,
  VendorLink,
  Rollout,
  RolloutTask,
  RolloutTrailEntry,
  CatalogSearch,
  Assessment,
  PriorityWeightsRow,
];
