import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo } from '#access';
import { ConnectorVersions, type VersionSummary } from '#catalog';
import { DomainError, parseInput, saying } from '#platform';
import type { Request } from '../requests/request.entity.js';
import { FeasibilityReportsRepository } from '../feasibility/feasibility-reports.repository.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { RolloutScope } from './rollout-scope.js';
import { ROLLOUT_MODES, implementerOf, type RolloutMode, type RolloutState } from './lifecycle/rollout-states.rules.js';
import { templateTasks } from './tasks/rollout-tasks.rules.js';
import { RolloutTrail } from './trail/rollout-trail.js';
import { RolloutsQueries } from './rollouts.queries.js';
import { RolloutsRepository } from './rollouts.repository.js';
import type { Rollout } from './rollout.entity.js';
import { onVersion, type RolloutSubject, subjectOf } from './rollout-subject.rules.js';
import { againstSelfService, type Complexity, mayPlan } from './self-service.rules.js';

const planSchema = z.object({
  requestId: z.uuid().nullish(),
  connectorVersionId: z.uuid().nullish(),
  /** The customer; left out for the one that is worked in. */
  tenantId: z.uuid().nullish(),
  mode: z.enum(ROLLOUT_MODES, 'choose who rolls it out'),
  writeBack: z.boolean().nullish(),
  startsOn: z.iso.date('give a date').nullish(),
  /** Why the customer may do it alone although it is not simple. */
  reason: z.string().trim().max(2000).nullish(),
});
type Plan = z.infer<typeof planSchema>;

/** Begins rollouts: of a connector version, or of a request whose connector is still being built. */
@Injectable()
export class RolloutPlanner {
  constructor(
    private readonly scope: RolloutScope,
    private readonly requests: RequestsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly versions: ConnectorVersions,
    private readonly rollouts: RolloutsRepository,
    private readonly queries: RolloutsQueries,
    private readonly trail: RolloutTrail,
  ) {}

  /** @throws DomainError CONFLICT when this customer has a rollout of it already, INVALID_INPUT when it may not do it alone */
  plan(input: unknown): Promise<Rollout> {
    return this.scope.run(async () => {
      const { plan, tenantId, subject } = await this.prepare(input);
      refuseAlone(plan, subject);
      await this.refuseSecond(tenantId, subject);
      const rollout = await this.rollouts.save({
        ...subject,
        tenantId,
        mode: plan.mode,
        startsOn: plan.startsOn ?? null,
        state: 'rolloutPlanning',
        holder: implementerOf(plan.mode),
      });
      await this.addTasks(rollout);
      return this.trail.record(rollout, { action: 'plan', reason: plan.reason ?? null });
    });
  }

  /** Reads the input: what would be rolled out, and where. Call inside RolloutScope. */
  async prepare(input: unknown): Promise<{ plan: Plan; tenantId: string; subject: RolloutSubject }> {
    const plan = parseInput(planSchema, input, 'The rollout');
    return { plan, tenantId: customerOf(plan), subject: await this.subject(plan) };
  }

  /**
   * The published version that a rollout booked before goes on with, or a newer one while nothing was tried yet.
   * @throws DomainError NOT_ALLOWED, CONFLICT when this customer has a rollout of it already, INVALID_INPUT as in `plan`
   */
  chooseVersion(rolloutId: string, versionId: string, why?: string | null): Promise<Rollout> {
    const reason = parseInput(planSchema.shape.reason, why, 'The reason');
    return this.scope.run(async () => {
      const rollout = await this.rollouts.lock(rolloutId);
      refuseOthers(rollout);
      const version = await this.versions.get(versionId);
      if (!isUntried(rollout.state))
        throw new DomainError(
          'CONFLICT',
          saying('rollout.backFirst', 'Go back to the preparation first: what was tried was another version.'),
        );
      if (rollout.connectorId !== null && rollout.connectorId !== version.connectorId)
        throw new DomainError(
          'INVALID_INPUT',
          saying('rollout.otherConnector', 'This is a version of another connector.'),
          { field: 'versionId' },
        );
      const subject = onVersion(rollout, version, await this.effort(rollout.requestId));
      refuseAlone({ mode: rollout.mode, reason }, subject);
      await this.refuseSecond(rollout.tenantId, subject, rollout.id);
      const tasks = await this.rollouts.tasks(rollout.id);
      await this.rollouts.saveTasks(tasks.filter(isAboutVersion).map(opened));
      const details = { version: { before: rollout.connectorVersionId, after: version.id } };
      return this.trail.record(
        rollout,
        { action: 'chooseVersion', reason: reason ?? null, details },
        { ...subject, systemId: null },
      );
    });
  }

  /** The versions that `chooseVersion` takes from the viewer now, newest first. */
  choices({ state, mode, connectorId, requestId }: Rollout): Promise<VersionSummary[]> {
    return this.scope.run(async () => {
      if (!isUntried(state) || !mayPlan(currentViewer(), mode)) return [];
      const request = requestId ? await this.requests.get(requestId) : null;
      const known = request?.state === 'published' ? request.connectorId : connectorId;
      return known ? (await this.versions.ofConnector(known)).filter(({ withdrawn }) => withdrawn === null) : [];
    });
  }

  private async refuseSecond(tenantId: string, subject: RolloutSubject, exceptId?: string): Promise<void> {
    const other = await this.queries.running(tenantId, subject);
    if (other && other.id !== exceptId)
      throw new DomainError(
        'CONFLICT',
        saying('rollout.second', 'Rollout {{number}} at this customer is about the same already.', {
          number: other.number,
        }),
      );
  }

  private async subject(plan: Plan): Promise<RolloutSubject> {
    const request = plan.requestId ? await this.requests.get(plan.requestId) : null;
    const versionId = plan.connectorVersionId ?? (await this.publishedVersion(request));
    const version = versionId ? await this.versions.get(versionId) : null;
    const effort = await this.effort(request?.id ?? null);
    const subject = subjectOf(request, version, { writeBack: plan.writeBack ?? null, effort });
    if (subject) return subject;
    throw new DomainError(
      'INVALID_INPUT',
      saying('rollout.chooseSubject', 'Choose a request or a connector version.'),
      { field: 'connectorVersionId' },
    );
  }

  private async publishedVersion(request: Request | null): Promise<string | null> {
    if (request?.state !== 'published' || request.connectorId === null) return null;
    return (await this.versions.ofConnector(request.connectorId))[0]?.id ?? null;
  }

  private async effort(requestId: string | null): Promise<Complexity | null> {
    return requestId === null ? null : this.reports.effortOfWhole(requestId);
  }

  private addTasks({ id, tenantId, mode, writeBack }: Rollout): Promise<void> {
    const tasks = templateTasks(mode, writeBack).map((task, position) => ({
      ...task,
      rolloutId: id,
      tenantId,
      position,
      title: task.key,
      state: 'open' as const,
      evidenceNote: '',
    }));
    return this.rollouts.saveTasks(tasks);
  }
}

/** Who works at a customer plans there; the desk names the customer. */
function customerOf({ tenantId, mode }: Plan): string {
  const viewer = currentViewer();
  const own = mayDo(viewer, 'rollout.manage') || (mode === 'selfService' && mayDo(viewer, 'rollout.work'));
  if (own && viewer.tenantId && (!tenantId || tenantId === viewer.tenantId)) return viewer.tenantId;
  if (!mayDo(viewer, 'desk.plan'))
    throw new DomainError(
      'NOT_ALLOWED',
      saying('rollout.whoPlans', 'A rollout is planned by the consultant or by the product owner.'),
    );
  if (!tenantId)
    throw new DomainError('INVALID_INPUT', saying('rollout.chooseCustomer', 'Choose the customer.'), {
      field: 'tenantId',
    });
  return tenantId;
}

function refuseOthers({ mode }: Rollout): void {
  if (!mayPlan(currentViewer(), mode))
    throw new DomainError(
      'NOT_ALLOWED',
      saying('rollout.whoChooses', 'The version is chosen by the consultant or by the product owner.'),
    );
}

function refuseAlone({ mode, reason }: { mode: RolloutMode; reason?: string | null }, subject: RolloutSubject): void {
  const against = mode === 'selfService' ? againstSelfService(subject.complexity, subject.applicationType) : null;
  if (!against) return;
  const viewer = currentViewer();
  const mayOverrule = mayDo(viewer, 'rollout.manage') || mayDo(viewer, 'desk.plan');
  if (mayOverrule && reason) return;
  throw new DomainError('INVALID_INPUT', NOT_ALONE[against], { field: 'reason' });
}

const NOT_ALONE = {
  healthcare: saying(
    'rollout.notAloneHealthcare',
    'The customer cannot roll this out alone: healthcare applications are rolled out together. A consultant or the product owner may decide otherwise, with a reason.',
  ),
  complex: saying(
    'rollout.notAloneComplex',
    'The customer cannot roll this out alone: it is not a simple connector. A consultant or the product owner may decide otherwise, with a reason.',
  ),
};

const isUntried = (state: RolloutState): boolean => state === 'rolloutPlanning' || state === 'rolloutPreparing';

const isAboutVersion = ({ evidenceKind, state }: { evidenceKind: string; state: string }): boolean =>
  state === 'done' && evidenceKind !== 'statement';

const opened = ({ rolloutId, key }: { rolloutId: string; key: string }) => ({
  rolloutId,
  key,
  state: 'open' as const,
  evidence: null,
  doneAt: null,
  doneById: null,
  doneByName: null,
});
