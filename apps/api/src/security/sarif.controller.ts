import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReviewQueries } from '#security';
import { Public } from '../access/requires.js';

/** A version's open findings as SARIF, for code scanning elsewhere. Findings are as public as the catalog. */
@Public()
@Controller('sarif')
export class SarifController {
  constructor(private readonly reviews: ReviewQueries) {}

  @Get(':versionId')
  async sarif(@Param('versionId') versionId: string, @Res() response: Response): Promise<void> {
    const { name, log } = await this.reviews.sarif(versionId);
    response.set({
      'Content-Type': 'application/sarif+json; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.send(JSON.stringify(log, null, 2));
  }
}
