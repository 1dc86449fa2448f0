import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Design, type DesignKind } from './design.entity.js';
import type { FunctionalDesign } from './functional-design.rules.js';

export interface Approval {
  designId: string;
  approverName: string;
  at: Date;
}

/** Adds and loads versions of designs and their approvals. Call inside TenantScope.runForDesk. */
@Injectable()
export class DesignsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Newest first. */
  versions(requestId: string, kind: DesignKind): Promise<Design[]> {
    return this.transaction.repository(Design).find({ where: { requestId, kind }, order: { version: 'DESC' } });
  }

  newest(requestId: string, kind: DesignKind): Promise<Design | null> {
    return this.transaction.repository(Design).findOne({ where: { requestId, kind }, order: { version: 'DESC' } });
  }

  /**
   * The functional design that a connector was last published by; null when it was not made here. What another customer's fields were for is
   * that customer's own affair: it is left out.
   */
  async lastPublished(connectorId: string, tenantId: string): Promise<FunctionalDesign | null> {
    const [row] = await this.transaction.query<{ content: FunctionalDesign; own: boolean }>(
      `select design.content, request.tenant_id = $2 as own from request_design design join request on request.id = design.request_id
       where request.connector_id = $1 and request.state = 'published' and design.kind = 'functional'
       order by request.number desc, design.version desc limit 1`,
      [connectorId, tenantId],
    );
    if (!row || row.own) return row?.content ?? null;
    return { ...row.content, fields: row.content.fields.map((field) => ({ ...field, purpose: '' })) };
  }

  async add(design: Omit<Design, 'id' | 'at'>): Promise<void> {
    await this.transaction.query(
      `insert into request_design (request_id, kind, version, content, markdown, hash, author_id, author_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        design.requestId,
        design.kind,
        design.version,
        JSON.stringify(design.content),
        design.markdown,
        design.hash,
        design.authorId,
        design.authorName,
      ],
    );
  }

  approvals(requestId: string): Promise<Approval[]> {
    return this.transaction.query<Approval>(
      `select approval.design_id as "designId", approval.approver_name as "approverName", approval.at
       from design_approval approval join request_design design on design.id = approval.design_id
       where design.request_id = $1`,
      [requestId],
    );
  }

  async approve(designId: string, approver: { id: string; name: string }): Promise<void> {
    await this.transaction.query(
      'insert into design_approval (design_id, approver_id, approver_name) values ($1, $2, $3)',
      [designId, approver.id, approver.name],
    );
  }
}
