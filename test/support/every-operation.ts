import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Caller, TestApi } from './api.js';

/** The API's schema, as it says itself. */
export async function introspected(api: TestApi): Promise<GraphQLSchema> {
  const answer = await api.anonymous.graphql<IntrospectionQuery>(getIntrospectionQuery());
  return buildClientSchema(answer.data!);
}

/** A value for an argument: every ID in it is `id`. */
export function value(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return value(type.ofType, id);
  if (isListType(type)) return [value(type.ofType, id)];
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, value(field.type, id)]));
  if (isEnumType(type)) return type.getValues()[0]!.value;
  const samples: Record<string, unknown> = {
    ID: id,
    String: 'update',
    Int: 1,
    Float: 1,
    Boolean: true,
    JSON: { displayName: 'x', identification: 'x' },
  };
  return samples[type.name] ?? null;
}

export const namesIds = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named)
    ? Object.values(named.getFields()).some((field) => namesIds(field.type))
    : named.name === 'ID';
};

/** Every scalar field that can be asked for, to a depth where all rows have been seen. */
export function selection(type: GraphQLOutputType, depth = 3): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) => field.args.length === 0 && (depth > 0 || !isObjectType(getNamedType(field.type))),
  );
  return ` { ${fields.map((field) => `${field.name}${selection(field.type, depth - 1)}`).join(' ')} }`;
}

export type Kind = 'query' | 'mutation';
export const operations = (schema: GraphQLSchema, kind: Kind): GraphQLField<unknown, unknown>[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

/** A document that asks one operation for everything, with its variables. @throws GraphQLError when the document is none */
function asked(kind: Kind | 'subscription', field: GraphQLField<unknown, unknown>, id: string, depth?: number) {
  const list = (items: string[]): string => (items.length > 0 ? `(${items.join(', ')})` : '');
  const declared = list(field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`));
  const passed = list(field.args.map((arg) => `${arg.name}: $${arg.name}`));
  const query = `${kind} ${declared} { ${field.name}${passed}${selection(field.type, depth)} }`;
  parse(query);
  return { query, variables: Object.fromEntries(field.args.map((arg) => [arg.name, value(arg.type, id)])) };
}

/** Proves something only of documents that the server takes. */
function mustBeTaken(name: string, errors: readonly { message: string; extensions?: { code?: unknown } }[]): void {
  const refused = errors.find(({ extensions }) => NEVER_RUN.includes(String(extensions?.code)));
  if (refused) throw new Error(`The document for ${name} is not one that the API takes: ${refused.message}`);
}

const NEVER_RUN = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'undefined'];

export async function callOperation(caller: Caller, kind: Kind, field: GraphQLField<unknown, unknown>, id: string) {
  const { query, variables } = asked(kind, field, id);
  const answer = await caller.graphql(query, variables);
  mustBeTaken(field.name, answer.errors ?? []);
  return answer;
}

/** What a subscription says first, as text: an event, or its errors. */
export function firstEvent(
  url: string,
  caller: Caller,
  field: GraphQLField<unknown, unknown>,
  id: string,
): Promise<string> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie: caller.cookie } });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  const document = asked('subscription', field, id, 0);
  return new Promise<string>((resolve, reject) => {
    const stop = client.subscribe(document, {
      next: (event) => {
        resolve(JSON.stringify(event));
        stop();
      },
      error: (error) => {
        try {
          mustBeTaken(field.name, Array.isArray(error) ? (error as GraphQLError[]) : []);
          resolve(JSON.stringify(error));
        } catch (refusal) {
          reject(refusal as Error);
        }
      },
      complete: () => resolve('nothing'),
    });
  }).finally(() => void client.dispose());
}
