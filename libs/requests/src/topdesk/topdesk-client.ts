import { z } from 'zod';
import { DomainError } from '#platform';

const named = z.object({ name: z.string() }).nullish();

const incidentSchema = z.object({
  id: z.string().min(1),
  number: z.string().min(1),
  briefDescription: z.string().nullish(),
  request: z.string().max(1_000_000).nullish(),
  caller: z.object({ dynamicName: z.string().nullish(), email: z.string().nullish(), branch: named }).nullish(),
});
export type TopdeskIncident = z.infer<typeof incidentSchema>;

const attachmentSchema = z.object({
  id: z.string().min(1),
  fileName: z.string().min(1),
  /** Bytes. */
  size: z.number(),
  /** Put there by an operator, for operators. */
  invisibleForCaller: z.boolean().nullish(),
});
export type TopdeskAttachment = z.infer<typeof attachmentSchema>;

const progressSchema = z.array(z.object({ memoText: z.string().nullish() }));

export interface TopdeskAccess {
  /** Up to and without `/tas/api`. */
  url: string;
  login: string;
  password: string;
  /** FIQL: which incidents are requests for connectors. */
  query: string;
}

const PAGE = 100;
const MOST_PAGES = 50;
const PATIENCE_MILLISECONDS = 20_000;

/** TOPdesk's REST API, as much of it as the request desk needs. @throws DomainError UNAVAILABLE when it does not answer as it should */
export class TopdeskClient {
  constructor(private readonly access: TopdeskAccess) {}

  /** The incidents that are requests, oldest pages first, and what is wrong with those that cannot be read. */
  async incidents(): Promise<{ incidents: TopdeskIncident[]; unreadable: string[] }> {
    const incidents: TopdeskIncident[] = [];
    const unreadable: string[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({
        query: this.access.query,
        pageStart: String(page * PAGE),
        pageSize: String(PAGE),
      });
      const { status, body } = await this.call('GET', `/incidents?${query}`);
      for (const one of status === 204 ? [] : z.array(z.unknown()).parse(body)) {
        const { data, error } = incidentSchema.safeParse(one);
        if (data) incidents.push(data);
        else unreadable.push(`${numberOf(one)}: ${z.prettifyError(error!)}`);
      }
      if (status !== 206) break;
    }
    return { incidents, unreadable };
  }

  /** The texts of an incident's progress trail. @throws IncidentGone */
  async progress(incidentId: string): Promise<string[]> {
    const { status, body } = await this.call('GET', `/incidents/id/${encodeURIComponent(incidentId)}/progresstrail`);
    return status === 204 ? [] : progressSchema.parse(body).map(({ memoText }) => memoText ?? '');
  }

  /** The files of an incident that its caller sees. @throws IncidentGone */
  async attachments(incidentId: string): Promise<TopdeskAttachment[]> {
    const { status, body } = await this.call('GET', `/incidents/id/${encodeURIComponent(incidentId)}/attachments`);
    const all = status === 204 ? [] : z.array(attachmentSchema).parse(body);
    return all.filter(({ invisibleForCaller }) => invisibleForCaller !== true);
  }

  /** The bytes of a file; null where there are more than `most`. @throws IncidentGone */
  async download(incidentId: string, attachmentId: string, most: number): Promise<Uint8Array | null> {
    const [incident, attachment] = [incidentId, attachmentId].map(encodeURIComponent);
    const response = await this.send('GET', `/incidents/id/${incident}/attachments/${attachment}/download`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** Adds an entry that the caller sees. */
  async report(incidentId: string, action: string, externalNumber: string): Promise<void> {
    await this.call('PATCH', `/incidents/id/${encodeURIComponent(incidentId)}`, {
      action,
      actionInvisibleForCaller: false,
      externalNumber,
    });
  }

  private async call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
    const response = await this.send(method, path, body);
    return { status: response.status, body: response.status === 204 ? null : await response.json() };
  }

  private async send(method: string, path: string, body?: object): Promise<Response> {
    const { url, login, password } = this.access;
    const response = await fetch(`${url.replace(/\/$/, '')}/tas/api${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
        ...(!path.endsWith('/download') && { accept: 'application/json' }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    }).catch((error: unknown) => {
      throw unavailable(error instanceof Error ? error.message : String(error));
    });
    if (GONE.has(response.status) && path.startsWith('/incidents/id/')) throw new IncidentGone();
    if (!response.ok) throw unavailable(`it answered ${response.status} to ${method} ${path.split('?')[0]}`);
    return response;
  }
}

const GONE = new Set([404, 410]);

/** The incident was removed in TOPdesk. */
export class IncidentGone extends Error {}

const numberOf = (incident: unknown): string =>
  z.object({ number: z.string() }).safeParse(incident).data?.number ?? 'without a number';

const unavailable = (because: string): DomainError =>
  new DomainError(
    'UNAVAILABLE',
    `TOPdesk could not be reached (${because}). Check KOPPEL_TOPDESK_URL and the application password; nothing is lost, the next round tries again.`,
  );
