import { Injectable } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import { TenantScope } from '#access';
import { ConnectorVersions } from '#catalog';
import { DomainError, saying, type Saying } from '#platform';
import { RequestsRepository } from '../../requests/requests.repository.js';
import { DesignsService } from '../designs.service.js';
import { functionalDesignProblems } from '../functional-design.rules.js';
import { technicalDesignProblems } from '../technical-design.rules.js';
import { type ExistingFiles, skeleton, skeletonDelta } from './skeleton.rules.js';
import { skeletonModel } from './skeleton-model.rules.js';

export interface SkeletonFiles {
  /** Name of the repository. */
  repository: string;
  /** Path → text. */
  files: Map<string, string>;
}

/** A first repository from the newest designs of a request; for an expansion, what has to be added to the existing one. */
@Injectable()
export class SkeletonService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly designs: DesignsService,
    private readonly versions: ConnectorVersions,
  ) {}

  /** @throws DomainError CONFLICT with what the designs still lack */
  files(requestId: string): Promise<SkeletonFiles> {
    return this.scope.runForDesk(async () => {
      const request = await this.requests.get(requestId);
      const { functional, technical } = await this.designs.current(request);
      const problems = [...functionalDesignProblems(functional), ...technicalDesignProblems(technical, functional)];
      if (problems.length > 0)
        throw new DomainError(
          'CONFLICT',
          saying('designs.completeFirst', 'Complete the designs first: {{problems}}', { problems }),
        );
      const model = skeletonModel(request.title, functional, technical, new Date().toISOString().slice(0, 10));
      if (request.kind === 'new' || !request.connectorId)
        return { repository: model.repository, files: skeleton(model) };
      const { repository, existing } = await this.existing(request.connectorId);
      return { repository, files: skeletonDelta({ ...model, repository }, existing) };
    });
  }

  /** Why there is no repository yet; null where there is one. */
  async obstacle(requestId: string): Promise<Saying | null> {
    try {
      await this.files(requestId);
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CONFLICT') return error.saying;
      throw error;
    }
  }

  /** The same as a zip, in a folder of the repository's name. */
  async zip(requestId: string): Promise<{ name: string; bytes: Uint8Array }> {
    const { repository, files } = await this.files(requestId);
    const entries = [...files].map(([path, text]) => [`${repository}/${path}`, strToU8(text)] as const);
    return { name: `${repository}.zip`, bytes: zipSync(Object.fromEntries(entries)) };
  }

  private async existing(connectorId: string): Promise<{ repository: string; existing: ExistingFiles }> {
    const [latest] = await this.versions.ofConnector(connectorId);
    if (!latest)
      throw new DomainError(
        'CONFLICT',
        saying('designs.noVersion', 'The connector that is to be expanded has no version in the catalog.'),
      );
    const version = await this.versions.get(latest.id);
    const [main] = version.package.flavours;
    return {
      repository: version.repository,
      existing: {
        actions: main?.scripts.map(({ action }) => action) ?? [],
        configuration: await this.json(latest.id, main?.settings?.path),
        fieldMapping: await this.json(latest.id, main?.fieldMapping?.path),
      },
    };
  }

  private async json(versionId: string, path: string | undefined): Promise<{ path: string; text: string } | null> {
    if (!path) return null;
    const text = (await this.versions.readText(versionId, path)) ?? '';
    try {
      JSON.parse(text);
    } catch {
      throw new DomainError(
        'CONFLICT',
        saying('designs.badJson', '{{path}} of the existing connector is no valid JSON. Correct it there first.', {
          path,
        }),
      );
    }
    return { path, text };
  }
}
