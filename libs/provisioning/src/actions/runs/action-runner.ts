import { Inject, Injectable } from '@nestjs/common';
import { asPlatform, TenantScope } from '#access';
import { AuditLog } from '#audit';
import { LiveEvents, LOGGER, type JobClaim, type Logger } from '#platform';
import { ConnectorRuntime, HostUnavailable, type ActionResult, type PermissionTarget } from '#runtime';
import type { ActionJob } from '../../jobs.js';
import { Action } from '../action.entity.js';
import { ActionInputs, type ActionInput } from './action-inputs.js';
import { AccountOwners, type AccountOwner } from '../accounts/account-owners.queries.js';
import { reportOf } from './action-report.js';
import { runSteps, type StepResults } from './action-steps.js';
import { merged } from './follow-up.rules.js';
import { stateAfter } from '../action.rules.js';
import { ActionsRepository } from '../actions.repository.js';
import { SubPermissionsRepository } from '../sub-permissions/sub-permissions.repository.js';
import type { Attempt } from '../attempt.entity.js';
import { MissedCommands } from '../../health/missed-commands.repository.js';
import { accountAfterBoth, onlyKept } from '../accounts/account-after.rules.js';

const DIED =
  'The worker that ran this ended before it could say what happened. Look in the target system before you repeat it.';

interface Done extends StepResults {
  input: ActionInput;
}

/** Runs one claimed action: attempt row first, then the script, then outcome, account, audit and completion of the job in one transaction. */
@Injectable()
export class ActionRunner {
  constructor(
    private readonly scope: TenantScope,
    private readonly actions: ActionsRepository,
    private readonly inputs: ActionInputs,
    private readonly subPermissions: SubPermissionsRepository,
    private readonly owners: AccountOwners,
    private readonly missed: MissedCommands,
    private readonly runtime: ConnectorRuntime,
    private readonly live: LiveEvents,
    private readonly audit: AuditLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @param worker name of this process, for the attempt row */
  run(claim: JobClaim<ActionJob>, worker: string): Promise<void> {
    return asPlatform('worker', claim.data.tenantId, async () => {
      const begun = await this.begin(claim, worker);
      if (begun) await this.finish(claim, begun.action, begun.attempt, await this.attempt(begun.action, claim.signal));
    });
  }

  /** Writes the attempt down. Resolves to null when there is nothing to run: removed, finished, or begun by a worker that died. */
  private begin(claim: JobClaim<ActionJob>, worker: string): Promise<{ action: Action; attempt: Attempt } | null> {
    return this.scope.run(async () => {
      const action = await this.actions.lock(claim.data.actionId);
      if (!action || !['queued', 'running'].includes(action.state)) {
        await claim.complete();
        return null;
      }
      const attempts = await this.actions.attempts(action.id);
      const orphan = attempts.find((attempt) => attempt.state === 'started');
      if (orphan) await this.actions.finishAttempt(orphan, 'uncertain', DIED);
      if (orphan && !action.preview) {
        await this.settle({ ...action, state: 'uncertain' }, DIED);
        await claim.complete();
        return null;
      }
      await this.actions.save({ ...action, state: 'running' });
      await this.announce(action);
      return { action, attempt: await this.actions.addAttempt(action, attempts.length + 1, worker) };
    });
  }

  private async attempt(action: Action, signal: AbortSignal): Promise<Done | { failure: string }> {
    // A real action is not interrupted by a shutdown: it has a time limit of its own, and half an action is worse than a late one.
    const observer = action.preview ? { signal } : {};
    try {
      const input = await this.inputs.gather(action);
      return { input, ...(await runSteps(this.runtime, input.request, observer)) };
    } catch (error) {
      if (!(error instanceof HostUnavailable))
        this.logger.error({ err: error, actionId: action.id }, 'An action could not be run');
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }

  private finish(
    claim: JobClaim<ActionJob>,
    action: Action,
    attempt: Attempt,
    outcome: Done | { failure: string },
  ): Promise<void> {
    return this.scope.run(async () => {
      if ('failure' in outcome) {
        await this.actions.finishAttempt(attempt, 'failed', outcome.failure);
        await this.settle({ ...action, state: 'failed' }, outcome.failure);
      } else {
        const result = outcome.updated ? merged(outcome.first, outcome.updated) : outcome.first;
        const state = stateAfter(result.outcome, action.preview);
        await this.actions.finishAttempt(attempt, state, result.reason);
        if (!action.preview) await this.keep(action, outcome, result);
        await this.settle({ ...action, state, report: reportOf(result, await this.ownersFor(action)) }, result.reason);
      }
      await claim.complete();
    });
  }

  private ownersFor({ action, systemId }: Action): Promise<AccountOwner[]> {
    return action.startsWith('import') ? this.owners.of(systemId) : Promise.resolve([]);
  }

  private async settle(action: Action, reason: string | null): Promise<void> {
    await this.actions.save({ ...action, finishedAt: new Date() });
    await this.announce(action);
    if (action.preview) return;
    await this.audit.record({
      actor: { id: action.requestedBy, name: action.requestedByName },
      tenantId: action.tenantId,
      event: `Action${action.state[0]!.toUpperCase()}${action.state.slice(1)}`,
      subject: { type: 'action', id: action.id },
      details: { action: action.action, systemId: action.systemId, personId: action.personId, reason },
    });
  }

  private async keep(action: Action, done: Done, result: ActionResult): Promise<void> {
    await this.missed.keep({ ...action, actionId: action.id }, result);
    if (action.personId === null) return;
    if (action.action === 'subPermissions' && result.outcome === 'succeeded' && action.permission) {
      const { tenantId, systemId, personId, permissionSet } = action;
      const permission = action.permission as PermissionTarget;
      const items = action.operation === 'revoke' ? [] : result.subPermissions;
      await this.subPermissions.replace({ tenantId, systemId, personId, permissionSet, permission }, items);
    }
    await this.keepAccount(action, action.personId, done);
  }

  private async keepAccount(action: Action, personId: string, { input, first, updated }: Done): Promise<void> {
    const next = accountAfterBoth(action.action, input.account, first, updated);
    if (next === null) return;
    if (next === 'removed') {
      if (input.account) await this.actions.removeAccount(input.account);
      return;
    }
    const owner = { tenantId: action.tenantId, systemId: action.systemId, personId };
    await this.actions.saveAccount({
      ...(input.account && { id: input.account.id }),
      ...owner,
      ...next,
      data: onlyKept(next.data, input.keptFields),
      person: input.request.person as Record<string, unknown> | null,
    });
  }

  private announce(action: Action): Promise<void> {
    return this.live.publish({ topic: 'action', key: action.id });
  }
}
