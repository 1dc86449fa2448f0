import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { type ExecutionArgs, GraphQLError, subscribe } from 'graphql';
import { asViewer, SessionsService, type Viewer } from '#access';
import { ENVIRONMENT, LOGGER, type Environment, type Logger } from '#platform';
import { readSessionCookie } from '../access/session-cookie.js';
import { DOCUMENT_LIMITS, limitsRule, parseErrors, validateWithLimits } from './document-limits.js';
import { createFormatError, formatGraphQLError } from './format-error.js';

/** Where the generated schema is kept under version control, so that a change of the API shows in review. */
export const SCHEMA_FILE = join('apps', 'api', 'src', 'schema.graphql');

interface Socket {
  extra: { request: IncomingMessage; viewer?: Viewer };
}

export const ApiGraphQLModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [ENVIRONMENT, LOGGER, SessionsService],
  useFactory: (environment: Environment, logger: Logger, sessions: SessionsService) => ({
    path: '/graphql',
    autoSchemaFile: environment.NODE_ENV === 'production' ? true : SCHEMA_FILE,
    sortSchema: true,
    graphiql: environment.NODE_ENV !== 'production',
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: [limitsRule()],
    plugins: [ApolloServerPluginCacheControlDisabled()],
    formatError: createFormatError(logger),
    context: (context: { req?: Request; extra?: Socket['extra'] }) => ({
      req: context.req,
      address: context.req?.ip ?? context.extra?.request.socket.remoteAddress ?? '',
      viewer: context.extra?.viewer,
    }),
    subscriptions: { 'graphql-ws': socketOptions(sessions, logger) as never },
  }),
});

/** A socket acts for whoever its cookie belongs to; its errors are mapped like all others. */
function socketOptions(sessions: SessionsService, logger: Logger) {
  const hide = (errors: readonly GraphQLError[]) => errors.map((error) => formatGraphQLError(logger, error));
  return {
    onConnect: async (socket: Socket) => {
      socket.extra.viewer = await sessions.viewer(readSessionCookie(socket.extra.request.headers.cookie));
      return true;
    },
    onSubscribe: (_socket: Socket, _id: string, { query }: { query: string }) => parseErrors(query),
    validate: validateWithLimits,
    subscribe: (args: ExecutionArgs) =>
      asViewer((args.contextValue as { viewer: Viewer }).viewer, () => subscribe(args)),
    onError: (_socket: Socket, _id: string, _payload: unknown, errors: readonly GraphQLError[]) => hide(errors),
    onNext: (
      _socket: Socket,
      _id: string,
      _payload: unknown,
      _args: unknown,
      result: { errors?: readonly GraphQLError[] },
    ) => (result.errors ? { ...result, errors: hide(result.errors) } : result),
  };
}
