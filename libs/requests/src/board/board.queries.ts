import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Transaction } from '#platform';
import type { BoardEntry } from './board-entry.js';

const COLUMNS = `id, number, title, vendor, application_type as "applicationType", functions, kind, connector_id as "connectorId",
  state, holder, holder_since as "holderSince", submitted_at as "submittedAt", votes`;

/** The public board. It needs no scope: its view shows what everybody may see. */
@Injectable()
export class BoardQueries {
  constructor(private readonly transaction: Transaction) {}

  async find(id: string): Promise<BoardEntry | null> {
    if (!z.uuid().safeParse(id).success) return null;
    const [entry] = await this.transaction.query<BoardEntry>(`select ${COLUMNS} from board_entry where id = $1`, [id]);
    return entry ?? null;
  }
}
