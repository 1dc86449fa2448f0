import { Module } from '@nestjs/common';
import { TenantQueries } from './tenant.queries.js';

@Module({ providers: [TenantQueries], exports: [TenantQueries] })
export class TenantsModule {}
