import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const VIEWER = '{ viewer { user { name } tenant { id name } tenants { id } roles permissions } }';

describe('who may do what', () => {
  it('knows nobody without a cookie, nor by an invented one', async () => {
    const nobody = await api.anonymous.graphql<{ viewer: { user: null; permissions: string[] } }>(VIEWER);
    expect(nobody.data!.viewer).toMatchObject({ user: null, tenant: null, permissions: [] });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'koppel_session=invented' },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(((await response.json()) as typeof nobody).data!.viewer.user).toBeNull();
  });

  it('gives an administrator their tenant and its permissions, and ends with the logout', async () => {
    const tenantId = await api.tenant('Waterschap Vechtdal');
    const administrator = await api.login('administrator', tenantId);
    const { data } = await administrator.graphql<{ viewer: { permissions: string[] } }>(VIEWER);
    expect(data!.viewer).toMatchObject({
      tenant: { id: tenantId, name: 'Waterschap Vechtdal' },
      roles: ['administrator'],
    });
    expect(data!.viewer.permissions).toContain('system.manage');
    expect((await administrator.fetch('/auth/logout', { method: 'POST' })).status).toBe(204);
    const after = await administrator.graphql<{ viewer: { user: null } }>(VIEWER);
    expect(after.data!.viewer.user).toBeNull();
  });

  it('lets nobody choose a tenant where they have no role', async () => {
    const own = await api.tenant('Own');
    const foreign = await api.tenant('Foreign');
    const administrator = await api.login('administrator', own);
    const refused = await administrator.graphql(
      'mutation ($id: ID!) { chooseTenant(tenantId: $id) { tenant { id } } }',
      { id: foreign },
    );
    expect(refused.errors![0]).toMatchObject({ extensions: { code: 'NOT_ALLOWED', field: 'tenantId' } });
    const anonymous = await api.anonymous.graphql(
      'mutation ($id: ID!) { chooseTenant(tenantId: $id) { tenant { id } } }',
      { id: own },
    );
    expect(anonymous.errors![0]!.extensions.code).toBe('NOT_LOGGED_IN');
  });

  it('says what is wrong with a request, and nothing of what is inside', async () => {
    const malformed = await api.anonymous.graphql('{ nope }');
    expect(malformed.errors![0]!.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const administrator = await api.login('administrator', await api.tenant('Any'));
    const broken = await administrator.graphql('mutation { chooseTenant(tenantId: "not-a-uuid") { tenant { id } } }');
    expect(broken.errors![0]!.message).not.toContain('uuid');
  });

  it('answers health, and 404 as JSON for what is not there', async () => {
    expect(await (await fetch(`${api.url}/health`)).json()).toEqual({ status: 'ok', scripts: 'none' });
    const nothing = await fetch(`${api.url}/health/nope`);
    expect(nothing.status).toBe(404);
    expect(await nothing.json()).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
