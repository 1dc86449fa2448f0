import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, LOGGER, type Logger } from '#platform';
import { formProblems } from '../../requests/intake-form.rules.js';
import type { Request } from '../../requests/request.entity.js';
import { RequestScope } from '../../requests/request-scope.js';
import { RequestsService } from '../../requests/requests.service.js';
import type { TrailEntry } from '../../trail/trail-entry.entity.js';
import { TrailRepository } from '../../trail/trail.repository.js';
import { IncidentGone, type TopdeskClient } from '../topdesk-client.js';
import type { TopdeskLink } from '../topdesk-link.entity.js';
import { TopdeskLinksRepository, type UntoldNews } from '../topdesk-links.repository.js';
import { incompleteText, languageOf, marker, newsText, progressText } from './topdesk-report.rules.js';

/** What the caller of a form reads in TOPdesk of how it goes. Call as the platform. */
@Injectable()
export class TopdeskReports {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly scope: RequestScope,
    private readonly links: TopdeskLinksRepository,
    private readonly requests: RequestsService,
    private readonly trail: TrailRepository,
  ) {}

  /** @returns how many entries were written over there */
  async tell(client: TopdeskClient): Promise<number> {
    let told = 0;
    for (const link of await this.scope.run(() => this.links.unreported()))
      told += await this.reportOne(client, link).catch((error: unknown) => this.notTold(link, error));
    for (const news of await this.scope.run(() => this.links.untold()))
      told += await this.tellOne(client, news).catch((error: unknown) => this.notTold(news, error));
    return told;
  }

  /** An incident that is gone over there, or locked, keeps no other customer from their news. The one that is gone is not tried again. */
  private async notTold({ number }: Pick<TopdeskLink, 'number'>, error: unknown): Promise<number> {
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
    const there = await client.progress(link.incidentId);
    let written = 0;
    for (const entry of entries.filter(({ number }) => number > link.reportedUpTo)) {
      const text = this.textOf(link, request, entry);
      if (text && !there.some((memo) => memo.includes(marker(link.requestNumber, entry.number)))) {
        await client.report(link.incidentId, text, `R-${link.requestNumber}`);
        written += 1;
      }
      await this.scope.run(() => this.links.reported(link.number, entry.number));
    }
    await this.scope.run(() => this.links.reported(link.number, entries.at(-1)?.number ?? link.reportedUpTo));
    return written;
  }

  private textOf(link: TopdeskLink & { requestNumber: number }, request: Request, entry: TrailEntry): string | null {
    if (entry.toState === 'draft' && request.state !== 'draft') return null;
    const language = languageOfForm(link);
    const address = this.page(`/requests/${request.id}`);
    const status = progressText(link.requestNumber, entry, address, language);
    const problems = entry.toState === 'draft' ? formProblems(request.form).map(({ message }) => message) : [];
    return status && problems.length > 0 ? `${status}<br>${incompleteText(problems, address, language)}` : status;
  }

  private async tellOne(client: TopdeskClient, news: UntoldNews): Promise<number> {
    const { number, incidentId, requestId, requestNumber, key, message, repository } = news;
    const there = await client.progress(incidentId);
    const isNew = !there.some((memo) => memo.includes(marker(requestNumber, key)));
    const path = message === null && repository ? `/connectors/${repository}` : `/requests/${requestId}`;
    if (isNew) {
      await client.report(incidentId, newsText(news, this.page(path), languageOfForm(news)), `R-${requestNumber}`);
    }
    await this.scope.run(() => this.links.told(number, key));
    return isNew ? 1 : 0;
  }

  private page(path: string): string {
    return `${this.environment.KOPPEL_PUBLIC_URL}${path}`;
  }
}

const languageOfForm = ({ incident }: Pick<TopdeskLink, 'incident'>) => languageOf(String(incident['request'] ?? ''));
