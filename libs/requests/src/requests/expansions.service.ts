import { Injectable } from '@nestjs/common';
import { ConnectorsQueries, ConnectorVersions } from '#catalog';
import { DomainError, saying } from '#platform';
import { askable, type Cover, coverOf, functionsOf } from './covered-functions.rules.js';
import type { AskedFunction } from './asked-functions.rules.js';
import type { Request } from './request.entity.js';
import { RequestScope } from './request-scope.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

export interface ConnectorCover extends Cover {
  /** All that it does, asked or not: nobody has to ask for it again. */
  present: AskedFunction[];
}

/** More of a connector that exists: what is asked minus what its newest version does. */
@Injectable()
export class Expansions {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestsRepository,
    private readonly drafts: RequestsService,
    private readonly connectors: ConnectorsQueries,
    private readonly versions: ConnectorVersions,
  ) {}

  /** Null for a request without a connector. */
  async cover({ connectorId, form }: Request): Promise<ConnectorCover | null> {
    if (connectorId === null) return null;
    const versionId = (await this.connectors.find(connectorId))?.latestVersionId ?? null;
    const present = versionId === null ? [] : functionsOf((await this.versions.get(versionId)).package);
    return { ...coverOf(form.functions, present), present: askable(present) };
  }

  /**
   * A connector exists, yet not for everything: a new draft that asks for the rest.
   * @throws DomainError CONFLICT when the request was not answered with a connector
   */
  begin(requestId: string): Promise<Request> {
    return this.scope.run(async () => {
      const request = await this.requests.get(requestId);
      const cover = request.state === 'existingConnector' ? await this.cover(request) : null;
      if (!cover)
        throw new DomainError(
          'CONFLICT',
          saying('request.notExisting', 'This request was not answered with an existing connector.'),
        );
      return this.drafts.begin({
        connectorId: request.connectorId,
        form: { ...request.form, functions: cover.uncovered },
      });
    });
  }
}
