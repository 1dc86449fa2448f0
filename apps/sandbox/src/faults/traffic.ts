import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';

export type ServiceName = 'github' | 'afas' | 'graph' | 'openid' | 'topdesk' | 'roosterwijs';
export const SERVICES: ServiceName[] = ['github', 'afas', 'graph', 'openid', 'topdesk', 'roosterwijs'];

/** What a request is, for counting and for faults that hit only some requests. */
export type RequestKind = 'rest' | 'graphql' | 'git' | 'other';

export interface Classified {
  kind: RequestKind;
  writing: boolean;
}

const times = z.number().int().min(0).default(0);

export const faultSchema = z.strictObject({
  delayMs: z.number().int().min(0).max(600_000).default(0),
  tooManyRequests: times,
  retryAfterSeconds: z.number().int().min(0).default(1),
  secondaryLimit: times,
  badGateway: times,
  /** The connection ends without an answer. */
  cut: times,
  /** The first half of the body comes at once, the second half so much later. */
  slowBodyMs: z.number().int().min(0).max(600_000).default(0),
  only: z.enum(['reading', 'writing', 'graphql', 'rest', 'git']).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

export interface Counters {
  requests: number;
  reading: number;
  writing: number;
  graphql: number;
  rest: number;
  git: number;
  /** GraphQL points. */
  points: number;
  notModified: number;
}

function zero(): Counters {
  return { requests: 0, reading: 0, writing: 0, graphql: 0, rest: 0, git: 0, points: 0, notModified: 0 };
}

/** Counts the requests of one stand-in and makes them fail on demand. */
export class Traffic {
  counters = zero();
  fault: Fault | null = null;

  /** `throttled` is the body of a 429 in the service's own shape. */
  constructor(
    private readonly classify: (request: Request) => Classified,
    private readonly throttled: () => object = () => ({ message: 'Too many requests. Wait before you try again.' }),
  ) {}

  resetCounters(): void {
    this.counters = zero();
  }

  reset(): void {
    this.resetCounters();
    this.fault = null;
  }

  readonly watch: RequestHandler = (request, response, next) => {
    const what = this.classify(request);
    this.count(what);
    if (!this.fault || !concerns(this.fault, what)) {
      next();
      return;
    }
    const fault = this.fault;
    if (fault.delayMs === 0) {
      this.apply(fault, request, response, next);
      return;
    }
    setTimeout(() => this.apply(fault, request, response, next), fault.delayMs);
  };

  private apply(fault: Fault, request: Request, response: Response, next: NextFunction): void {
    if (fault.cut > 0) {
      fault.cut -= 1;
      request.socket.destroy();
    } else if (fault.tooManyRequests > 0) {
      fault.tooManyRequests -= 1;
      response.set('retry-after', String(fault.retryAfterSeconds)).status(429);
      response.json(this.throttled());
    } else if (fault.secondaryLimit > 0) {
      fault.secondaryLimit -= 1;
      response.set('retry-after', String(fault.retryAfterSeconds)).status(403);
      response.json({
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        documentation_url:
          'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      });
    } else if (fault.badGateway > 0) {
      fault.badGateway -= 1;
      response.status(502).type('html').send('<html><body><h1>502 Bad Gateway</h1></body></html>');
    } else {
      if (fault.slowBodyMs > 0) slowDown(response, fault.slowBodyMs);
      next();
    }
  }

  private count({ kind, writing }: Classified): void {
    this.counters.requests += 1;
    this.counters[writing ? 'writing' : 'reading'] += 1;
    if (kind !== 'other') this.counters[kind] += 1;
  }
}

function concerns({ only }: Fault, { kind, writing }: Classified): boolean {
  if (!only) return true;
  if (only === 'reading' || only === 'writing') return (only === 'writing') === writing;
  return only === kind;
}

function slowDown(response: Response, milliseconds: number): void {
  const parts: Buffer[] = [];
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  const end = response.end.bind(response) as (chunk: Buffer) => Response;
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk as Uint8Array));
  };
  response.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as Response['write'];
  response.end = ((chunk: unknown) => {
    keep(chunk);
    const body = Buffer.concat(parts);
    const half = Math.floor(body.length / 2);
    write(body.subarray(0, half));
    setTimeout(() => end(body.subarray(half)), milliseconds);
    return response;
  }) as Response['end'];
}
