import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { AuditLogRepository } from './audit-log.repository.js';

@Global()
@Module({ providers: [AuditLog, AuditLogRepository], exports: [AuditLog, AuditLogRepository] })
export class AuditModule {}
