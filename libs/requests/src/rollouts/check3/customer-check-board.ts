import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import type { ReceivedField } from '#provisioning';
import { designedNames, type FunctionalDesign } from '../../designs/functional-design.rules.js';
import type { Rollout } from '../rollout.entity.js';
import { type CheckState, checkState } from '../../checks/check-state.rules.js';
import { ChecksRepository } from '../../checks/checks.repository.js';
import { check3Items, fieldDifference } from '../../checks/evidence/check3-items.rules.js';
import { ReceivedFieldsQueries } from './received-fields.queries.js';

export const CHECK3_SIDES = ['consultant', 'customer'] as const;
export type Check3Side = (typeof CHECK3_SIDES)[number];

/** A field of the design by its names: in the application, and in the person where that is known. */
type DesignedFields = { names: string[]; purpose: string }[] | null;

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
    const purposes = designed && designed.flatMap(({ names, purpose }) => names.map((name) => ({ name, purpose })));
    const items = check3Items({ received, designed: purposes, credentialKeys });
    const record = connectorVersionId
      ? await this.checks.record({ number: 3, connectorVersionId, tenantId })
      : { answers: [], exceptions: [], signatures: [], reopenings: [] };
    const names = received.map(({ name }) => name);
    const signed = connectorVersionId ? await this.checks.signedFields(connectorVersionId) : null;
    return {
      ...checkState(items, record, { now: new Date(), sides: CHECK3_SIDES }),
      received,
      design: designed && designDifference(names, designed),
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
    return row.fields.map((field) => ({ names: designedNames(field), purpose: field.purpose }));
  }
}

/** A field has come when it came by one of its names. */
function designDifference(
  received: string[],
  designed: NonNullable<DesignedFields>,
): { added: string[]; gone: string[] } {
  const { added } = fieldDifference(
    received,
    designed.flatMap(({ names }) => names),
  );
  const gone = designed.filter(({ names }) => fieldDifference(received, names).gone.length === names.length);
  return { added, gone: gone.map(({ names }) => names[0]!) };
}
