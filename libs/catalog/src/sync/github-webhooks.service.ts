import { Inject, Injectable } from '@nestjs/common';
import { Webhooks } from '@octokit/webhooks';
import { z } from 'zod';
import { DomainError, ENVIRONMENT, Jobs, parseInput, type Environment } from '#platform';
import { SYNC_REPOSITORY } from './sync-jobs.js';

export interface Delivery {
  event: string;
  /** `X-Hub-Signature-256`. */
  signature: string;
  /** The body as it came: the signature covers its bytes. */
  body: string;
}

const EVENTS = new Set(['push', 'create', 'delete', 'release', 'repository', 'public']);
const payloadSchema = z.object({ repository: z.object({ node_id: z.string().min(1), name: z.string() }) });

/**
 * What GitHub tells us. A delivery only says which repository to look at: what is true is asked of GitHub, so that lost, doubled, late
 * and forged deliveries do no harm.
 */
@Injectable()
export class GithubWebhooks {
  private readonly webhooks: Webhooks | null;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly jobs: Jobs,
  ) {
    const secret = environment.GITHUB_WEBHOOK_SECRET;
    this.webhooks = secret === '' ? null : new Webhooks({ secret });
  }

  /** @returns whether a sync was asked for @throws DomainError NOT_ALLOWED when the signature is not GitHub's */
  async receive({ event, signature, body }: Delivery): Promise<boolean> {
    if (!this.webhooks)
      throw new DomainError(
        'UNAVAILABLE',
        'Webhooks are switched off. Set GITHUB_WEBHOOK_SECRET to the secret that GitHub signs with.',
      );
    const isGenuine = signature !== '' && (await this.webhooks.verify(body, signature).catch(() => false));
    if (!isGenuine) throw new DomainError('NOT_ALLOWED', 'The signature of this delivery is not right.');
    if (!EVENTS.has(event)) return false;
    const { repository } = parseInput(payloadSchema, json(body), 'The delivery');
    await this.jobs.send(
      SYNC_REPOSITORY,
      { nodeId: repository.node_id, repository: repository.name },
      { singletonKey: repository.node_id },
    );
    return true;
  }
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainError(
      'INVALID_INPUT',
      'The delivery is not JSON. Choose the content type application/json in GitHub.',
    );
  }
}
