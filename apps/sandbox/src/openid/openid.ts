import { randomBytes } from 'node:crypto';
import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { Provider, type ProviderContext } from 'oidc-provider';
import { Traffic } from '../faults/traffic.js';
import { frame, html, raw } from '../pages/html.js';
import { demoPersons, type DemoPerson } from './demo-persons.js';
import { loginPage } from './login-page.js';
import { MemoryAdapter } from './memory-adapter.js';
import { signingKey } from './signing-key.js';

export interface OpenidOptions {
  /** `<url>` of the whole sandbox. */
  url: string;
  dataFolder: string;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
}

export interface Login {
  at: string;
  person: string;
  client: string;
}

export interface Openid {
  router: Router;
  traffic: Traffic;
  /** Newest first. */
  logins: Login[];
  reset(): void;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DAY = 24 * 3600;
const SESSION_COOKIE = 'sandbox_openid';

function onLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.has(new URL(address).hostname);
}

/**
 * A login always begins without the session of the one before: each time a person is chosen, so that a demo changes role
 * with one click. (With a session of another person the provider would first ask to log that one out.)
 */
function forgetSession(request: Request, _response: Response, next: NextFunction): void {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(SESSION_COOKIE)).join('; ');
  next();
}

function configuration(options: OpenidOptions): object {
  return {
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.redirectUris.map((address) => `${new URL(address).origin}/`),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    adapter: MemoryAdapter,
    jwks: { keys: [signingKey(options.dataFolder)] },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: SESSION_COOKIE, interaction: 'sandbox_interaction', resume: 'sandbox_resume' },
    },
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => false },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource: loggedOut },
    },
    interactions: {
      url: (_context: unknown, interaction: { uid: string }) => `/openid/interaction/${interaction.uid}`,
    },
    findAccount: (_context: unknown, sub: string) => account(sub),
    loadExistingGrant: grantEverything,
    renderError: (context: ProviderContext, out: Record<string, string>) => {
      context.type = 'html';
      context.body = frame(
        'Login failed',
        html`<h1>Login failed</h1>
          <p>${out.error ?? ''}: ${out.error_description ?? ''}</p>`,
      );
    },
    ttl: {
      Session: DAY,
      Interaction: 3600,
      Grant: DAY,
      AccessToken: 3600,
      IdToken: 3600,
      AuthorizationCode: 600,
      RefreshToken: DAY,
    },
  };
}

function account(sub: string): object | undefined {
  const person = demoPersons.find((one) => one.sub === sub);
  if (!person) return undefined;
  const { name, email } = person;
  return { accountId: sub, claims: () => ({ sub, name, email, email_verified: true, locale: 'nl-NL' }) };
}

/** The demo's client belongs to the house: nobody has to consent. */
async function grantEverything(
  context: ProviderContext & {
    oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
  },
): Promise<object> {
  const { provider, client, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email offline_access');
  await grant.save();
  return grant;
}

/** Logging out asks nothing: the form sends itself. */
function logoutSource(context: ProviderContext, form: string): void {
  context.type = 'html';
  context.body = frame(
    'Logging out',
    html`<h1>Logging out</h1>
      ${raw(form)}
      <p><button type="submit" form="op.logoutForm" value="yes" name="logout" autofocus>Log out</button></p>
      <script>
        const choice = document.createElement('input');
        choice.type = 'hidden';
        choice.name = 'logout';
        choice.value = 'yes';
        const form = document.getElementById('op.logoutForm');
        form.append(choice);
        form.submit();
      </script>`,
  );
}

function loggedOut(context: ProviderContext): void {
  context.type = 'html';
  context.body = frame('Logged out', html`<h1>Logged out</h1>`);
}

/** Must be opened when the address is known: it is the issuer. */
export function openOpenid(options: OpenidOptions): Openid {
  const provider = new Provider(`${options.url}/openid`, configuration(options));
  provider.proxy = true;
  const { prototype } = provider.Client;
  for (const check of ['redirectUriAllowed', 'postLogoutRedirectUriAllowed']) {
    const original = prototype[check];
    prototype[check] = function allowed(this: unknown, address: string): boolean {
      return onLoopback(address) || (original?.call(this, address) ?? false);
    };
  }
  const traffic = new Traffic((request) => ({ kind: 'other', writing: request.method === 'POST' }));
  const logins: Login[] = [];
  const router = Router();
  router.use((request, response, next) => {
    // The page of this stand-in is no request to it
    if (request.path === '/') next('router');
    else traffic.watch(request, response, next);
  });
  const logIn = (request: Request, response: Response, person: DemoPerson, client: unknown): Promise<void> => {
    logins.unshift({ at: new Date().toISOString(), person: person.name, client: String(client) });
    logins.length = Math.min(logins.length, 50);
    return provider.interactionFinished(request, response, { login: { accountId: person.sub, remember: false } });
  };
  router.get('/interaction/:uid', async (request, response) => {
    const { params } = await provider.interactionDetails(request, response);
    // The demo's "log in as" names the person already: nothing is left to choose.
    const hinted = demoPersons.find((one) => one.sub === params.login_hint);
    if (hinted) return logIn(request, response, hinted, params.client_id);
    response.type('html').send(loginPage(request.params.uid, String(params.client_id), demoPersons));
  });
  router.post('/interaction/:uid', urlencoded({ extended: false }), async (request, response) => {
    const sub = String((request.body as Record<string, unknown> | undefined)?.person);
    const { params } = await provider.interactionDetails(request, response);
    const person = demoPersons.find((one) => one.sub === sub);
    if (!person) {
      response
        .status(400)
        .type('html')
        .send(loginPage(request.params.uid, String(params.client_id), demoPersons));
      return;
    }
    await logIn(request, response, person, params.client_id);
  });
  router.use('/interaction', (_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const text = html`<h1>This login is over</h1>
      <p>Go back to the application and start again.</p>`;
    response.status(400).type('html').send(frame('Login', text));
  });
  router.get(['/auth', '/auth/:uid'], forgetSession);
  const callback = provider.callback();
  router.use((request, response) => callback(request, response));
  const reset = (): void => {
    traffic.reset();
    logins.length = 0;
  };
  return { router, traffic, logins, reset };
}
