import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { FunctionalDesign } from '../../designs/functional-design.rules.js';
import type { Rollout } from '../../rollouts/rollout.entity.js';
import { type CheckState, checkState } from '../check-state.rules.js';
import { ChecksRepository } from '../checks.repository.js';
import { check3Items, fieldDifference, type ReceivedField } from '../evidence/check3-items.rules.js';
import { ReceivedFieldsQueries } from './received-fields.queries.js';

export const CHECK3_SIDES = ['consultant', 'customer'] as const;
export type Check3Side = (typeof CHECK3_SIDES)[number];

export type DesignedFields = { name: string; purpose: string }[] | null;

export interface CustomerCheck extends CheckState {
  received: ReceivedField[];
  /** Against the functional design of the version: what came without being in it, and what is in it and did not come. */
  design: { added: string[]; gone: string[] } | null;
  /** Against the last version that this customer signed. */
  before: { version: string; added: string[]; gone: string[] } | null;
}

/** Where check 3 of a connector version stands at one customer. Call inside that customer's TenantScope. */
@Injectable()
export class CustomerCheckBoard {
  constructor(
    private readonly transaction: Transaction,
    private readonly checks: ChecksRepository,
    private readonly fields: ReceivedFieldsQueries,
  ) {}

  async state({ connectorVersionId, tenantId, systemId }: Rollout): Promise<CustomerCheck> {
    const designed = connectorVersionId ? await this.designed(connectorVersionId) : null;
    const hasSystem = connectorVersionId !== null && systemId !== null;
    const received = hasSystem ? await this.fields.of(systemId, connectorVersionId) : [];
    const credentialKeys = hasSystem ? await this.fields.credentialKeys(systemId) : [];
    const items = check3Items({ received, designed, credentialKeys });
    const record = connectorVersionId
      ? await this.checks.record({ number: 3, connectorVersionId, tenantId })
      : { answers: [], exceptions: [], signatures: [], reopenings: [] };
    const names = received.map(({ name }) => name);
    const signed = connectorVersionId ? await this.checks.signedFields(connectorVersionId) : null;
    return {
      ...checkState(items, record, { now: new Date(), sides: CHECK3_SIDES }),
      received,
      design:
        designed &&
        fieldDifference(
          names,
          designed.map(({ name }) => name),
        ),
      before: signed && { version: signed.version, ...fieldDifference(names, signed.fields) },
    };
  }

  /**
   * The fields of the design after which the version was built. The design may be of another customer's request: a function of the database
   * gives names and purposes of fields, and nothing else of it.
   */
  private async designed(connectorVersionId: string): Promise<DesignedFields> {
    const [row] = await this.transaction.query<{ fields: FunctionalDesign['fields'] | null }>(
      'select designed_fields($1) as fields',
      [connectorVersionId],
    );
    if (!row?.fields) return null;
    return row.fields.flatMap(({ name, personField, purpose }) =>
      [name, personField.replace(/^Person\./, '')].filter(Boolean).map((known) => ({ name: known, purpose })),
    );
  }
}
