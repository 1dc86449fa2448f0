import express, { Router, type Response } from 'express';
import { Traffic } from '../faults/traffic.js';
import { list, read } from './answers.js';
import { changeSchema, type Incident, Incidents, newIncidentSchema } from './incidents.js';
import { People } from './people/people.js';
import { peopleRoutes } from './people/people-routes.js';

export interface Topdesk {
  router: Router;
  traffic: Traffic;
  incidents: Incidents;
  people: People;
  reset(): void;
}

/** The operator that connects, and its application password: they open only this stand-in. */
export const TOPDESK_LOGIN = 'koppel';
export const TOPDESK_PASSWORD = 'sandb-topdk-koppl-00001';

/** TOPdesk's REST API for incidents and persons: `/tas/api/…`. */
export function openTopdesk(folder: string): Topdesk {
  const incidents = new Incidents(folder);
  const people = new People(folder);
  const traffic = new Traffic(({ method }) => ({
    kind: 'rest',
    writing: !['GET', 'HEAD', 'OPTIONS'].includes(method),
  }));
  const router = Router();
  router.use('/_control', controlRoutes(incidents, people));

  const service = Router();
  service.use(traffic.watch, (request, response, next) => {
    const expected = `Basic ${Buffer.from(`${TOPDESK_LOGIN}:${TOPDESK_PASSWORD}`).toString('base64')}`;
    if (request.get('authorization') === expected) next();
    else response.status(401).json([{ message: 'The login name or the application password is wrong.' }]);
  });
  service.use(express.json({ limit: '5mb' }));
  service.get('/incidents', (request, response) => list(incidents.all, request, response, shown));
  service.get('/incidents/number/:number', (request, response) => {
    const incident = incidents.all.find(({ number }) => number === request.params.number);
    if (incident) response.json(shown(incident));
    else response.status(404).end();
  });
  service.post('/incidents', (request, response) => {
    const given = read(newIncidentSchema, request, response);
    if (given) response.status(201).json(shown(incidents.add(given)));
  });
  service.use('/incidents/id/:id', (request, response, next) => {
    const incident = incidents.all.find(({ id }) => id === request.params.id);
    response.locals['incident'] = incident;
    if (incident) next();
    else response.status(404).end();
  });
  service.get('/incidents/id/:id', (_request, response) => void response.json(shown(incidentOf(response))));
  service.get('/incidents/id/:id/progresstrail', (_request, response) => {
    const { progress } = incidentOf(response);
    response.status(progress.length > 0 ? 200 : 204).json(progress);
  });
  service.get('/incidents/id/:id/attachments', (_request, response) => {
    const { id, attachments } = incidentOf(response);
    const files = attachments.map(({ content, ...file }) => ({
      ...file,
      size: Buffer.from(content, 'base64').length,
      downloadUrl: `/tas/api/incidents/id/${id}/attachments/${file.id}/download`,
    }));
    response.status(files.length > 0 ? 200 : 204).json(files);
  });
  service.get('/incidents/id/:id/attachments/:file/download', (request, response) => {
    const file = incidentOf(response).attachments.find(({ id }) => id === request.params.file);
    if (file) response.type('application/octet-stream').send(Buffer.from(file.content, 'base64'));
    else response.status(404).end();
  });
  service.patch('/incidents/id/:id', (request, response) => {
    const change = read(changeSchema, request, response);
    if (!change) return;
    incidents.change(incidentOf(response), change, TOPDESK_LOGIN);
    response.json(shown(incidentOf(response)));
  });
  service.use(peopleRoutes(people));
  router.use('/tas/api', service);
  return {
    router,
    traffic,
    incidents,
    people,
    reset: () => {
      incidents.reset();
      people.reset();
      traffic.reset();
    },
  };
}

const incidentOf = (response: Response): Incident => response.locals['incident'] as Incident;

const shown = ({ progress: _progress, attachments: _attachments, ...incident }: Incident): object => incident;

function controlRoutes(incidents: Incidents, people: People): Router {
  const router = Router();
  router.use(express.json());
  router.get('/incidents', (_request, response) => void response.json(incidents.all));
  router.get('/people', (_request, response) => void response.json(people.state));
  router.post('/incidents', (request, response) => {
    const given = read(newIncidentSchema, request, response);
    if (given) response.status(201).json(incidents.add(given));
  });
  router.delete('/incidents/:id', (request, response) => {
    incidents.remove(request.params.id);
    response.status(204).end();
  });
  return router;
}
