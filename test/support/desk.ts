import { asViewer, type RoleName, type Viewer } from '#access';
import { Jobs, Transaction } from '#platform';
import {
  FeasibilityReports,
  FeasibilityWork,
  Lifecycle,
  type Move,
  type Request,
  RequestScope,
  RequestsRepository,
  RequestsService,
  RequestTrail,
} from '#requests';
import { AnalyseApiDocumentJob } from '../../apps/worker/src/feasibility/analyse-api-document.job.js';
import type { Caller, TestApi } from './api.js';
import { eventually } from './stack.js';

/** The least that a request must have to be sent in. */
export const COMPLETE_FORM = {
  applicationName: 'Zonnebloem HR',
  applicationType: 'hr',
  direction: 'source',
  functions: ['persons'],
  users: 400,
  apiDocumentation: { kind: 'unknown' },
  credentialIsOwn: 'unknown',
};

/** Somebody with one role, for services that are called without the API. */
export const viewerOf = (role: RoleName, tenantId: string | null = null, userId: string | null = null): Viewer => ({
  kind: 'user',
  userId,
  name: `Test ${role}`,
  grants: [{ role, tenantId }],
  tenantId,
});

export interface Actor {
  viewer: Viewer;
  caller: Caller;
}

/** People of the request desk and of a customer, and requests that they have brought as far as a test needs. */
export class TestDesk {
  private analyses = false;

  constructor(readonly api: TestApi) {}

  /** A fresh user with one role. */
  async actor(role: RoleName, tenantId: string | null = null): Promise<Actor> {
    const caller = await this.api.login(role, tenantId);
    return { caller, viewer: viewerOf(role, tenantId, caller.userId) };
  }

  async as<T>({ viewer }: Actor, work: () => Promise<T>): Promise<T> {
    return asViewer(viewer, work);
  }

  get<T>(service: new (...inputs: never[]) => T): T {
    return this.api.app.get(service);
  }

  file(actor: Actor, form: object): Promise<Request> {
    return this.as(actor, () => this.get(RequestsService).begin({ form }));
  }

  move(actor: Actor, requestId: string, action: Move['action'], reason = 'Because.'): Promise<Request> {
    return this.as(actor, () => this.get(Lifecycle).move(requestId, { action, reason }));
  }

  see(actor: Actor, requestId: string): Promise<Request> {
    return this.as(actor, () => this.get(RequestScope).run(() => this.get(RequestsRepository).get(requestId)));
  }

  /** Files a complete request of the customer and brings it to the product owner's study. */
  async inStudy(customer: Actor, sales: Actor, form: object): Promise<Request> {
    const { id } = await this.file(customer, form);
    await this.move(customer, id, 'submit');
    await this.move(sales, id, 'take');
    await this.record(sales, id, { action: 'recordSearch' });
    return this.move(sales, id, 'passOn');
  }

  /** An entry of the trail, with what it changes, whether or not the lifecycle would have it. */
  record(actor: Actor, requestId: string, event: { action: string }, changes: Partial<Request> = {}): Promise<Request> {
    return this.as(actor, () =>
      this.get(RequestScope).run(async () =>
        this.get(RequestTrail).record(await this.get(RequestsRepository).lock(requestId), event, changes),
      ),
    );
  }

  /** The same with an API document of the customer, analysed here by the worker's own job. */
  async studied(by: Record<'customer' | 'sales' | 'owner', Actor>, form: object, document: string): Promise<string> {
    if (!this.analyses)
      await new AnalyseApiDocumentJob(this.get(Jobs), this.get(FeasibilityWork)).onApplicationBootstrap();
    this.analyses = true;
    const { id } = await this.inStudy(by.customer, by.sales, form);
    const file = new FormData();
    file.set('kind', 'apiDocument');
    file.set('file', new Blob([document]), document.startsWith('{') ? 'api.json' : 'api.yaml');
    await by.customer.caller.fetch(`/requests/${id}/attachments`, { method: 'POST', body: file });
    await eventually(async () => {
      const [newest] = await this.as(by.owner, () => this.get(FeasibilityReports).of(id));
      return newest?.row.state === 'done';
    });
    return id;
  }

  /** A statement as the application's own role, in the desk's scope: what an attacker with the application's connection could do. */
  sql<Row>(actor: Actor, statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.as(actor, () =>
      this.get(RequestScope).run(() => this.get(Transaction).query<Row>(statement, parameters)),
    );
  }
}
