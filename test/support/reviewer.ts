import { NestFactory } from '@nestjs/core';
import { ReviewVersionsJob } from '../../apps/worker/src/security/review-versions.job.js';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CatalogModule } from '#catalog';
import { DatabaseModule } from '#database';
import { PlatformModule, type Environment } from '#platform';
import type { Limits } from '#processes';
import { HostPool, HostUnavailable } from '#runtime';
import { VersionFacts, RequestsModule } from '#requests';
import { CatalogPlacement, CatalogReview, SecurityModule, SecurityWorkModule } from '#security';

export interface TestReviewer {
  /** A sweep here and now; null when nothing needed a review. */
  review(): ReturnType<CatalogReview['run']>;
  /** Says of versions where they run; how many. */
  place(): Promise<number>;
  hosts: HostPool;
  close(): Promise<void>;
}

const noProgram = () => {
  throw new HostUnavailable('This machine has no .NET.');
};

/** A worker's reviews in this process, with real PowerShell hosts or as on a machine without .NET. */
export async function startReviewer(
  environment: Environment,
  { powershell = true, job = false, limits }: { powershell?: boolean; job?: boolean; limits?: Limits } = {},
): Promise<TestReviewer> {
  const hosts = powershell ? new HostPool({ maximumHosts: 2 }) : new HostPool({}, noProgram);
  const context = await NestFactory.createApplicationContext(
    {
      module: class ReviewWorkerModule {},
      imports: [
        PlatformModule.for(environment, 'reviewer'),
        DatabaseModule.for(environment.DATABASE_URL),
        AuditModule,
        AccessModule,
        CatalogModule,
        SecurityModule,
        SecurityWorkModule.with(
          { useFactory: () => hosts },
          { imports: [RequestsModule], inject: [VersionFacts], useFactory: (facts: VersionFacts) => facts },
          limits,
        ),
      ],
      providers: job ? [ReviewVersionsJob] : [],
    },
    { logger: ['error', 'warn'] },
  );
  return {
    review: () => context.get(CatalogReview, { strict: false }).run({ reason: 'sync' }),
    place: () => context.get(CatalogPlacement, { strict: false }).run(),
    hosts,
    close: async () => {
      await context.close();
      await hosts.close();
    },
  };
}
