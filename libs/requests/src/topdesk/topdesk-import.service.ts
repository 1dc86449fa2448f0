import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, asViewer, currentViewer, UsersRepository } from '#access';
import { DomainError, ENVIRONMENT, type Environment, LOGGER, type Logger } from '#platform';
import { TenantQueries } from '#tenants';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { Conversation } from '../conversation/conversation.service.js';
import { Lifecycle } from '../lifecycle/lifecycle.service.js';
import { formProblems, type IntakeForm, intakeFormSchema } from '../requests/intake-form.rules.js';
import type { Request } from '../requests/request.entity.js';
import { RequestScope } from '../requests/request-scope.js';
import { type Requester, RequestsService } from '../requests/requests.service.js';
import { RequestTrail } from '../trail/request-trail.js';
import { TopdeskReports } from './reporting/topdesk-reports.service.js';
import { type TopdeskAccess, TopdeskClient, type TopdeskIncident } from './topdesk-client.js';
import { type FormFiles, filesOf, isApiDocument } from './topdesk-files.js';
import { readTopdeskForm } from './topdesk-form.rules.js';
import type { TopdeskLink } from './topdesk-link.entity.js';
import { TopdeskLinksRepository } from './topdesk-links.repository.js';

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
    private readonly attachments: AttachmentsService,
    private readonly conversation: Conversation,
    private readonly users: UsersRepository,
    private readonly writing: RequestTrail,
    private readonly reports: TopdeskReports,
  ) {}

  /** One round: new forms in, news out. @throws DomainError UNAVAILABLE when TOPdesk does not answer */
  async round(): Promise<{ imported: number; reported: number }> {
    const access = topdeskAccess(this.environment);
    if (!access) return { imported: 0, reported: 0 };
    const client = new TopdeskClient(access);
    return asPlatform('TOPdesk', null, async () => ({
      imported: await this.importNew(client),
      reported: await this.reports.tell(client),
    }));
  }

  /** A form whose organisation was not recognised, put right by a person: the trail says by whom. */
  assign(number: string, tenantId: string): Promise<Request> {
    const person = currentViewer();
    const assigned = (draft: Request): Promise<Request> =>
      asViewer(person, () =>
        this.writing.record(draft, { action: 'assignTopdeskForm', details: { number }, internal: true }),
      );
    return asPlatform('TOPdesk', null, async () => {
      const { incidentId, incident } = await this.scope.run(() => this.links.get(number));
      const access = topdeskAccess(this.environment);
      const files = access ? await filesOf(new TopdeskClient(access), incidentId) : [];
      return this.scope.run(async () => {
        await this.tenants.get(tenantId);
        const link = await this.links.lock(number, incidentId, incident);
        return this.file({ link, incident: incident as unknown as TopdeskIncident, tenantId, files }, assigned);
      });
    });
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
      const isNew = await this.importOne(client, incident).catch((error: unknown) => {
        // One form's fault is that form's: the others go on, and the next round tries it again.
        this.logger.error({ err: error, incident: incident.number }, 'A form from TOPdesk could not be imported');
        return false;
      });
      if (isNew) imported += 1;
    }
    return imported;
  }

  private async importOne(client: TopdeskClient, incident: TopdeskIncident): Promise<boolean> {
    const organisation = incident.caller?.branch?.name ?? '';
    const { isFiled, tenant } = await this.scope.run(async () => ({
      isFiled: await this.links.isFiled(incident.number),
      tenant: await this.tenants.called(organisation),
    }));
    if (isFiled) return false;
    // Read before anything is locked: TOPdesk may be slow.
    const files = tenant ? await filesOf(client, incident.id) : [];
    return this.scope.run(async () => {
      const link = await this.links.lock(incident.number, incident.id, { ...incident });
      if (link.requestId !== null) return false;
      if (tenant) {
        await this.file({ link, incident, tenantId: tenant.id, files });
        return true;
      }
      link.problem = `No customer is called "${organisation}". Choose the customer, or correct the branch of the caller in TOPdesk.`;
      await this.links.save(link);
      return false;
    });
  }

  private async file(
    { link, incident, tenantId, files }: Arrived,
    filed = (draft: Request): Promise<Request> => Promise.resolve(draft),
  ): Promise<Request> {
    if (link.requestId !== null) return this.requests.get(link.requestId);
    const requester = await this.requester(tenantId, incident);
    const draft = await filed(await this.requests.fileFor(tenantId, requester, formOf(incident, files)));
    for (const file of files) await this.attach(draft.id, file, requester);
    const isComplete = formProblems(draft.form).length === 0;
    const request = isComplete ? await this.lifecycle.move(draft.id, { action: 'submit' }) : draft;
    await this.links.save({ ...link, requestId: request.id, problem: null });
    return request;
  }

  /** Who sent it: one of the customer's people where the caller's address is one of theirs; else the caller's name alone. */
  private async requester(tenantId: string, { caller }: TopdeskIncident): Promise<Requester> {
    const user = caller?.email ? await this.users.atTenant(tenantId, caller.email) : null;
    return { userId: user?.id ?? null, name: user?.name ?? caller?.dynamicName ?? 'TOPdesk' };
  }

  /** A file that is not taken is said to be: it is still in TOPdesk. */
  private async attach(requestId: string, file: FormFiles[number], sender: Requester): Promise<void> {
    try {
      if (file.bytes === null) throw new DomainError('INVALID_INPUT', 'It is too large.');
      const kind = isApiDocument(file) ? 'apiDocument' : 'other';
      await this.attachments.add(requestId, { name: file.name, bytes: file.bytes, kind }, { sender });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.conversation.write(requestId, {
        body: `The file "${file.name}" that came through TOPdesk was not taken over. ${error.message}`,
      });
    }
  }
}

/** What the caller answered; where no address of the API's documentation was given, a file may be it. */
function formOf({ request, briefDescription, number }: TopdeskIncident, files: FormFiles): IntakeForm {
  const form = intakeFormSchema.parse(readTopdeskForm(request ?? ''));
  const applicationName = form.applicationName || (briefDescription ?? number).slice(0, 200);
  const isAttached = form.apiDocumentation?.kind !== 'url' && files.some(isApiDocument);
  return { ...form, applicationName, ...(isAttached && { apiDocumentation: { kind: 'file', url: '' } }) };
}

interface Arrived {
  link: TopdeskLink;
  incident: TopdeskIncident;
  tenantId: string;
  files: FormFiles;
}
