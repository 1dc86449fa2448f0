import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { FunctionalDesign } from '../designs/functional-design.rules.js';
import type { TechnicalDesign } from '../designs/technical-design.rules.js';
import type { AnswerValue } from '../vendors/questions/vendor-answer.entity.js';
import { ANSWER_HOLDS } from '../vendors/questions/vendor-questions.repository.js';

/** A version of the catalog that was handed in for a request, and where what is known of it comes from. */
export interface BuiltVersion {
  versionId: string;
  requestId: string;
  /** Newest approved ones of the request, and of the published requests that built the same repository before. */
  designIds: string[];
  isWhole: boolean;
  reportId: string | null;
  /** The newest ruling on that report. */
  rulingId: string | null;
  ownCredential: AnswerValue | null;
}

/** Finds what was built after which requests. Call inside TenantScope.runForDesk. */
@Injectable()
export class BuiltVersions {
  constructor(private readonly transaction: Transaction) {}

  /** Those of all requests, or the one with this id. */
  list(versionId: string | null = null): Promise<BuiltVersion[]> {
    return this.transaction.query<BuiltVersion>(
      `with built as (
         select distinct on (version.id) version.id as version_id, build.request_id, build.repository, build.at
         from connector_version version join connector on connector.id = version.connector_id
           join request_build build on build.commit_oid = version.commit_oid and lower(build.repository) = lower(connector.repository)
         where $1::uuid is null or version.id = $1
         order by version.id, build.at desc),
       building as (
         select distinct built.version_id, request.id as request_id, request.kind
         from built join request_build earlier on lower(earlier.repository) = lower(built.repository) and earlier.at <= built.at
           join request on request.id = earlier.request_id
         where request.id = built.request_id or request.state = 'published'),
       approved as (
         select distinct on (building.version_id, design.request_id, design.kind) building.version_id, design.id
         from building join request_design design on design.request_id = building.request_id
           join design_approval approval on approval.design_id = design.id
         order by building.version_id, design.request_id, design.kind, design.version desc)
       select built.version_id as "versionId", built.request_id as "requestId", report.id as "reportId", ruling.id as "rulingId",
         answer.value as "ownCredential",
         array(select id from approved where approved.version_id = built.version_id order by id) as "designIds",
         exists (select from building where building.version_id = built.version_id and kind = 'new') as "isWhole"
       from built
         left join lateral (select id from feasibility_report where request_id = built.request_id and state = 'done'
           order by created_at desc, id desc limit 1) report on true
         left join lateral (select id from feasibility_ruling where report_id = report.id order by at desc, id desc limit 1) ruling on true
         left join request_vendor linked on linked.request_id = built.request_id
         left join lateral (select value, at from vendor_answer where vendor_id = linked.vendor_id and code = 'credentialPerCustomer'
           order by at desc limit 1) answer on ${ANSWER_HOLDS}`,
      [versionId],
    );
  }

  async designs(ids: string[]): Promise<{ functional: FunctionalDesign[]; technical: TechnicalDesign[] }> {
    const rows = await this.transaction.query<
      { kind: 'functional'; content: FunctionalDesign } | { kind: 'technical'; content: TechnicalDesign }
    >('select kind, content from request_design where id = any ($1) order by at', [ids]);
    return {
      functional: rows.flatMap((row) => (row.kind === 'functional' ? [row.content] : [])),
      technical: rows.flatMap((row) => (row.kind === 'technical' ? [row.content] : [])),
    };
  }
}
