import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Build } from './build.entity.js';

export type BuildEvidenceKind = 'testReport' | 'dryRunLog';

export interface BuildEvidence {
  buildId: string;
  kind: BuildEvidenceKind;
  text: string;
  byName: string;
  at: Date;
}

export interface BuildAuthor {
  buildId: string;
  userId: string;
  name: string;
}

/** Adds and loads builds, who wrote them, and what shows that they work. Call inside TenantScope.runForDesk. */
@Injectable()
export class BuildsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Newest first. */
  of(requestId: string): Promise<Build[]> {
    return this.transaction.repository(Build).find({ where: { requestId }, order: { number: 'DESC' } });
  }

  async newest(requestId: string): Promise<Build | null> {
    return (await this.of(requestId))[0] ?? null;
  }

  async add(build: Omit<Build, 'id' | 'at'>, authorIds: string[]): Promise<void> {
    const [row] = await this.transaction.query<{ id: string }>(
      `insert into request_build (request_id, number, repository, branch, commit_oid, by_id, by_name)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [build.requestId, build.number, build.repository, build.branch, build.commitOid, build.byId, build.byName],
    );
    await this.transaction.query(
      'insert into build_author (build_id, user_id) select $1, id from app_user where id = any ($2)',
      [row!.id, authorIds],
    );
  }

  authors(requestId: string): Promise<BuildAuthor[]> {
    return this.transaction.query<BuildAuthor>(
      `select author.build_id as "buildId", author.user_id as "userId", app_user.name
       from build_author author join request_build build on build.id = author.build_id join app_user on app_user.id = author.user_id
       where build.request_id = $1 order by app_user.name`,
      [requestId],
    );
  }

  /** Everybody who wrote or handed in this commit, whichever time it was handed in. */
  async writers(requestId: string, commitOid: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select by_id as id from request_build where request_id = $1 and commit_oid = $2
       union select author.user_id from build_author author join request_build build on build.id = author.build_id
         where build.request_id = $1 and build.commit_oid = $2`,
      [requestId, commitOid],
    );
    return rows.map(({ id }) => id);
  }

  async addEvidence(evidence: Omit<BuildEvidence, 'at'>): Promise<void> {
    await this.transaction.query('insert into build_evidence (build_id, kind, text, by_name) values ($1, $2, $3, $4)', [
      evidence.buildId,
      evidence.kind,
      evidence.text,
      evidence.byName,
    ]);
  }

  /** Newest first. */
  evidence(requestId: string): Promise<BuildEvidence[]> {
    return this.transaction.query<BuildEvidence>(
      `select evidence.build_id as "buildId", evidence.kind, evidence.text, evidence.by_name as "byName", evidence.at
       from build_evidence evidence join request_build build on build.id = evidence.build_id
       where build.request_id = $1 order by evidence.at desc`,
      [requestId],
    );
  }

  /** The catalog's version of that commit; one that upstream still means comes first. Null while it has not been synced. */
  async inCatalog({
    repository,
    commitOid,
  }: Pick<Build, 'repository' | 'commitOid'>): Promise<{ versionId: string; connectorId: string } | null> {
    const [row] = await this.transaction.query<{ versionId: string; connectorId: string }>(
      `select version.id as "versionId", connector.id as "connectorId"
       from connector_version version join connector on connector.id = version.connector_id
       where version.commit_oid = $1 and lower(connector.repository) = lower($2)
       order by version.withdrawn is not null, version.kind <> 'tag', version.created_at desc limit 1`,
      [commitOid, repository],
    );
    return row ?? null;
  }

  /** Who may have written code: developers, consultants and partners, by name. */
  developers(): Promise<{ id: string; name: string }[]> {
    return this.transaction.query(
      `select distinct app_user.id, app_user.name from app_user join role_grant on role_grant.user_id = app_user.id
       where role_grant.role in ('developer', 'consultant', 'partner', 'productOwner') order by app_user.name`,
    );
  }
}
