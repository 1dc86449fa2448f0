import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { openAfas } from './afas/afas.js';
import { controlRoutes } from './faults/control-routes.js';
import { openGraph } from './graph/graph.js';
import { openGithub } from './github/github.js';
import { openMail } from './mail/mail.js';
import { openOpenid } from './openid/openid.js';
import { pageRoutes } from './pages/page-routes.js';
import { withDefaults, type SandboxOptions } from './sandbox-options.js';
import { openRoosterwijs } from './roosterwijs/roosterwijs.js';
import { openTopdesk } from './topdesk/topdesk.js';

export type { SandboxOptions } from './sandbox-options.js';

export interface Sandbox {
  /** `http://localhost:<port>`, without a slash at the end. */
  url: string;
  /** `smtp://localhost:<port>`. */
  smtpUrl: string;
  /** Puts all stand-ins back to the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole outside world on one port. Data in `dataFolder` survives; the second start with the same data takes no time. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = withDefaults(options);
  let url = '';
  const github = await openGithub({
    dataFolder: settings.dataFolder,
    samples: settings.samples,
    generated: settings.generated,
    token: settings.githubToken,
    webhook: settings.webhookUrl ? { url: settings.webhookUrl, secret: settings.webhookSecret } : null,
    url: () => url,
  });
  const afas = openAfas(join(settings.dataFolder, 'afas'));
  const graph = openGraph(join(settings.dataFolder, 'graph'), () => url);
  const topdesk = openTopdesk(join(settings.dataFolder, 'topdesk'));
  const roosterwijs = openRoosterwijs(() => url);
  const mail = await openMail(settings.host, settings.smtpPort);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  const server = createServer(app);
  await listen(server, settings.port, settings.host);
  url = settings.url?.replace(/\/$/, '') ?? `http://localhost:${(server.address() as AddressInfo).port}`;

  const openid = openOpenid({
    url,
    dataFolder: settings.dataFolder,
    clientId: settings.openidClientId,
    clientSecret: settings.openidClientSecret,
    redirectUris: settings.openidRedirectUris,
  });
  const traffic = {
    github: github.traffic,
    afas: afas.traffic,
    graph: graph.traffic,
    openid: openid.traffic,
    topdesk: topdesk.traffic,
    roosterwijs: roosterwijs.traffic,
  };
  const reset = async (): Promise<void> => {
    await github.reset();
    afas.reset();
    graph.reset();
    openid.reset();
    topdesk.reset();
    roosterwijs.reset();
    mail.reset();
  };
  app.use('/_control', controlRoutes({ traffic, reset }));
  app.use('/github', github.router);
  app.use('/afas', afas.router);
  app.use('/graph', graph.router);
  app.use('/openid', openid.router);
  app.use('/topdesk', topdesk.router);
  app.use('/roosterwijs', roosterwijs.router);
  app.use('/mail/_control', mail.router);
  const ownAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.use(
    pageRoutes({
      url,
      ownAddress,
      github,
      afas,
      graph,
      openid,
      topdesk,
      roosterwijs,
      mail,
      clientId: settings.openidClientId,
    }),
  );
  return {
    url,
    smtpUrl: `smtp://localhost:${mail.port}`,
    reset,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mail.close();
      await github.webhooks.settle();
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
