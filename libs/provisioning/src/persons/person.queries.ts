import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { TenantScope } from '#access';
import { parseInput, type Page, type PageRequest, pageRequestSchema, skip, Transaction } from '#platform';
import type { PersonImport } from './person-import.entity.js';
import { PersonRecord } from './person-record.entity.js';
import { PersonsRepository } from './persons.repository.js';

const searchSchema = z.string().trim().max(200);

/** The persons of the viewer's tenant, for screens. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly scope: TenantScope,
    private readonly transaction: Transaction,
    private readonly persons: PersonsRepository,
  ) {}

  get(id: string): Promise<PersonRecord> {
    return this.scope.run(() => this.persons.get(id));
  }

  /** By name; `search` looks in name, number, department and title. Without those who were removed. */
  list(search: string, page: PageRequest): Promise<Page<PersonRecord>> {
    const words = parseInput(searchSchema, search, 'The search').split(/\s+/).filter(Boolean);
    const range = parseInput(pageRequestSchema, page, 'The page');
    return this.scope.run(async () => {
      const query = this.transaction
        .repository(PersonRecord)
        .createQueryBuilder('person')
        .where('person.removed_at is null');
      words.forEach((word, index) => {
        query.andWhere(
          `concat_ws(' ', person.display_name, person.external_id, person.department, person.title) ilike :word${index}`,
          { [`word${index}`]: `%${word.replaceAll(/[\\%_]/g, '\\$&')}%` },
        );
      });
      const [items, totalItems] = await query
        .orderBy('person.display_name', 'ASC')
        .addOrderBy('person.id', 'ASC')
        .skip(skip(range))
        .take(range.size)
        .getManyAndCount();
      return { items, totalItems };
    });
  }

  imports(systemId: string, limit = 20): Promise<PersonImport[]> {
    return this.scope.run(() => this.persons.imports(systemId, limit));
  }

  import(id: string): Promise<PersonImport> {
    return this.scope.run(() => this.persons.getImport(id));
  }
}
