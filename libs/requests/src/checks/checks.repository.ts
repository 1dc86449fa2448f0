import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { CheckAnswer, CheckItem, CheckNumber } from './check-item.rules.js';
import type {
  CheckRecord,
  StoredAnswer,
  StoredException,
  StoredReopening,
  StoredSignature,
} from './check-state.rules.js';

/** What a check is about: a request, or for check 3 a connector version at one customer. */
export type CheckSubject =
  { number: 1 | 2; requestId: string } | { number: 3; connectorVersionId: string; tenantId: string };

export interface Signer {
  id: string;
  name: string;
}

/** Adds to the record of checks and reads it; nothing in it is ever changed. Call inside a scope of the desk, or of the tenant for check 3. */
@Injectable()
export class ChecksRepository {
  constructor(private readonly transaction: Transaction) {}

  async record(subject: CheckSubject): Promise<CheckRecord> {
    const keys = keysOf(subject);
    const rows = <Row>(columns: string, table: string) =>
      this.transaction.query<Row>(
        `select ${columns} from ${table} where check_number = $1 and request_id is not distinct from $2
           and connector_version_id is not distinct from $3 and tenant_id is not distinct from $4 order by at`,
        keys,
      );
    const about = 'item, subject, content_hash as "contentHash"';
    return {
      answers: await rows<StoredAnswer>(`${about}, answer, evidence, by_name as "byName", at`, 'check_answer'),
      exceptions: await rows<StoredException>(
        `id, ${about}, reason, until::text, asked_by_name as "askedByName",
         (select approved_by_name from check_exception_approval where exception_id = check_exception.id) as "approvedByName"`,
        'check_exception',
      ),
      signatures: await rows<StoredSignature>(
        `id, side, commit_oid as "commitOid", covered, signer_id as "signerId", signer_name as "signerName", at`,
        'check_signature',
      ),
      reopenings: await rows<StoredReopening>('reason, by_name as "byName", at', 'check_reopening'),
    };
  }

  async answer(
    subject: CheckSubject,
    item: CheckItem,
    answer: CheckAnswer,
    evidence: string,
    by: Signer,
  ): Promise<void> {
    await this.transaction.query(
      `insert into check_answer (check_number, request_id, connector_version_id, tenant_id, item, subject, content_hash, answer, evidence, by_id, by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...keysOf(subject), item.item, item.subject, item.hash, answer, evidence, by.id, by.name],
    );
  }

  async sign(
    subject: CheckSubject,
    signature: { side: string; commitOid: string | null; covered: string[]; summary: object },
    signer: Signer,
  ): Promise<void> {
    await this.transaction.query(
      `insert into check_signature (check_number, request_id, connector_version_id, tenant_id, side, commit_oid, covered, summary, signer_id, signer_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...keysOf(subject),
        signature.side,
        signature.commitOid,
        signature.covered,
        JSON.stringify(signature.summary),
        signer.id,
        signer.name,
      ],
    );
  }

  async reopen(subject: CheckSubject, reason: string, by: Signer): Promise<void> {
    await this.transaction.query(
      `insert into check_reopening (check_number, request_id, connector_version_id, tenant_id, reason, by_id, by_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...keysOf(subject), reason, by.id, by.name],
    );
  }

  async askException(subject: CheckSubject, item: CheckItem, reason: string, until: string, by: Signer): Promise<void> {
    await this.transaction.query(
      `insert into check_exception (check_number, request_id, connector_version_id, tenant_id, item, subject, content_hash, reason, until, asked_by, asked_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...keysOf(subject), item.item, item.subject, item.hash, reason, until, by.id, by.name],
    );
  }

  /** Who asked for it, and for which request; null when there is none. */
  async exception(id: string): Promise<{ askedBy: string; requestId: string; number: CheckNumber } | null> {
    const [row] = await this.transaction.query<{ askedBy: string; requestId: string; number: CheckNumber }>(
      `select asked_by as "askedBy", request_id as "requestId", check_number as number from check_exception where id = $1`,
      [id],
    );
    return row ?? null;
  }

  async approveException(id: string, by: Signer): Promise<void> {
    await this.transaction.query(
      `insert into check_exception_approval (exception_id, approved_by, approved_by_name) values ($1, $2, $3) on conflict do nothing`,
      [id, by.id, by.name],
    );
  }

  /** The fields of the last version of the connector that both sides of this customer signed; null when there is none. */
  async signedFields(connectorVersionId: string): Promise<{ version: string; fields: string[] } | null> {
    const [row] = await this.transaction.query<{ version: string; fields: string[] }>(
      `select before.label as version, signature.summary -> 'fields' as fields
       from check_signature signature
         join connector_version before on before.id = signature.connector_version_id
         join connector_version here on here.connector_id = before.connector_id
       where here.id = $1 and before.id <> here.id and signature.check_number = 3 and signature.side = 'customer'
       order by signature.at desc limit 1`,
      [connectorVersionId],
    );
    return row ?? null;
  }
}

const keysOf = (subject: CheckSubject): (string | number | null)[] =>
  subject.number === 3
    ? [3, null, subject.connectorVersionId, subject.tenantId]
    : [subject.number, subject.requestId, null, null];
