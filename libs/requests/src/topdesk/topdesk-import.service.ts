import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, asViewer, currentViewer } from '#access';
import { ENVIRONMENT, type Environment, LOGGER, type Logger } from '#platform';
import { TenantQueries } from '#tenants';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { formProblems, intakeFormSchema } from '../requests/intake-form.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { RequestsService } from '../requests/requests.service.js';
import { RequestTrail } from '../trail/request-trail.js';
import { TrailRepository } from '../trail/trail.repository.js';
import { IncidentGone, type TopdeskAccess, TopdeskClient, type TopdeskIncident } from './topdesk-client.js';
import { readTopdeskForm } from './topdesk-form.rules.js';
import type { TopdeskLink } from './topdesk-link.entity.js';
import { TopdeskLinksRepository } from './topdesk-links.repository.js';
import { incompleteText, languageOf, marker, progressText } from './topdesk-report.rules.js';

/** Where TOPdesk is; null where the installation has none. */
export function topdeskAccess(environment: Environment): TopdeskAccess | null {
  const { KOPPEL_TOPDESK_URL: url, KOPPEL_TOPDESK_LOGIN: login, KOPPEL_TOPDESK_PASSWORD: password } = environment;
  return url === '' ? null : { url, login, password, query: environment.KOPPEL_TOPDESK_QUERY };
}

export interface StuckForm {
  /** Its number in TOPdesk. */
  number: string;
  subject: string;
  caller: string;
  organisation: string;
  problem: string;
  seenAt: Date;
}

/** Forms that customers send through TOPdesk become requests, once each by their number; how it goes comes back as a progress trail. */
@Injectable()
export class TopdeskImport {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly scope: RequestScope,
    private readonly links: TopdeskLinksRepository,
    private readonly tenants: TenantQueries,
    private readonly requests: RequestsService,
    private readonly lifecycle: Lifecycle,
    private readonly trail: TrailRepository,
    private readonly writing: RequestTrail,
  ) {}

  /** One round: new forms in, news out. @throws DomainError UNAVAILABLE when TOPdesk does not answer */
  async round(): Promise<{ imported: number; reported: number }> {
    const access = topdeskAccess(this.environment);
    if (!access) return { imported: 0, reported: 0 };
    const client = new TopdeskClient(access);
    return asPlatform('TOPdesk', null, async () => ({
      imported: await this.importNew(client),
      reported: await this.reportNews(client),
    }));
  }

  /** A form whose organisation was not recognised, put right by a person: the trail says by whom. */
  assign(number: string, tenantId: string): Promise<Request> {
    const person = currentViewer();
    const assigned = (draft: Request): Promise<Request> =>
      asViewer(person, () =>
        this.writing.record(draft, { action: 'assignTopdeskForm', details: { number }, internal: true }),
      );
    return asPlatform('TOPdesk', null, () =>
      this.scope.run(async () => {
        await this.tenants.get(tenantId);
        const { incidentId, incident } = await this.links.get(number);
        const link = await this.links.lock(number, incidentId, incident);
        return this.file(link, incident as unknown as TopdeskIncident, tenantId, assigned);
      }),
    );
  }

  /** The forms that wait for a person. */
  async stuck(): Promise<StuckForm[]> {
    const links = await this.scope.run(() => this.links.stuck());
    return links.map(({ number, incident, problem, seenAt }) => {
      const { briefDescription, caller } = incident as unknown as TopdeskIncident;
      return {
        number,
        subject: briefDescription ?? '',
        caller: caller?.dynamicName ?? '',
        organisation: caller?.branch?.name ?? '',
        problem: problem ?? '',
        seenAt,
      };
    });
  }

  private async importNew(client: TopdeskClient): Promise<number> {
    let imported = 0;
    const { incidents, unreadable } = await client.incidents();
    for (const problem of unreadable) this.logger.error({ problem }, 'A form from TOPdesk could not be read');
    for (const incident of incidents) {
      const isNew = await this.scope
        .run(() => this.importOne(incident))
        .catch((error: unknown) => {
          // One form's fault is that form's: the others go on, and the next round tries it again.
          this.logger.error({ err: error, incident: incident.number }, 'A form from TOPdesk could not be imported');
          return false;
        });
      if (isNew) imported += 1;
    }
    return imported;
  }

  private async importOne(incident: TopdeskIncident): Promise<boolean> {
    const link = await this.links.lock(incident.number, incident.id, { ...incident });
    if (link.requestId !== null) return false;
    const organisation = incident.caller?.branch?.name ?? '';
    const tenant = await this.tenants.called(organisation);
    if (tenant) {
      await this.file(link, incident, tenant.id);
      return true;
    }
    link.problem = `No customer is called "${organisation}". Choose the customer, or correct the branch of the caller in TOPdesk.`;
    await this.links.save(link);
    return false;
  }

  private async file(
    link: TopdeskLink,
    incident: TopdeskIncident,
    tenantId: string,
    filed = (draft: Request): Promise<Request> => Promise.resolve(draft),
  ): Promise<Request> {
    if (link.requestId !== null) return this.requests.get(link.requestId);
    const form = intakeFormSchema.parse(readTopdeskForm(incident.request ?? ''));
    const named = form.applicationName || (incident.briefDescription ?? incident.number).slice(0, 200);
    const caller = incident.caller?.dynamicName ?? 'TOPdesk';
    const draft = await filed(await this.requests.fileFor(tenantId, caller, { ...form, applicationName: named }));
    const isComplete = formProblems(draft.form).length === 0;
    const request = isComplete ? await this.lifecycle.move(draft.id, { action: 'submit' }) : draft;
    await this.links.save({ ...link, requestId: request.id, problem: null });
    return request;
  }

  private async reportNews(client: TopdeskClient): Promise<number> {
    const news = await this.scope.run(() => this.links.unreported());
    let reported = 0;
    for (const link of news) {
      reported += await this.reportOne(client, link).catch((error: unknown) => this.untold(link, error));
    }
    return reported;
  }

  /** An incident that is gone over there, or locked, keeps no other customer from their news. The one that is gone is not tried again. */
  private async untold({ number }: TopdeskLink, error: unknown): Promise<number> {
    if (error instanceof IncidentGone) {
      await this.scope.run(() => this.links.gone(number));
      this.logger.warn({ incident: number }, 'A form was removed in TOPdesk: its news is not told there any more');
    } else this.logger.error({ err: error, incident: number }, 'News could not be told in TOPdesk');
    return 0;
  }

  /** An entry that is over there already was written before a crash: its marker tells. */
  private async reportOne(client: TopdeskClient, link: TopdeskLink & { requestNumber: number }): Promise<number> {
    const request = await this.scope.run(() => this.requests.get(link.requestId!));
    const entries = await this.scope.run(() => this.trail.of(request.id));
    const language = languageOf(String(link.incident['request'] ?? ''));
    const there = await client.progress(link.incidentId);
    let written = 0;
    for (const entry of entries.filter(({ number }) => number > link.reportedUpTo)) {
      const isPassed = entry.toState === 'draft' && request.state !== 'draft';
      const status = isPassed ? null : progressText(link.requestNumber, entry, language);
      if (status && !there.some((memo) => memo.includes(marker(link.requestNumber, entry.number)))) {
        const problems = entry.toState === 'draft' ? formProblems(request.form).map(({ message }) => message) : [];
        const address = `${this.environment.KOPPEL_PUBLIC_URL}/requests/${request.id}`;
        const text = problems.length > 0 ? `${status}<br>${incompleteText(problems, address, language)}` : status;
        await client.report(link.incidentId, text, `R-${link.requestNumber}`);
        written += 1;
      }
      await this.scope.run(() => this.links.reported(link.number, entry.number));
    }
    await this.scope.run(() => this.links.reported(link.number, entries.at(-1)?.number ?? link.reportedUpTo));
    return written;
  }
}
