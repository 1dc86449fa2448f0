import { Global, Module } from '@nestjs/common';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { TenantScope } from './tenant-scope.js';
import { UsersRepository } from './users.repository.js';

@Global()
@Module({
  providers: [UsersRepository, SessionsRepository, SessionsService, TenantScope],
  exports: [UsersRepository, SessionsService, TenantScope],
})
export class AccessModule {}
