import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import express from 'express';
import helmet from 'helmet';
import type { Environment } from '#platform';
import { ApiModule } from './api.module.js';

/** Paths that are the API's own; every other one is a page of the web app. */
const OWN_PATHS =
  /^\/(calendars|mail-links|graphql|auth|health|catalog\/files|coverage-files|sarif|webhooks|metrics|designs|requests\/[^/]+\/attachments)(\/|$|\?)/;

/** Builds the API, web app included, without listening. */
export async function createApi(environment: Environment): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.for(environment), {
    rawBody: true,
    logger: ['error', 'warn'],
  });
  app.use(helmet({ contentSecurityPolicy: contentSecurityPolicy(environment) }));
  app.useBodyParser('json', { limit: '2mb' });
  serveWebApp(app, resolve('dist/web'));
  app.enableShutdownHooks();
  return app;
}

/** Third-party READMEs may show pictures of their own; scripts and styles come from us alone. */
function contentSecurityPolicy(environment: Environment) {
  const secure = environment.KOPPEL_PUBLIC_URL.startsWith('https:');
  return {
    useDefaults: true,
    directives: {
      'script-src':
        environment.NODE_ENV === 'production' ? ["'self'"] : ["'self'", "'unsafe-inline'", 'https://esm.sh'],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'form-action': null,
      ...(!secure && { 'upgrade-insecure-requests': null }),
    },
  };
}

function serveWebApp(app: NestExpressApplication, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use(express.static(folder, { index: false, maxAge: '1h', setHeaders: cacheForever }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' && request.accepts('html') && !OWN_PATHS.test(request.url);
    if (wantsPage) response.setHeader('Cache-Control', 'no-cache').sendFile(page);
    else next();
  });
}

/** Vite puts a hash into the names of its assets: they never change. */
function cacheForever(response: Response, path: string): void {
  if (path.includes('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
