import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type Logger } from '#platform';

/** Mistakes in the request itself, found by GraphQL: their messages are meant for the caller. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * The one mapping from errors to what a client sees: a domain error keeps its code, sentence and fields, a malformed request its message,
 * everything else becomes INTERNAL with an id that is also in the log.
 */
export function createFormatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place = { path: formatted.path, locations: formatted.locations };
    if (original instanceof DomainError) {
      const { message, code, details, saying } = original;
      return { message, ...place, extensions: { code, ...details, ...(saying && { saying }) } };
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    if (REQUEST_ERRORS.has(code)) return { message: formatted.message, ...place, extensions: { code } };
    const id = randomUUID();
    logger.error({ err: original, errorId: id, path: formatted.path }, 'An operation failed unexpectedly');
    return {
      message: `Something went wrong on our side. If you report it, mention ${id}.`,
      ...place,
      extensions: { code: 'INTERNAL', id },
    };
  };
}

/** The same for errors that travel outside Apollo, over the subscription socket. */
export const formatGraphQLError = (logger: Logger, error: GraphQLError): GraphQLFormattedError =>
  createFormatError(logger)(error.toJSON(), error);
