import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { Finding } from '#review';
import type { OpenFinding } from '../policies/import-policy.rules.js';
import type { OpenQuestion, Standing } from './finding-decision.rules.js';

/** A finding where a version has it. */
export interface VersionFinding {
  /** Of the finding: the same in every version that has it. */
  id: string;
  versionId: string;
  detail: Finding;
  standing: Exclude<Standing, 'fixed'>;
  /** Last day of the acceptance that holds or held. */
  acceptedUntil: string | null;
  /** Somebody asked to accept it, and nobody answered yet. */
  question: OpenQuestion | null;
  firstSeenAt: Date;
}

/** A finding that the version which is offered first no longer has. */
export interface FixedFinding {
  id: string;
  rule: string;
  severity: string;
  message: string;
  /** The newest version that still has it. */
  lastLabel: string;
}

export interface JudgedFinding {
  path: string;
  rule: string;
  standing: Exclude<Standing, 'open' | 'fixed'>;
  byName: string;
  reason: string;
}

const QUESTION = `case when question_id is not null then jsonb_build_object(
  'id', question_id, 'until', question_until, 'askedBy', question_by, 'askedByName', question_by_name) end as question`;

const SEVERITY_ORDER = `array_position(array['blocker', 'high', 'medium', 'low', 'info'], found.severity)`;

/** Reads of findings for screens. Findings are public, decisions are not: those are asked for apart. */
@Injectable()
export class FindingQueries {
  constructor(private readonly transaction: Transaction) {}

  /** The gravest first, then by file and line. */
  ofVersion(versionId: string): Promise<VersionFinding[]> {
    return this.transaction.query<VersionFinding>(
      `select standing.id, found.version_id as "versionId", found.detail, standing.standing, standing.accepted_until::text as "acceptedUntil",
         ${QUESTION}, standing.first_seen_at as "firstSeenAt"
       from version_finding found join finding_standing standing on standing.id = found.finding_id
       where found.version_id = $1 order by ${SEVERITY_ORDER}, found.path, found.line, found.place`,
      [versionId],
    );
  }

  open(versionId: string): Promise<OpenFinding[]> {
    return this.transaction.query<OpenFinding>(
      `select standing.rule, found.severity, found.detail->>'message' as message, found.path, found.line
       from version_finding found join finding_standing standing on standing.id = found.finding_id
       where found.version_id = $1 and standing.standing = 'open' order by ${SEVERITY_ORDER}, found.path, found.line`,
      [versionId],
    );
  }

  /** Blockers and high findings of the version that are not open, though its code still has them: who closed each, and why. */
  judgedAway(versionId: string): Promise<JudgedFinding[]> {
    return this.transaction.query<JudgedFinding>(
      `select found.path, standing.rule, standing.standing, decision.decided_by_name as "byName", decision.reason
       from version_finding found join finding_standing standing on standing.id = found.finding_id
         join lateral (select decided_by_name, reason from finding_decision
           where finding_id = standing.id and kind = case standing.standing when 'accepted' then 'accept' else standing.standing end
           order by number desc limit 1) decision on true
       where found.version_id = $1 and standing.standing <> 'open' and found.severity in ('blocker', 'high')
       order by found.path, found.line, found.place`,
      [versionId],
    );
  }

  /** Nothing while that version has no review: what is not looked for is not gone. */
  fixed(connectorId: string): Promise<FixedFinding[]> {
    return this.transaction.query<FixedFinding>(
      `select distinct on (finding.id) finding.id, finding.rule, found.severity, found.detail->>'message' as message, version.label as "lastLabel"
       from connector join finding on finding.connector_id = connector.id
       join version_review latest on latest.version_id = connector.latest_version_id and latest.state = 'reviewed'
       join version_finding found on found.finding_id = finding.id join connector_version version on version.id = found.version_id
       where connector.id = $1
         and not exists (select from version_finding where version_id = latest.version_id and finding_id = finding.id)
       order by finding.id, version.committed_at desc`,
      [connectorId],
    );
  }
}
