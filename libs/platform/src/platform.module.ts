import { type DynamicModule, Global, Module } from '@nestjs/common';
import { createLogger, type Logger } from './logger.js';
import { type Environment } from './environment.js';
import { Jobs } from './jobs/jobs.js';
import { LiveEvents } from './live/live-events.js';
import { SecretBox } from './secret-box.js';
import { Transaction } from './transaction.js';

/** Injection tokens for what has no class. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');
export const LOGGER = Symbol('LOGGER');

/** What every process needs, made from its environment. The data source comes from libs/database. */
@Global()
@Module({})
export class PlatformModule {
  static for(environment: Environment, name: string): DynamicModule {
    const logger: Logger = createLogger(name, environment.KOPPEL_LOG_LEVEL);
    return {
      module: PlatformModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOGGER, useValue: logger },
        { provide: SecretBox, useFactory: () => new SecretBox(environment.KOPPEL_ENCRYPTION_KEYS) },
        Transaction,
        {
          provide: LiveEvents,
          useFactory: (transaction: Transaction) => new LiveEvents(transaction, environment.DATABASE_URL, logger),
          inject: [Transaction],
        },
        {
          provide: Jobs,
          useFactory: (transaction: Transaction, live: LiveEvents) =>
            new Jobs(environment.DATABASE_URL, transaction, live, logger),
          inject: [Transaction, LiveEvents],
        },
      ],
      exports: [ENVIRONMENT, LOGGER, SecretBox, Transaction, LiveEvents, Jobs],
    };
  }
}
