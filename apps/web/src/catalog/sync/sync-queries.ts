import { graphql } from '../../gql/index.js';
import type { SyncRunsQuery, SyncStatusQuery } from '../../gql/graphql.js';

export const syncStatusDocument = graphql(`
  query SyncStatus {
    syncStatus {
      organisation connectors rateLimitRemaining rateLimitLimit
      running { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }
      last { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }
      repositoriesWithWarnings { repository message code }
    }
  }
`); // prettier-ignore

export const syncRunsDocument = graphql(`
  query SyncRuns($page: Int!, $size: Int!) {
    syncRuns(page: $page, size: $size) {
      totalItems
      items { id trigger state startedAt finishedAt done total changed unchanged apiRequests message }
    }
  }
`); // prettier-ignore

export const startSyncDocument = graphql(`
  mutation StartSync {
    startSync { id }
  }
`); // prettier-ignore

export const syncProgressDocument = graphql(`
  subscription SyncProgress {
    syncProgress { id state done total }
  }
`); // prettier-ignore

export type SyncStatus = SyncStatusQuery['syncStatus'];
export type SyncRun = NonNullable<SyncStatus['last']>;
export type SyncRunRow = SyncRunsQuery['syncRuns']['items'][number];
