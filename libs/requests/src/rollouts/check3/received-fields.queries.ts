import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { type ReceivedField, receivedFields } from '#provisioning';

const PREVIEWS = 50;

/**
 * Which fields a customer's own previews and newest import really brought: names and how often they are filled. An import has kept no values;
 * those of previews are read here and go no further. Call inside TenantScope.run.
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
    const [imported] = await this.transaction.query<{ received: ReceivedField[] }>(
      `select received from person_import where system_id = $1 and connector_version_id = $2 and received <> '[]'
       order by created_at desc limit 1`,
      [systemId, connectorVersionId],
    );
    const previewed = receivedFields(previews.map(({ record }) => withoutWrapping(record)));
    const names = new Set(previewed.map(({ name }) => name));
    return [...previewed, ...(imported?.received ?? []).filter(({ name }) => !names.has(name))];
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
