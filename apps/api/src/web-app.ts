import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import express from 'express';

const FOLDER = resolve('dist/web');
const PAGE = join(FOLDER, 'index.html');

/** The files of the built web app. Without a build there is the API alone. */
export function serveWebApp(app: NestExpressApplication): void {
  if (!existsSync(PAGE)) return;
  app.use(express.static(FOLDER, { index: false, maxAge: '1h', setHeaders: cacheForever }));
}

/**
 * To a browser every address that no route of the API answers is a page of the web app, so a new route is never hidden behind a page; to a
 * program it is not there.
 * @returns whether the page was sent
 */
export function sendPage(request: Request, response: Response): boolean {
  const isVisit = request.method === 'GET' && request.get('accept')?.includes('text/html');
  if (!isVisit || !existsSync(PAGE)) return false;
  response.setHeader('Cache-Control', 'no-cache').sendFile(PAGE);
  return true;
}

/** Vite puts a hash into the names of its assets: they never change. */
function cacheForever(response: Response, path: string): void {
  if (path.includes('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
