import { Injectable } from '@nestjs/common';
import { ILike, In } from 'typeorm';
import { z } from 'zod';
import { notFound, Transaction } from '#platform';
import { Tenant } from './tenant.entity.js';

@Injectable()
export class TenantQueries {
  constructor(private readonly transaction: Transaction) {}

  /** The tenants with these ids, by name. */
  named(ids: string[]): Promise<Tenant[]> {
    return this.transaction.repository(Tenant).find({ where: { id: In(ids) }, order: { name: 'ASC' } });
  }

  all(): Promise<Tenant[]> {
    return this.transaction.repository(Tenant).find({ order: { name: 'ASC' } });
  }

  async get(id: string): Promise<Tenant> {
    const tenant = z.uuid().safeParse(id).success ? await this.transaction.repository(Tenant).findOneBy({ id }) : null;
    if (!tenant) throw notFound('tenant', id);
    return tenant;
  }

  /** The tenant of this name, whatever its casing. */
  async called(name: string): Promise<Tenant | null> {
    return this.transaction
      .repository(Tenant)
      .findOne({ where: { name: ILike(name.trim().replaceAll(/[\\%_]/g, '\\$&')) } });
  }

  withSlugs(slugs: string[]): Promise<Tenant[]> {
    return this.transaction.repository(Tenant).find({ where: { slug: In(slugs) } });
  }
}
