import type { Request, Response } from 'express';

export interface Call {
  number: number;
  at: string;
  environment: string;
  method: string;
  /** Path and query after `ProfitRestServices`. */
  path: string;
  writing: boolean;
  status: number;
  /** Only of writing calls. */
  body: unknown;
}

const KEPT = 300;

/** The last calls, as an administrator of the application would see them. Tokens never get here. */
export class CallLog {
  newest: Call[] = [];
  private count = 0;

  watch(request: Request, response: Response, writing: boolean): void {
    const environment = String(request.params.environment);
    response.on('finish', () => {
      this.newest.unshift({
        number: (this.count += 1),
        at: new Date().toISOString(),
        environment,
        method: request.method,
        path: request.originalUrl.replace(/^.*?\/profitrestservices/i, ''),
        writing,
        status: response.statusCode,
        body: writing ? (request.body as unknown) : null,
      });
      this.newest.length = Math.min(this.newest.length, KEPT);
    });
  }

  reset(): void {
    this.newest = [];
  }
}
