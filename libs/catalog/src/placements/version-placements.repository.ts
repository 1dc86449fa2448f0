import { Injectable } from '@nestjs/common';
import type { Placement } from '#connectors';
import { Transaction } from '#platform';
import { storable } from '../versions/storable.rules.js';

/** Where the scripts of one flavour run. */
export interface FlavourPlacement extends Placement {
  /** Its folder; '' for the root. */
  flavour: string;
}

export interface VersionPlacement {
  versionId: string;
  /** The one that is offered first first; empty for a version without scripts that Koppel would run. */
  flavours: FlavourPlacement[];
}

/** Where versions run: stored beside them, as a version never changes and this does, with what the platform has. */
@Injectable()
export class VersionPlacements {
  constructor(private readonly transaction: Transaction) {}

  async find(versionId: string): Promise<VersionPlacement | null> {
    const [row] = await this.transaction.query<VersionPlacement>(
      'select version_id as "versionId", flavours from version_placement where version_id = $1',
      [versionId],
    );
    return row ?? null;
  }

  /**
   * Versions that were not placed on this basis, at most `most`: those without any verdict first, and of those the ones that are offered first.
   * Null: this process cannot read scripts, so all that is to do is to say so where nothing is said.
   */
  async waiting(basis: string | null, most: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select version.id from connector_version version join connector on connector.id = version.connector_id
         left join version_placement placement on placement.version_id = version.id
       where version.withdrawn is distinct from 'superseded' and connector.deleted_at is null
         and (placement.version_id is null or placement.basis <> $1)
       order by placement.version_id is not null, version.id is distinct from connector.latest_version_id, version.committed_at desc
       limit $2`,
      [basis, most],
    );
    return rows.map(({ id }) => id);
  }

  async save({ versionId, flavours }: VersionPlacement, basis: string): Promise<void> {
    await this.transaction.query(
      `insert into version_placement (version_id, basis, found_under, flavours) values ($1, $2, $3, $4)
       on conflict (version_id) do update set basis = excluded.basis, found_under = excluded.found_under, flavours = excluded.flavours, placed_at = now()`,
      [versionId, basis, foundUnder(flavours), JSON.stringify(storable(flavours))],
    );
  }
}

/** Whoever has a use for one flavour wants to find the connector: it stands under the verdict of each, and under each module that one needs. */
const foundUnder = (flavours: FlavourPlacement[]): string[] => [
  ...new Set(flavours.flatMap(({ verdict, modules }) => [verdict, ...modules.map((name) => `${verdict}:${name}`)])),
];
