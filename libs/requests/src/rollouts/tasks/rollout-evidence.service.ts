import { Injectable } from '@nestjs/common';
import { DomainError, type Saying, saying } from '#platform';
import { SystemQueries, SystemSettingsService } from '#tenants';
import { RolloutFactsQueries } from '../lifecycle/rollout-facts.queries.js';
import type { EvidenceKind } from './rollout-tasks.rules.js';
import type { Rollout } from '../rollout.entity.js';

const SHORTEST_STATEMENT = 10;

type Look = (rollout: Rollout, given: string | null) => Promise<string>;

/** Looks whether what is said to be done is so. Call inside the customer's tenant. */
@Injectable()
export class RolloutEvidence {
  private readonly looks: Record<EvidenceKind, Look>;

  constructor(
    private readonly facts: RolloutFactsQueries,
    private readonly systems: SystemQueries,
    private readonly settings: SystemSettingsService,
  ) {
    this.looks = {
      statement: (_, given) => this.statement(given),
      system: (rollout, given) => this.system(rollout, given),
      settings: (rollout) => this.completeSettings(rollout),
      dryRun: (rollout, given) =>
        this.action(
          'dryRun',
          rollout,
          given,
          saying('rollout.noPreview', 'Preview it on a person first: there is no preview that went well yet.'),
        ),
      run: (rollout, given) =>
        this.action(
          'run',
          rollout,
          given,
          saying('rollout.noRun', 'Run it for a person first: there is no action that went well yet.'),
        ),
      check3: (rollout) => this.signatures(rollout),
      live: () => Promise.reject(missing(saying('rollout.closedByLive', 'This task is closed by going live.'))),
    };
  }

  /**
   * What proves that a task of this kind is done; `given` is what somebody points at, null to look for the newest.
   * @throws DomainError INVALID_INPUT with what is missing
   */
  find(kind: EvidenceKind, rollout: Rollout, given: string | null): Promise<string> {
    return this.looks[kind](rollout, given);
  }

  private async statement(given: string | null): Promise<string> {
    if (given !== null && given.length >= SHORTEST_STATEMENT) return given;
    throw missing(saying('rollout.proof', 'Say what proves it: a link, a ticket, who confirmed it and when.'));
  }

  private async system(rollout: Rollout, given: string | null): Promise<string> {
    const id = given ?? (await this.facts.systems(rollout))[0]?.id ?? null;
    if (id !== null && (await this.facts.isOnVersion(rollout, id))) return id;
    throw missing(
      saying(
        'rollout.noSystem',
        'Import this version of the connector at the customer first: no system here is on it.',
      ),
    );
  }

  private async signatures(rollout: Rollout): Promise<string> {
    if (await this.facts.check3Signed(rollout)) return rollout.id;
    throw missing(
      saying(
        'rollout.signatures',
        'Security check 3 needs the signatures of the consultant and of the customer first.',
      ),
    );
  }

  private async completeSettings({ systemId }: Rollout): Promise<string> {
    if (systemId === null) throw missing(saying('rollout.importFirst', 'Import the connector first.'));
    const { problems } = await this.settings.show(await this.systems.get(systemId));
    if (problems.length === 0) return systemId;
    throw missing(
      saying('rollout.settings', 'Complete the settings first: {{problems}}', {
        problems: problems.map(({ message }) => message).join(' '),
      }),
    );
  }

  private async action(
    kind: 'dryRun' | 'run',
    rollout: Rollout,
    given: string | null,
    otherwise: Saying,
  ): Promise<string> {
    const id = rollout.systemId === null ? null : await this.facts.finds(kind, rollout, given);
    if (id === null) throw missing(otherwise);
    return id;
  }
}

const missing = (said: Saying): DomainError => new DomainError('INVALID_INPUT', said, { field: 'evidence' });
