import { randomUUID } from 'node:crypto';

interface Detail {
  code: string;
  target: string;
  message: string;
}

/** A refusal in Graph's own shape. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Detail[] = [],
  ) {
    super(message);
  }

  body(requestId: string = randomUUID()): object {
    const date = new Date().toISOString().slice(0, 19);
    const innerError = { date, 'request-id': requestId, 'client-request-id': requestId };
    const { code, message, details } = this;
    return { error: { code, message, ...(details.length > 0 ? { details } : {}), innerError } };
  }
}

export const badRequest = (message: string, details: Detail[] = []): GraphError =>
  new GraphError(400, 'Request_BadRequest', message, details);

export const notFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const unsupportedQuery = (message: string): GraphError =>
  new GraphError(400, 'Request_UnsupportedQuery', message);

export const invalidToken = (message: string): GraphError => new GraphError(401, 'InvalidAuthenticationToken', message);

export const conflict = (property: string): GraphError => {
  const message = `Another object with the same value for property ${property} already exists.`;
  return badRequest(message, [{ code: 'ObjectConflict', target: property, message }]);
};

export const invalidValue = (property: string, resource: string): GraphError => {
  const message = `Invalid value specified for property '${property}' of resource '${resource}'.`;
  return badRequest(message, [{ code: 'InvalidValue', target: property, message }]);
};

export const throttled = (): object =>
  new GraphError(429, 'TooManyRequests', 'Too many requests. Please try again later.').body();
