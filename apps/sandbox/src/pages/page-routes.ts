import { Router, urlencoded, type Request, type Response } from 'express';
import type { Afas } from '../afas/afas.js';
import { SERVICES, type ServiceName, type Traffic } from '../faults/traffic.js';
import type { Github } from '../github/github.js';
import type { Graph } from '../graph/graph.js';
import type { MailServer } from '../mail/mail.js';
import type { Openid } from '../openid/openid.js';
import type { Roosterwijs } from '../roosterwijs/roosterwijs.js';
import type { Topdesk } from '../topdesk/topdesk.js';
import { afasPage } from './afas-page.js';
import { graphPage } from './graph-page.js';
import { githubPage, repositoryPage } from './github-page.js';
import { frame, html } from './html.js';
import { mailPage } from './mail-page.js';
import { openidPage } from './openid-page.js';
import { overviewPage } from './overview-page.js';
import { roosterwijsPage } from './roosterwijs-page.js';
import { topdeskPage } from './topdesk-page.js';

export interface PageDependencies {
  url: string;
  /** Address at which the sandbox reaches itself. */
  ownAddress: string;
  github: Github;
  afas: Afas;
  graph: Graph;
  openid: Openid;
  topdesk: Topdesk;
  roosterwijs: Roosterwijs;
  mail: MailServer;
  clientId: string;
}

type Form = Record<string, string>;

/** The pages, and what their buttons do: every button makes the same control call that a test would make. */
export function pageRoutes({
  url,
  ownAddress,
  github,
  afas,
  graph,
  openid,
  topdesk,
  roosterwijs,
  mail,
  clientId,
}: PageDependencies): Router {
  const router = Router();
  const traffic: Record<ServiceName, Traffic> = {
    github: github.traffic,
    afas: afas.traffic,
    graph: graph.traffic,
    openid: openid.traffic,
    topdesk: topdesk.traffic,
    roosterwijs: roosterwijs.traffic,
  };

  const notHere = (response: Response, what: string): void => {
    response
      .status(404)
      .type('html')
      .send(
        frame(
          'Not found',
          html`<h1>Not found</h1>
            <p>${what}</p>`,
          { active: '' },
        ),
      );
  };
  router.get('/', (_request, response) => {
    const { all } = afas.environments;
    const count = (read: (environment: (typeof all)[number]) => unknown[]): number =>
      all.reduce((sum, environment) => sum + read(environment).length, 0);
    const facts = {
      url,
      traffic,
      repositories: github.organisation.repositories.length,
      users: count(({ users }) => users),
      persons: count(({ persons }) => persons),
    };
    response.type('html').send(overviewPage(facts));
  });
  router.get('/github', (request, response) => {
    const page = Math.max(1, Number(request.query.page) || 1);
    response.type('html').send(githubPage(github, String(request.query.q ?? ''), page));
  });
  router.get('/github/repositories/:name', (request, response) => {
    const repository = github.organisation.repositories.find(({ name }) => name === request.params.name);
    if (repository) response.type('html').send(repositoryPage(github, repository, url));
    else notHere(response, `There is no repository ${request.params.name} any more.`);
  });
  router.get(['/afas', '/afas/:number'], (request: Request<{ number?: string }>, response) => {
    const environment = afas.environments.find(request.params.number ?? '12345');
    if (environment) response.type('html').send(afasPage(afas, environment, url));
    else notHere(response, `There is no AFAS environment ${request.params.number}.`);
  });
  router.get(['/graph', '/graph/tenants/:tenant'], (request: Request<{ tenant?: string }>, response) => {
    const directory = graph.directories.find(request.params.tenant ?? graph.directories.all[0]!.tenantId);
    if (directory) response.type('html').send(graphPage(graph, directory, url));
    else notHere(response, `There is no tenant ${request.params.tenant}.`);
  });
  router.get('/topdesk', (_request, response) => void response.type('html').send(topdeskPage(topdesk)));
  router.get('/roosterwijs', (_request, response) => void response.type('html').send(roosterwijsPage(roosterwijs)));
  router.get('/mail', (_request, response) => void response.type('html').send(mailPage(mail)));
  router.get('/openid', (_request, response) => void response.type('html').send(openidPage(openid, url, clientId)));

  router.use('/_pages', urlencoded({ extended: false }));
  const press = (
    path: string,
    call: (form: Form, request: Request) => [method: string, path: string, body?: object, backTo?: string],
  ): void => {
    router.post(`/_pages${path}`, async (request, response) => {
      const [method, address, body, backTo] = call((request.body ?? {}) as Form, request);
      const answer = await fetch(ownAddress + address, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : undefined,
      });
      if (answer.ok) {
        response.redirect(303, backTo ?? request.get('referer') ?? '/');
        return;
      }
      const { error } = (await answer.json()) as { error: string };
      const text = html`<h1>That did not work</h1>
        <p>${error}</p>
        <p><a href="${request.get('referer') ?? '/'}">Back</a></p>`;
      response
        .status(answer.status)
        .type('html')
        .send(frame('That did not work', text, { active: '' }));
    });
  };
  press('/reset', () => ['POST', '/_control/reset']);
  press('/counters', () => ['POST', '/_control/counters/reset']);
  press('/faults', ({ service = 'all', only, ...numbers }) => {
    const given = Object.entries(numbers).filter(([, value]) => value !== '');
    const fault = {
      ...Object.fromEntries(given.map(([name, value]) => [name, Number(value)])),
      ...(only ? { only } : {}),
    };
    return ['PUT', `/_control/faults/${encodeURIComponent(service)}`, fault];
  });
  for (const service of SERVICES) press(`/faults/${service}/off`, () => ['DELETE', `/_control/faults/${service}`]);

  press('/topdesk/incidents', ({ briefDescription, request = '', name, email, organisation }) => [
    'POST',
    '/topdesk/_control/incidents',
    {
      briefDescription,
      request: request.replaceAll(/\r?\n/g, '<br/>'),
      caller: { dynamicName: name, email, branch: { name: organisation } },
    },
  ]);

  const control = '/github/_control';
  const repository = (request: Request): string =>
    `${control}/repositories/${encodeURIComponent(String(request.params.name))}`;
  const own = '/github/repositories/:name';
  const files = { 'README.md': '# New connector\n' };
  const pageOf = (name: string): string => `/github/repositories/${encodeURIComponent(name)}`;
  press('/github/repositories', ({ name = '' }) => ['POST', `${control}/repositories`, { name, files }, pageOf(name)]);
  press(`${own}/push`, ({ message, tag, with: wanted }, request) => {
    const note = { 'NOTES.md': `Changed with a button of the sandbox at ${new Date().toISOString()}\n` };
    return [
      'POST',
      `${repository(request)}/push`,
      { files: note, message, ...(wanted === 'tag' && tag ? { tag } : {}) },
    ];
  });
  press(`${own}/tags`, ({ tag }, request) => ['POST', `${repository(request)}/tags`, { tag }]);
  const tagOf = (request: Request): string =>
    `${repository(request)}/tags/${encodeURIComponent(String(request.params.tag))}`;
  press(`${own}/tags/:tag/move`, (_form, request) => {
    const note = { 'NOTES.md': `A tag was moved here at ${new Date().toISOString()}\n` };
    return ['POST', `${tagOf(request)}/move`, { files: note }];
  });
  press(`${own}/tags/:tag/delete`, (_form, request) => ['DELETE', tagOf(request)]);
  press(`${own}/rename`, ({ to = '' }, request) => ['POST', `${repository(request)}/rename`, { to }, pageOf(to)]);
  press(`${own}/archive`, (_form, request) => ['POST', `${repository(request)}/archive`]);
  press(`${own}/unarchive`, (_form, request) => ['POST', `${repository(request)}/unarchive`]);
  press(`${own}/delete`, (_form, request) => ['DELETE', repository(request), undefined, '/github']);
  press('/github/webhooks/faults', (form) => {
    return [
      'POST',
      `${control}/webhooks/faults`,
      Object.fromEntries(Object.entries(form).map(([name, value]) => [name, Number(value)])),
    ];
  });
  press('/github/deliveries/:id/redeliver', (_form, request) => {
    return ['POST', `${control}/deliveries/${encodeURIComponent(String(request.params.id))}/redeliver`];
  });
  return router;
}
