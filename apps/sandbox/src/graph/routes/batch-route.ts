import { Router, type Request } from 'express';
import { z } from 'zod';
import { GraphError } from '../graph-error.js';

const MOST_REQUESTS = 20;

const partSchema = z.object({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string().startsWith('/'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type Part = z.infer<typeof partSchema>;

interface Answer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

/** `POST /$batch`: up to twenty calls in one, each answered as if it had come alone, throttling included. */
export function batchRoute(): Router {
  const router = Router();
  router.post('/$batch', async (request, response) => {
    const parts = partsOf(request.body);
    const address = `http://127.0.0.1:${request.socket.localPort}${request.baseUrl}`;
    const done = new Map<string, Promise<Answer>>();
    for (const part of parts) done.set(part.id, answerInTurn(part, done, address, request));
    response.json({ responses: await Promise.all(done.values()) });
  });
  return router;
}

function partsOf(body: unknown): Part[] {
  const parsed = z.object({ requests: z.array(partSchema) }).safeParse(body);
  if (!parsed.success) throw new GraphError(400, 'BadRequest', 'Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > MOST_REQUESTS) {
    throw new GraphError(
      400,
      'MaximumBatchSizeExceeded',
      `Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`,
    );
  }
  const before = new Set<string>();
  for (const { id, dependsOn } of requests) {
    if (before.has(id)) throw new GraphError(400, 'BadRequest', `Duplicate id '${id}' in the batch.`);
    const missing = dependsOn.find((other) => !before.has(other));
    if (missing !== undefined)
      throw new GraphError(
        400,
        'BadRequest',
        `Request '${id}' depends on '${missing}', which does not come before it.`,
      );
    before.add(id);
  }
  return requests;
}

async function answerInTurn(
  part: Part,
  done: Map<string, Promise<Answer>>,
  address: string,
  request: Request,
): Promise<Answer> {
  const earlier = await Promise.all(part.dependsOn.map((id) => done.get(id)!));
  if (earlier.some(({ status }) => status >= 400)) {
    const failed = new GraphError(424, 'FailedDependency', 'A request that this one depends on failed.');
    return { id: part.id, status: 424, headers: {}, body: failed.body() };
  }
  const answer = await fetch(address + part.url, {
    method: part.method,
    headers: { 'content-type': 'application/json', ...part.headers, authorization: request.get('authorization') ?? '' },
    ...(part.body === undefined ? {} : { body: JSON.stringify(part.body) }),
  });
  const headers = Object.fromEntries(
    ['content-type', 'retry-after'].flatMap((name) =>
      answer.headers.has(name) ? [[name, answer.headers.get(name)!]] : [],
    ),
  );
  const text = await answer.text();
  return { id: part.id, status: answer.status, headers, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) };
}
