import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo, TenantScope } from '#access';
import { ConnectorsQueries } from '#catalog';
import { DomainError, Jobs, parseInput, saying } from '#platform';
import { FORM_SETTLED } from '../feasibility/feasibility-jobs.js';
import { STATES } from './request-states.rules.js';
import { RequestTrail } from '../trail/request-trail.js';
import { formOfExpansion } from './expansion-form.rules.js';
import { type IntakeForm, intakeFormSchema } from './intake-form.rules.js';
import type { Request } from './request.entity.js';
import { isAtDesk, RequestScope } from './request-scope.js';
import { RequestsRepository } from './requests.repository.js';

const beginSchema = z.object({
  connectorId: z.uuid().nullish(),
  form: z.record(z.string(), z.unknown()).default({}),
});

/** Who asks; without an id where nobody who logs in here is known by that name. */
export interface Requester {
  userId: string | null;
  name: string;
}

interface NewRequest {
  tenantId: string;
  form: IntakeForm;
  connectorId: string | null;
  halfOfId?: string;
  requester: Requester;
}

/** Filing a request: a draft from the first letter, saved as it is typed. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly tenantScope: TenantScope,
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly connectors: ConnectorsQueries,
    private readonly jobs: Jobs,
  ) {}

  /**
   * A new draft of the viewer's organisation. `connectorId`: more of an existing connector is wanted; what is known of it, and what the
   * organisation said when it last asked for it, need not be said again.
   */
  begin(input: { connectorId?: string | null; form?: unknown }): Promise<Request> {
    const { connectorId = null, form } = parseInput(beginSchema, input, 'The request');
    return this.tenantScope.run(async (tenantId) => {
      const known = connectorId === null ? {} : await this.known(connectorId);
      const all = parseInput(intakeFormSchema, { ...known, ...form }, 'The form');
      return this.add({ tenantId, form: all, connectorId, requester: currentViewer() });
    });
  }

  /** A draft for a customer whose form came another way, by the platform's own jobs. Call inside RequestScope. */
  fileFor(tenantId: string, requester: Requester, form: IntakeForm, halfOfId?: string): Promise<Request> {
    return this.add({ tenantId, form, connectorId: null, halfOfId, requester });
  }

  /** Call inside RequestScope. @throws DomainError NOT_FOUND */
  get(requestId: string): Promise<Request> {
    return this.requests.get(requestId);
  }

  private async known(connectorId: string): Promise<Partial<IntakeForm>> {
    const connector = await this.connectors.find(connectorId);
    const before = await this.requests.lastAbout(connectorId);
    return formOfExpansion(connector?.kind ?? 'other', before?.form ?? null);
  }

  private async add({ tenantId, form, connectorId, halfOfId, requester }: NewRequest): Promise<Request> {
    const request = await this.requests.save({
      tenantId,
      kind: connectorId ? 'expansion' : 'new',
      connectorId,
      title: form.applicationName,
      state: 'draft',
      holder: STATES.draft.holder,
      form,
      halfOfId: halfOfId ?? null,
      requesterId: requester.userId,
      requesterName: requester.name,
    });
    return this.trail.record(request, { action: 'begin' });
  }

  /** Changes fields of the form; those that are left out stay. The customer may while it is a draft or a question is open, sales and product owner always. */
  editForm(requestId: string, changes: unknown): Promise<Request> {
    return this.scope.run(async () => {
      const request = await this.requests.lock(requestId);
      this.refuseLateChange(request);
      const form = parseInput(intakeFormSchema, { ...request.form, ...(changes as object) }, 'The form');
      const details = difference(request.form, form);
      if (Object.keys(details).length === 0) return request;
      // A customer's changes count when they are sent in.
      if (isAtDesk(currentViewer())) await this.jobs.send(FORM_SETTLED, { requestId, tenantId: request.tenantId });
      return this.trail.record(request, { action: 'editForm', details }, { form, title: form.applicationName });
    });
  }

  private refuseLateChange({ state, tenantId }: Request): void {
    const viewer = currentViewer();
    if (mayDo(viewer, 'desk.assess') || mayDo(viewer, 'desk.judge')) return;
    if (!mayDo(viewer, 'request.own') || viewer.tenantId !== tenantId) {
      throw new DomainError(
        'NOT_ALLOWED',
        saying('request.whoChanges', 'Only the customer, sales and the product owner may change the form.'),
      );
    }
    if (state !== 'draft' && state !== 'needsInfo') {
      throw new DomainError(
        'CONFLICT',
        saying('request.submitted', 'The form was submitted. Add what is new as a message; nothing in it is lost.'),
      );
    }
  }
}

/** The fields that differ, before and after. */
export function difference(before: IntakeForm, after: IntakeForm): Record<string, { before: unknown; after: unknown }> {
  const keys = Object.keys(after) as (keyof IntakeForm)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, { before: before[key] ?? null, after: after[key] }]));
}
