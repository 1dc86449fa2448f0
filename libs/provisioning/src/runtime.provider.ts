import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { LOGGER, type Logger } from '#platform';
import { ConnectorRuntime, HostPool, MappingSandbox, containmentSentence } from '#runtime';

/** The PowerShell hosts and the mapping sandbox of this process; they end with it. */
@Injectable()
export class RuntimeProcesses implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly hosts = new HostPool();
  readonly sandbox = new MappingSandbox();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** The first action should not wait for a host to start. Without .NET the worker still syncs; each action says what is missing. */
  onApplicationBootstrap(): void {
    try {
      const containment = this.hosts.containment();
      this.logger[containment.contained ? 'info' : 'warn'](containment, containmentSentence(containment));
      this.hosts.warm();
    } catch (error) {
      this.logger.warn({ reason: String(error) }, 'PowerShell scripts cannot run here');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.hosts.close(), this.sandbox.close()]);
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
