import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import { type GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { DomainError, type DomainErrorCode, type Logger } from '#platform';
import { sendPage } from './web-app.js';

const STATUS: Record<DomainErrorCode, number> = {
  INVALID_INPUT: 400,
  NOT_LOGGED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAVAILABLE: 503,
};

/** Errors of plain HTTP routes as JSON `{code, message}`; where there is no route, the web app's page. Errors of GraphQL go on to its own mapping. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (error instanceof NotFoundException && sendPage(http.getRequest<Request>(), response)) return;
    if (error instanceof DomainError) {
      const { code, message, details, saying } = error;
      response.status(STATUS[code]).json({ code, message, ...details, ...(saying && { saying }) });
    } else if (error instanceof HttpException) {
      response.status(error.getStatus()).json({ code: 'INVALID_INPUT', message: error.message });
    } else {
      const id = randomUUID();
      this.logger.error({ err: error, errorId: id }, 'A request failed unexpectedly');
      response
        .status(500)
        .json({ code: 'INTERNAL', message: `Something went wrong on our side. If you report it, mention ${id}.`, id });
    }
  }
}
