import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { CatalogSearch } from './catalog-search.entity.js';

/** Adds recorded searches and reads them. Call inside RequestScope, at the desk. */
@Injectable()
export class CatalogSearchesRepository {
  constructor(private readonly transaction: Transaction) {}

  add(search: Omit<CatalogSearch, 'id' | 'at'>): Promise<CatalogSearch> {
    return this.transaction.repository(CatalogSearch).save(search);
  }

  /** Newest first. */
  of(requestId: string): Promise<CatalogSearch[]> {
    return this.transaction.repository(CatalogSearch).find({ where: { requestId }, order: { at: 'DESC' } });
  }
}
