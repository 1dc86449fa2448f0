import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DesignsService, SkeletonService } from '#requests';
import { DomainError, saying } from '#platform';
import { Requires } from '../../access/requires.js';

/** Designs and the repositories made from them, as files to be saved. */
@Requires('desk.read')
@Controller('designs')
export class DesignFilesController {
  constructor(
    private readonly designs: DesignsService,
    private readonly skeletons: SkeletonService,
  ) {}

  @Get(':requestId/skeleton.zip')
  async skeleton(@Param('requestId') requestId: string, @Res() response: Response): Promise<void> {
    const { name, bytes } = await this.skeletons.zip(requestId);
    save(response, name, 'application/zip', Buffer.from(bytes));
  }

  @Get(':requestId/:kind/:version.md')
  async markdown(
    @Param('requestId') requestId: string,
    @Param('kind') kind: string,
    @Param('version') version: string,
    @Res() response: Response,
  ): Promise<void> {
    const { versions } = await this.designs.state(requestId, kind);
    const found = versions.find((one) => String(one.version) === version);
    if (!found)
      throw new DomainError('NOT_FOUND', saying('designs.noSuchVersion', 'There is no such version of the design.'));
    save(response, `${kind}-design-v${version}.md`, 'text/markdown; charset=utf-8', Buffer.from(found.markdown));
  }
}

function save(response: Response, name: string, type: string, bytes: Buffer): void {
  response.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.send(bytes);
}
