import { Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { ConnectorRuntime, HostPool, MappingSandbox } from '#runtime';

/** The PowerShell hosts and the mapping sandbox of this process; they end with it. */
@Injectable()
export class RuntimeProcesses implements OnApplicationShutdown {
  readonly hosts = new HostPool();
  readonly sandbox = new MappingSandbox();

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
