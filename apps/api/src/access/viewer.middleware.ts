import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { asViewer, SessionsService } from '#access';
import { sessionToken } from './session-cookie.js';

/** Finds out who calls, once a request; everything behind it asks `currentViewer()`. */
@Injectable()
export class ViewerMiddleware implements NestMiddleware {
  constructor(private readonly sessions: SessionsService) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const viewer = await this.sessions.viewer(sessionToken(request));
    asViewer(viewer, next);
  }
}
