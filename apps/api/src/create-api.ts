import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Environment } from '#platform';
import { ApiModule } from './api.module.js';
import { serveWebApp } from './web-app.js';

/** Builds the API, web app included, without listening. */
export async function createApi(environment: Environment): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.for(environment), {
    rawBody: true,
    logger: ['error', 'warn'],
  });
  app.set('trust proxy', environment.KOPPEL_TRUSTED_PROXIES);
  app.use(helmet({ contentSecurityPolicy: contentSecurityPolicy(environment) }));
  app.useBodyParser('json', { limit: '2mb' });
  serveWebApp(app);
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
