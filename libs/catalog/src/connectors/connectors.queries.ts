import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { Connector } from './connector.entity.js';

/** Reads of connectors for screens. */
@Injectable()
export class ConnectorsQueries {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The connector of that name, in any case: the one that is called so now, else one that was called so before, else one that is gone.
   */
  async byRepository(repository: string): Promise<Connector | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `select id from (
         select id, case when deleted_at is null then 0 else 2 end as place, updated_at from connector where lower(repository) = lower($1)
         union all
         select connector.id, case when deleted_at is null then 1 else 3 end, former.until
         from connector_former_name former join connector on connector.id = former.connector_id
         where lower(former.repository) = lower($1)
       ) as named order by place, updated_at desc nulls last limit 1`,
      [repository],
    );
    return row ? this.transaction.repository(Connector).findOneBy({ id: row.id }) : null;
  }

  find(id: string): Promise<Connector | null> {
    return this.transaction.repository(Connector).findOneBy({ id });
  }

  /** How many connectors the organisation has. */
  async count(): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      'select count(*)::int as count from connector where deleted_at is null',
    );
    return row?.count ?? 0;
  }

  /** What the syncs found odd, repository by repository. */
  warnings(): Promise<{ repository: string; code: string; message: string }[]> {
    return this.transaction.query(
      `select repository, warning->>'code' as code, warning->>'message' as message
       from connector, jsonb_array_elements(warnings) as warning
       where deleted_at is null order by lower(repository)`,
    );
  }
}
