import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { LOGGER, type Logger } from '#platform';
import { hostname } from 'node:os';
import type { WorkerHolding } from './health/script-holding.rules.js';
import { ScriptWorkers } from './health/script-workers.repository.js';
import { ConnectorRuntime, HostPool, MappingSandbox, containmentSentence } from '#runtime';

const tellMilliseconds = 60_000;

/** The PowerShell hosts and the mapping sandbox of this process; they end with it. */
@Injectable()
export class RuntimeProcesses implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly hosts = new HostPool();
  readonly sandbox = new MappingSandbox();

  private readonly worker = `${process.env['WORKER_NAME'] ?? hostname()} (process ${process.pid})`;
  private telling: NodeJS.Timeout | undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly workers: ScriptWorkers,
  ) {}

  /** The first action should not wait for a host to start. Without .NET the worker still syncs; each action says what is missing. */
  async onApplicationBootstrap(): Promise<void> {
    const holding = this.start();
    await this.tell(holding);
    this.telling = setInterval(() => void this.tell(holding), tellMilliseconds).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.telling);
    await Promise.all([this.hosts.close(), this.sandbox.close(), this.leave()]);
  }

  private start(): WorkerHolding {
    try {
      const containment = this.hosts.containment();
      this.logger[containment.contained ? 'info' : 'warn'](containment, containmentSentence(containment));
      this.hosts.warm();
      return containment;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn({ reason }, 'PowerShell scripts cannot run here');
      return { contained: null, reason };
    }
  }

  /** Who cannot say goodbye is silent from now on, which comes to the same; the hosts end all the same. */
  private async leave(): Promise<void> {
    await this.workers
      .leave(this.worker)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'That this worker ends could not be told'));
  }

  private async tell(holding: WorkerHolding): Promise<void> {
    await this.workers
      .say(this.worker, holding)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'What holds scripts here could not be told'));
  }
}

export const runtimeProviders: Provider[] = [
  RuntimeProcesses,
  {
    provide: ConnectorRuntime,
    useFactory: ({ hosts, sandbox }: RuntimeProcesses) => new ConnectorRuntime(hosts, sandbox),
    inject: [RuntimeProcesses],
  },
];
