import express, { Router, type Request, type Response } from 'express';
import { faultSchema, SERVICES, type ServiceName, type Traffic } from './traffic.js';

export interface SandboxControl {
  traffic: Record<ServiceName, Traffic>;
  reset: () => Promise<void>;
}

function chosen(request: Request, response: Response): ServiceName[] {
  const wanted = String(request.params.service);
  if (wanted === 'all') return SERVICES;
  const found = SERVICES.filter((service) => service === wanted);
  if (found.length === 0) {
    response.status(404).json({ error: `There is no stand-in "${wanted}". Choose ${SERVICES.join(', ')} or all.` });
  }
  return found;
}

/** Faults, counters and the way back to the start: `/_control/…`. */
export function controlRoutes(control: SandboxControl): Router {
  const router = Router();
  const each = <T>(read: (traffic: Traffic) => T): Record<string, T> =>
    Object.fromEntries(SERVICES.map((service) => [service, read(control.traffic[service])]));

  router.use(express.json());
  router.get('/counters', (_request, response) => void response.json(each((traffic) => traffic.counters)));
  router.post('/counters/reset', (_request, response) => {
    for (const service of SERVICES) control.traffic[service].resetCounters();
    response.json(each((traffic) => traffic.counters));
  });
  router.get('/faults', (_request, response) => void response.json(each((traffic) => traffic.fault)));
  router.put('/faults/:service', (request, response) => {
    const fault = faultSchema.safeParse(request.body ?? {});
    if (!fault.success) {
      const [issue] = fault.error.issues;
      response.status(400).json({ error: issue?.message, field: issue?.path.join('.') });
      return;
    }
    for (const service of chosen(request, response)) control.traffic[service].fault = { ...fault.data };
    if (!response.headersSent) response.json(each((traffic) => traffic.fault));
  });
  router.delete('/faults/:service', (request, response) => {
    for (const service of chosen(request, response)) control.traffic[service].fault = null;
    if (!response.headersSent) response.json(each((traffic) => traffic.fault));
  });
  router.post('/reset', async (_request, response) => {
    await control.reset();
    response.json({ reset: true });
  });
  return router;
}
