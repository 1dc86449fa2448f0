import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, type GraphQLSchema, parse, validate } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { DOCUMENT_LIMITS, limitsRule } from '../../apps/api/src/graphql/document-limits.js';
import * as webApp from '../../apps/web/src/gql/graphql.js';
import { startApi, type TestApi } from '../support/api.js';
import { introspected } from '../support/every-operation.js';

const documents = Object.entries(webApp).flatMap(([name, text]) =>
  text instanceof webApp.TypedDocumentString ? [{ name, text: text.toString() }] : [],
);

let api: TestApi;
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startApi();
  schema = await introspected(api);
});

afterAll(() => api.close());

/** What the API answers over a socket, as text. */
async function overSocket(query: string): Promise<string> {
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  return new Promise<string>((resolve) => {
    client.subscribe(
      { query },
      {
        next: (answer) => resolve(JSON.stringify(answer)),
        error: (error) => resolve(error instanceof Error ? error.message : JSON.stringify(error)),
        complete: () => resolve('nothing'),
      },
    );
  }).finally(() => void client.dispose());
}

const nested = (times: number): string => `{ connectors ${'{ items '.repeat(times)}{ id }${' }'.repeat(times)} }`;
const names = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

describe('a document of GraphQL', () => {
  it('of our own screens takes at most half of what one may', () => {
    expect(documents.length).toBeGreaterThan(100);
    const halved = {
      depth: DOCUMENT_LIMITS.depth / 2,
      aliases: DOCUMENT_LIMITS.aliases / 2,
      cost: DOCUMENT_LIMITS.cost / 2,
    };
    for (const { name, text } of documents) {
      const document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens / 2 });
      expect({ name, errors: validate(schema, document, [limitsRule(halved)]) }).toEqual({ name, errors: [] });
    }
  });

  it.each([
    ['tokens', `{ ${names(2_000, () => 'viewer { roles }')} }`, 'token'],
    ['aliases', `{ ${names(11, (at) => `a${at}: similarRequests(name: "AFAS") { id }`)} }`, 'aliases is 11'],
    [
      'cost',
      `{ connector(repository: "x") { ${names(60, () => 'versions { findings { decisions { kind } } }')} } }`,
      'cost is',
    ],
    ['depth', nested(13), 'This asks too much at once'],
    [
      'fragments in fragments',
      `{ ...f0 } ${names(25, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f25 on Query { connectors { items { id } } }`,
      'cost is',
    ],
  ])('that is too large (%s) is refused, over HTTP and over a socket, before it runs', async (_, query, message) => {
    const { data, errors } = await api.anonymous.graphql(query);
    expect(data).toBeUndefined();
    expect(errors!.map((error) => error.message).join()).toContain(message);
    expect(await overSocket(query)).toContain(message);
  });

  it('that asks for the schema is taken', async () => {
    expect((await api.anonymous.graphql(getIntrospectionQuery())).errors).toBeUndefined();
  });
});

describe('who asks too often', () => {
  const ask = async (of: TestApi, forwarded: string): Promise<string | undefined> => {
    const answer = await of.anonymous.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify({ query: '{ similarRequests(name: "AFAS") { id } }' }),
    });
    return ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]!.extensions.code;
  };

  it('is told by the address that connects, whatever X-Forwarded-For says, as long as no proxy is trusted', async () => {
    const codes = [];
    for (let at = 0; at < 61; at++) codes.push(await ask(api, `10.0.0.${at}`));
    expect(codes).toEqual([...Array<undefined>(60).fill(undefined), 'UNAVAILABLE']);
  });

  it('is told by the address that the trusted proxy saw, and not by what the client wrote before it', async () => {
    const behind = await startApi({ KOPPEL_TRUSTED_PROXIES: '1' });
    const codes = [];
    for (let at = 0; at < 61; at++) codes.push(await ask(behind, `192.0.2.${at}, 10.0.0.1`));
    expect(codes.at(-1)).toBe('UNAVAILABLE');
    expect(await ask(behind, '10.0.0.1, 10.0.0.2')).toBeUndefined();
    await behind.close();
  });
});
