import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { type ReceivedField, receivedFields } from '../../checks/evidence/check3-items.rules.js';

const PREVIEWS = 50;
const PERSONS = 200;

/**
 * Which fields a customer's own preview or import really brought: names and how often they are filled. Values are read here and go no
 * further. Call inside TenantScope.run.
 */
@Injectable()
export class ReceivedFieldsQueries {
  constructor(private readonly transaction: Transaction) {}

  async of(systemId: string, connectorVersionId: string): Promise<ReceivedField[]> {
    const previews = await this.transaction.query<{ record: unknown }>(
      `select jsonb_build_array(report -> 'data', report -> 'previousData', report -> 'mappedData', report #> '{accounts}') as record
       from action join system on system.id = action.system_id
       where system.id = $1 and system.connector_version_id = $2 and preview and state = 'succeeded' and report is not null
       order by action.created_at desc limit ${PREVIEWS}`,
      [systemId, connectorVersionId],
    );
    const persons = await this.transaction.query<{ record: unknown }>(
      `select person.data as record from person join system on system.id = person.system_id
       where system.id = $1 and system.connector_version_id = $2 and person.removed_at is null
       order by person.updated_at desc limit ${PERSONS}`,
      [systemId, connectorVersionId],
    );
    return receivedFields([
      ...previews.map(({ record }) => withoutWrapping(record)),
      ...persons.map(({ record }) => record),
    ]);
  }

  /** The settings of the system that hold its credential. */
  async credentialKeys(systemId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ key: string }>(
      'select key from system_setting where system_id = $1 and sealed is not null order by key',
      [systemId],
    );
    return rows.map(({ key }) => key);
  }
}

/** Of an imported account its data count, not what the platform wraps around them. */
function withoutWrapping(record: unknown): unknown {
  const [data, previous, mapped, accounts] = record as [
    unknown,
    unknown,
    unknown,
    { Data?: unknown; data?: unknown }[] | null,
  ];
  return [data, previous, mapped, ...(accounts ?? []).map((account) => account.data ?? account.Data)];
}
