/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which action of which system, for whom. */
export type ActionInput = {
  /** create, update, enable, disable, delete, permissions, grant, revoke or importAccounts. */
  action: string;
  /** For grant and revoke: {displayName, identification} as listed. */
  permission?: unknown;
  /** For permission actions: which set. */
  permissionSet?: string | null | undefined;
  /** Left out for permissions and importAccounts. */
  personId?: string | number | null | undefined;
  systemId: string | number;
};

/** Values of one list are alternatives; of capabilities all must be there. */
export type ConnectorFilter = {
  capabilities?: Array<string> | null | undefined;
  categories?: Array<string> | null | undefined;
  generations?: Array<string> | null | undefined;
  includeArchived?: boolean | null | undefined;
  kinds?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type ConnectorSort =
  | 'NAME'
  | 'NEWEST'
  | 'RELEVANCE';

export type CorrelationInput = {
  accountField: string;
  enabled: boolean;
  personField: string;
};

export type ImportConnectorInput = {
  /** A flavour of the connector; left out for the main one. */
  flavour?: string | null | undefined;
  /** What the tenant calls the system. */
  name: string;
  versionId: string | number;
};

export type SettingChangeInput = {
  /** Take the value away. */
  clear?: boolean | null | undefined;
  key: string;
  /** A text, number or boolean. */
  value?: unknown;
};

export type ChooseTenantMutationVariables = Exact<{
  tenantId: string | number;
}>;


export type ChooseTenantMutation = { chooseTenant: { tenant: { id: string } | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<string>, permissions: Array<string>, user: { id: string, name: string } | null, tenant: { id: string, name: string, slug: string } | null, tenants: Array<{ id: string, name: string, slug: string }>, demo: { sandboxUrl: string, persons: Array<{ subject: string, name: string, role: string, tenant: string | null }> } | null } };

export type CatalogQueryVariables = Exact<{
  filter?: ConnectorFilter | null | undefined;
  sort?: ConnectorSort | null | undefined;
  page?: number | null | undefined;
  size?: number | null | undefined;
}>;


export type CatalogQuery = { connectors: { totalItems: number, suggestion: string | null, facets: Array<{ name: string, values: Array<{ value: string, count: number }> }>, items: Array<{ id: string, repository: string, application: string, summary: string | null, kind: string, category: string | null, generation: string | null, capabilities: Array<string>, latestVersion: string | null, versionId: string | null, updatedAt: string | null, archived: boolean, importable: boolean, iconUrl: string | null, warningCount: number }> } };

export type ConnectorQueryVariables = Exact<{
  repository: string;
}>;


export type ConnectorQuery = { connector: { id: string, repository: string, application: string, summary: string | null, kind: string, category: string | null, generation: string | null, capabilities: Array<string>, archived: boolean, deleted: boolean, importable: boolean, notImportableBecause: string | null, url: string, updatedAt: string | null, iconUrl: string | null, versions: Array<{ id: string, label: string, kind: string, committedAt: string | null, movedTag: boolean }>, latest: { id: string } | null, warnings: Array<{ code: string, path: string | null, message: string }> } | null };

export type ConnectorVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type ConnectorVersionQuery = { connectorVersion: { id: string, label: string, kind: string, commit: string, committedAt: string | null, digest: string, movedTag: boolean, package: unknown, readme: string | null, changelog: string | null, files: Array<{ path: string, size: number, sha256: string, text: boolean }> } };

export type VersionFileQueryVariables = Exact<{
  versionId: string | number;
  path: string;
}>;


export type VersionFileQuery = { versionFile: { path: string, text: string | null, size: number, sha256: string, downloadUrl: string } };

export type SyncStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SyncStatusQuery = { syncStatus: { organisation: string, connectors: number, rateLimitRemaining: number | null, rateLimitLimit: number | null, running: { id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, rateLimitRemaining: number | null, rateLimitResetAt: string | null, message: string | null } | null, last: { id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, rateLimitRemaining: number | null, rateLimitResetAt: string | null, message: string | null } | null, repositoriesWithWarnings: Array<{ repository: string, message: string, code: string }> } };

export type SyncRunsQueryVariables = Exact<{
  page: number;
  size: number;
}>;


export type SyncRunsQuery = { syncRuns: { totalItems: number, items: Array<{ id: string, trigger: string, state: string, startedAt: string, finishedAt: string | null, done: number, total: number, changed: number, unchanged: number, apiRequests: number, message: string | null }> } };

export type StartSyncMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSyncMutation = { startSync: { id: string } };

export type SyncProgressSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SyncProgressSubscription = { syncProgress: { id: string, state: string, done: number, total: number } };

export type ActionFieldsFragment = { id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, preview: boolean, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { outcome: string, success: boolean, reason: string | null, noChanges: boolean, accountCorrelated: boolean, accountReference: unknown, mappedData: unknown, data: unknown, previousData: unknown, output: unknown, permissions: unknown, accounts: unknown, thrown: unknown, warnings: Array<string>, durationMilliseconds: number, mappingErrors: Array<{ field: string, message: string }>, auditLogs: Array<{ action: string, message: string, isError: boolean }>, calls: Array<{ method: string, address: string, headers: unknown, body: string | null, status: number | null, durationMilliseconds: number | null, blocked: string | null, error: string | null }>, streams: Array<{ stream: string, message: string, time: string | null, error: unknown }> } | null };

export type ActionQueryVariables = Exact<{
  id: string | number;
}>;


export type ActionQuery = { action: { id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, preview: boolean, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { outcome: string, success: boolean, reason: string | null, noChanges: boolean, accountCorrelated: boolean, accountReference: unknown, mappedData: unknown, data: unknown, previousData: unknown, output: unknown, permissions: unknown, accounts: unknown, thrown: unknown, warnings: Array<string>, durationMilliseconds: number, mappingErrors: Array<{ field: string, message: string }>, auditLogs: Array<{ action: string, message: string, isError: boolean }>, calls: Array<{ method: string, address: string, headers: unknown, body: string | null, status: number | null, durationMilliseconds: number | null, blocked: string | null, error: string | null }>, streams: Array<{ stream: string, message: string, time: string | null, error: unknown }> } | null } };

export type ActionProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ActionProgressSubscription = { actionProgress: { id: string, state: string, finishedAt: string | null } };

export type PreviewActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type PreviewActionMutation = { previewAction: { id: string } };

export type RunActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type RunActionMutation = { runAction: { id: string } };

export type ActionsQueryVariables = Exact<{
  systemId?: string | number | null | undefined;
  personId?: string | number | null | undefined;
  page: number;
  size: number;
}>;


export type ActionsQuery = { actions: { totalItems: number, items: Array<{ id: string, systemId: string, personId: string | null, personName: string | null, action: string, permissionSet: string | null, state: string, requestedByName: string, createdAt: string, finishedAt: string | null, attempts: Array<{ number: number, state: string, worker: string, message: string | null, startedAt: string, finishedAt: string | null }>, report: { reason: string | null, durationMilliseconds: number, noChanges: boolean } | null }> } };

export type AvailableActionsQueryVariables = Exact<{
  systemId: string | number;
}>;


export type AvailableActionsQuery = { availableActions: Array<{ action: string, permissionSet: string | null, available: boolean }> };

export type PersonsQueryVariables = Exact<{
  search: string;
  page: number;
  size: number;
}>;


export type PersonsQuery = { persons: { totalItems: number, items: Array<{ id: string, externalId: string, displayName: string, department: string | null, title: string | null, updatedAt: string, removedAt: string | null }> } };

export type PersonQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonQuery = { person: { id: string, systemId: string, externalId: string, displayName: string, department: string | null, title: string | null, data: unknown, updatedAt: string, removedAt: string | null, accounts: Array<{ systemId: string, reference: unknown, data: unknown, enabled: boolean | null, updatedAt: string }> } };

export type PersonImportsQueryVariables = Exact<{
  systemId: string | number;
}>;


export type PersonImportsQuery = { personImports: Array<{ id: string, systemId: string, state: string, done: number, total: number, added: number, changed: number, removed: number, message: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, problems: Array<{ externalId: string, field: string, message: string }> }> };

export type ImportPersonsMutationVariables = Exact<{
  systemId: string | number;
}>;


export type ImportPersonsMutation = { importPersons: { id: string } };

export type PersonImportProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type PersonImportProgressSubscription = { personImportProgress: { id: string, state: string, done: number, total: number } };

export type PersonOptionsQueryVariables = Exact<{
  search: string;
}>;


export type PersonOptionsQuery = { persons: { totalItems: number, items: Array<{ id: string, displayName: string, externalId: string, title: string | null, department: string | null }> } };

export type PersonNameQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonNameQuery = { person: { id: string, displayName: string, externalId: string } };

export type FoundConnectorsQueryVariables = Exact<{
  search: string;
}>;


export type FoundConnectorsQuery = { connectors: { items: Array<{ repository: string, application: string }> } };

export type FoundPersonsQueryVariables = Exact<{
  search: string;
}>;


export type FoundPersonsQuery = { persons: { items: Array<{ id: string, displayName: string, title: string | null, department: string | null }> } };

export type FoundSystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type FoundSystemsQuery = { systems: Array<{ id: string, name: string, application: string, versionLabel: string }> };

export type RunningSyncQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningSyncQuery = { syncStatus: { running: { id: string, done: number, total: number } | null } };

export type RunningActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningActionsQuery = { actions: { items: Array<{ id: string, systemId: string, action: string, personName: string | null, state: string }> } };

export type SystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemsQuery = { systems: Array<{ id: string, name: string, kind: string, repository: string, application: string, versionLabel: string, state: string, updatedAt: string }> };

export type SystemQueryVariables = Exact<{
  id: string | number;
}>;


export type SystemQuery = { system: { id: string, name: string, kind: string, flavour: string, connectorId: string, connectorVersionId: string, repository: string, application: string, versionLabel: string, state: string, createdAt: string, updatedAt: string, correlation: { enabled: boolean, personField: string, accountField: string } | null, settings: { fields: Array<{ key: string, type: string, label: string, description: string | null, placeholder: string | null, required: boolean, secret: boolean, defaultValue: unknown, rows: number | null, hide: boolean, disabled: boolean, options: Array<{ value: string, label: string }> }>, values: Array<{ key: string, value: unknown, isSet: boolean, setAt: string | null }>, problems: Array<{ field: string, message: string }> } } };

export type ImportConnectorMutationVariables = Exact<{
  input: ImportConnectorInput;
}>;


export type ImportConnectorMutation = { importConnector: { id: string, name: string } };

export type SaveSettingsMutationVariables = Exact<{
  systemId: string | number;
  values: Array<SettingChangeInput> | SettingChangeInput;
}>;


export type SaveSettingsMutation = { saveSystemSettings: { problems: Array<{ field: string, message: string }>, system: { id: string, settings: { problems: Array<{ field: string, message: string }> } } } };

export type SaveCorrelationMutationVariables = Exact<{
  systemId: string | number;
  correlation: CorrelationInput;
}>;


export type SaveCorrelationMutation = { saveSystemCorrelation: { id: string } };

export type RenameSystemMutationVariables = Exact<{
  systemId: string | number;
  name: string;
}>;


export type RenameSystemMutation = { renameSystem: { id: string } };

export type RemoveSystemMutationVariables = Exact<{
  systemId: string | number;
}>;


export type RemoveSystemMutation = { removeSystem: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ActionFields on Action {
  id
  systemId
  personId
  personName
  action
  permissionSet
  preview
  state
  requestedByName
  createdAt
  finishedAt
  attempts {
    number
    state
    worker
    message
    startedAt
    finishedAt
  }
  report {
    outcome
    success
    reason
    noChanges
    accountCorrelated
    accountReference
    mappedData
    data
    previousData
    output
    permissions
    accounts
    thrown
    warnings
    durationMilliseconds
    mappingErrors {
      field
      message
    }
    auditLogs {
      action
      message
      isError
    }
    calls {
      method
      address
      headers
      body
      status
      durationMilliseconds
      blocked
      error
    }
    streams {
      stream
      message
      time
      error
    }
  }
}
    `, {"fragmentName":"ActionFields"}) as unknown as TypedDocumentString<ActionFieldsFragment, unknown>;
export const ChooseTenantDocument = new TypedDocumentString(`
    mutation ChooseTenant($tenantId: ID!) {
  chooseTenant(tenantId: $tenantId) {
    tenant {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseTenantMutation, ChooseTenantMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    user {
      id
      name
    }
    tenant {
      id
      name
      slug
    }
    tenants {
      id
      name
      slug
    }
    roles
    permissions
    demo {
      sandboxUrl
      persons {
        subject
        name
        role
        tenant
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CatalogDocument = new TypedDocumentString(`
    query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {
  connectors(filter: $filter, sort: $sort, page: $page, size: $size) {
    totalItems
    suggestion
    facets {
      name
      values {
        value
        count
      }
    }
    items {
      id
      repository
      application
      summary
      kind
      category
      generation
      capabilities
      latestVersion
      versionId
      updatedAt
      archived
      importable
      iconUrl
      warningCount
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogQuery, CatalogQueryVariables>;
export const ConnectorDocument = new TypedDocumentString(`
    query Connector($repository: String!) {
  connector(repository: $repository) {
    id
    repository
    application
    summary
    kind
    category
    generation
    capabilities
    archived
    deleted
    importable
    notImportableBecause
    url
    updatedAt
    iconUrl
    versions {
      id
      label
      kind
      committedAt
      movedTag
    }
    latest {
      id
    }
    warnings {
      code
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectorQuery, ConnectorQueryVariables>;
export const ConnectorVersionDocument = new TypedDocumentString(`
    query ConnectorVersion($id: ID!) {
  connectorVersion(id: $id) {
    id
    label
    kind
    commit
    committedAt
    digest
    movedTag
    package
    readme
    changelog
    files {
      path
      size
      sha256
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectorVersionQuery, ConnectorVersionQueryVariables>;
export const VersionFileDocument = new TypedDocumentString(`
    query VersionFile($versionId: ID!, $path: String!) {
  versionFile(versionId: $versionId, path: $path) {
    path
    text
    size
    sha256
    downloadUrl
  }
}
    `) as unknown as TypedDocumentString<VersionFileQuery, VersionFileQueryVariables>;
export const SyncStatusDocument = new TypedDocumentString(`
    query SyncStatus {
  syncStatus {
    organisation
    connectors
    rateLimitRemaining
    rateLimitLimit
    running {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      rateLimitRemaining
      rateLimitResetAt
      message
    }
    last {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      rateLimitRemaining
      rateLimitResetAt
      message
    }
    repositoriesWithWarnings {
      repository
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SyncStatusQuery, SyncStatusQueryVariables>;
export const SyncRunsDocument = new TypedDocumentString(`
    query SyncRuns($page: Int!, $size: Int!) {
  syncRuns(page: $page, size: $size) {
    totalItems
    items {
      id
      trigger
      state
      startedAt
      finishedAt
      done
      total
      changed
      unchanged
      apiRequests
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SyncRunsQuery, SyncRunsQueryVariables>;
export const StartSyncDocument = new TypedDocumentString(`
    mutation StartSync {
  startSync {
    id
  }
}
    `) as unknown as TypedDocumentString<StartSyncMutation, StartSyncMutationVariables>;
export const SyncProgressDocument = new TypedDocumentString(`
    subscription SyncProgress {
  syncProgress {
    id
    state
    done
    total
  }
}
    `) as unknown as TypedDocumentString<SyncProgressSubscription, SyncProgressSubscriptionVariables>;
export const ActionDocument = new TypedDocumentString(`
    query Action($id: ID!) {
  action(id: $id) {
    ...ActionFields
  }
}
    fragment ActionFields on Action {
  id
  systemId
  personId
  personName
  action
  permissionSet
  preview
  state
  requestedByName
  createdAt
  finishedAt
  attempts {
    number
    state
    worker
    message
    startedAt
    finishedAt
  }
  report {
    outcome
    success
    reason
    noChanges
    accountCorrelated
    accountReference
    mappedData
    data
    previousData
    output
    permissions
    accounts
    thrown
    warnings
    durationMilliseconds
    mappingErrors {
      field
      message
    }
    auditLogs {
      action
      message
      isError
    }
    calls {
      method
      address
      headers
      body
      status
      durationMilliseconds
      blocked
      error
    }
    streams {
      stream
      message
      time
      error
    }
  }
}`) as unknown as TypedDocumentString<ActionQuery, ActionQueryVariables>;
export const ActionProgressDocument = new TypedDocumentString(`
    subscription ActionProgress($id: ID!) {
  actionProgress(id: $id) {
    id
    state
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<ActionProgressSubscription, ActionProgressSubscriptionVariables>;
export const PreviewActionDocument = new TypedDocumentString(`
    mutation PreviewAction($input: ActionInput!) {
  previewAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PreviewActionMutation, PreviewActionMutationVariables>;
export const RunActionDocument = new TypedDocumentString(`
    mutation RunAction($input: ActionInput!) {
  runAction(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RunActionMutation, RunActionMutationVariables>;
export const ActionsDocument = new TypedDocumentString(`
    query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {
  actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {
    totalItems
    items {
      id
      systemId
      personId
      personName
      action
      permissionSet
      state
      requestedByName
      createdAt
      finishedAt
      attempts {
        number
        state
        worker
        message
        startedAt
        finishedAt
      }
      report {
        reason
        durationMilliseconds
        noChanges
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActionsQuery, ActionsQueryVariables>;
export const AvailableActionsDocument = new TypedDocumentString(`
    query AvailableActions($systemId: ID!) {
  availableActions(systemId: $systemId) {
    action
    permissionSet
    available
  }
}
    `) as unknown as TypedDocumentString<AvailableActionsQuery, AvailableActionsQueryVariables>;
export const PersonsDocument = new TypedDocumentString(`
    query Persons($search: String!, $page: Int!, $size: Int!) {
  persons(search: $search, page: $page, size: $size) {
    totalItems
    items {
      id
      externalId
      displayName
      department
      title
      updatedAt
      removedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    systemId
    externalId
    displayName
    department
    title
    data
    updatedAt
    removedAt
    accounts {
      systemId
      reference
      data
      enabled
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PersonImportsDocument = new TypedDocumentString(`
    query PersonImports($systemId: ID!) {
  personImports(systemId: $systemId) {
    id
    systemId
    state
    done
    total
    added
    changed
    removed
    message
    createdAt
    startedAt
    finishedAt
    problems {
      externalId
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PersonImportsQuery, PersonImportsQueryVariables>;
export const ImportPersonsDocument = new TypedDocumentString(`
    mutation ImportPersons($systemId: ID!) {
  importPersons(systemId: $systemId) {
    id
  }
}
    `) as unknown as TypedDocumentString<ImportPersonsMutation, ImportPersonsMutationVariables>;
export const PersonImportProgressDocument = new TypedDocumentString(`
    subscription PersonImportProgress($id: ID!) {
  personImportProgress(id: $id) {
    id
    state
    done
    total
  }
}
    `) as unknown as TypedDocumentString<PersonImportProgressSubscription, PersonImportProgressSubscriptionVariables>;
export const PersonOptionsDocument = new TypedDocumentString(`
    query PersonOptions($search: String!) {
  persons(search: $search, page: 1, size: 30) {
    totalItems
    items {
      id
      displayName
      externalId
      title
      department
    }
  }
}
    `) as unknown as TypedDocumentString<PersonOptionsQuery, PersonOptionsQueryVariables>;
export const PersonNameDocument = new TypedDocumentString(`
    query PersonName($id: ID!) {
  person(id: $id) {
    id
    displayName
    externalId
  }
}
    `) as unknown as TypedDocumentString<PersonNameQuery, PersonNameQueryVariables>;
export const FoundConnectorsDocument = new TypedDocumentString(`
    query FoundConnectors($search: String!) {
  connectors(filter: {search: $search}, page: 1, size: 6) {
    items {
      repository
      application
    }
  }
}
    `) as unknown as TypedDocumentString<FoundConnectorsQuery, FoundConnectorsQueryVariables>;
export const FoundPersonsDocument = new TypedDocumentString(`
    query FoundPersons($search: String!) {
  persons(search: $search, page: 1, size: 5) {
    items {
      id
      displayName
      title
      department
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPersonsQuery, FoundPersonsQueryVariables>;
export const FoundSystemsDocument = new TypedDocumentString(`
    query FoundSystems {
  systems {
    id
    name
    application
    versionLabel
  }
}
    `) as unknown as TypedDocumentString<FoundSystemsQuery, FoundSystemsQueryVariables>;
export const RunningSyncDocument = new TypedDocumentString(`
    query RunningSync {
  syncStatus {
    running {
      id
      done
      total
    }
  }
}
    `) as unknown as TypedDocumentString<RunningSyncQuery, RunningSyncQueryVariables>;
export const RunningActionsDocument = new TypedDocumentString(`
    query RunningActions {
  actions(page: 1, size: 20) {
    items {
      id
      systemId
      action
      personName
      state
    }
  }
}
    `) as unknown as TypedDocumentString<RunningActionsQuery, RunningActionsQueryVariables>;
export const SystemsDocument = new TypedDocumentString(`
    query Systems {
  systems {
    id
    name
    kind
    repository
    application
    versionLabel
    state
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<SystemsQuery, SystemsQueryVariables>;
export const SystemDocument = new TypedDocumentString(`
    query System($id: ID!) {
  system(id: $id) {
    id
    name
    kind
    flavour
    connectorId
    connectorVersionId
    repository
    application
    versionLabel
    state
    createdAt
    updatedAt
    correlation {
      enabled
      personField
      accountField
    }
    settings {
      fields {
        key
        type
        label
        description
        placeholder
        required
        secret
        defaultValue
        rows
        hide
        disabled
        options {
          value
          label
        }
      }
      values {
        key
        value
        isSet
        setAt
      }
      problems {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemQuery, SystemQueryVariables>;
export const ImportConnectorDocument = new TypedDocumentString(`
    mutation ImportConnector($input: ImportConnectorInput!) {
  importConnector(input: $input) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ImportConnectorMutation, ImportConnectorMutationVariables>;
export const SaveSettingsDocument = new TypedDocumentString(`
    mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {
  saveSystemSettings(systemId: $systemId, values: $values) {
    problems {
      field
      message
    }
    system {
      id
      settings {
        problems {
          field
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const SaveCorrelationDocument = new TypedDocumentString(`
    mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {
  saveSystemCorrelation(systemId: $systemId, correlation: $correlation) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveCorrelationMutation, SaveCorrelationMutationVariables>;
export const RenameSystemDocument = new TypedDocumentString(`
    mutation RenameSystem($systemId: ID!, $name: String!) {
  renameSystem(systemId: $systemId, name: $name) {
    id
  }
}
    `) as unknown as TypedDocumentString<RenameSystemMutation, RenameSystemMutationVariables>;
export const RemoveSystemDocument = new TypedDocumentString(`
    mutation RemoveSystem($systemId: ID!) {
  removeSystem(systemId: $systemId)
}
    `) as unknown as TypedDocumentString<RemoveSystemMutation, RemoveSystemMutationVariables>;