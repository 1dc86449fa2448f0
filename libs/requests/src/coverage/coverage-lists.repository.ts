import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { CoverageLine } from './coverage-line.entity.js';
import { CoverageList } from './coverage-list.entity.js';

export type NewLine = Omit<CoverageLine, 'id' | 'list'>;

/** Loads and saves lists with their lines. Call inside the desk's scope. */
@Injectable()
export class CoverageListsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError NOT_FOUND */
  async get(id: string): Promise<CoverageList> {
    const list = isId(id) ? await this.transaction.repository(CoverageList).findOneBy({ id }) : null;
    if (!list) throw notFound('list', id);
    return list;
  }

  async save(list: Partial<CoverageList>): Promise<CoverageList> {
    const { id } = await this.transaction.repository(CoverageList).save(list);
    return this.get(id);
  }

  async remove(list: CoverageList): Promise<void> {
    await this.transaction.repository(CoverageList).delete({ id: list.id });
  }

  lines(listId: string): Promise<CoverageLine[]> {
    return this.transaction
      .repository(CoverageLine)
      .find({ where: { list: { id: listId } }, order: { position: 'ASC' } });
  }

  /** @throws DomainError NOT_FOUND */
  async line(id: string): Promise<CoverageLine> {
    const line = isId(id)
      ? await this.transaction.repository(CoverageLine).findOne({ where: { id }, relations: { list: true } })
      : null;
    if (!line) throw notFound('line', id);
    return line;
  }

  async saveLine(line: CoverageLine): Promise<CoverageLine> {
    await this.transaction.repository(CoverageLine).save(line);
    return line;
  }

  /** All lines of a list in one statement; of those that are there already only the answer is written. */
  async saveLines(listId: string, lines: NewLine[]): Promise<void> {
    await this.transaction.query(
      `insert into coverage_line (list_id, position, asked, vendor, capabilities, direction, answer, requests, correction, verdict)
       select $1, position, asked, vendor, capabilities, direction, answer, requests, correction, verdict
       from jsonb_to_recordset($2::jsonb) as line (position int, asked text, vendor text, capabilities text[], direction text, answer jsonb,
         requests jsonb, correction jsonb, verdict text)
       on conflict (list_id, position) do update
       set answer = excluded.answer, requests = excluded.requests, correction = excluded.correction, verdict = excluded.verdict`,
      [listId, JSON.stringify(lines)],
    );
  }
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success;
