import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '#platform';
import { WorkerModule } from './worker.module.js';

const environment = readEnvironment();
const app = await NestFactory.createApplicationContext(WorkerModule.for(environment), { logger: ['error', 'warn'] });
app.enableShutdownHooks();
