import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FeasibilityReports } from '#requests';
import { Requires } from '../access/requires.js';

/** The report as a file to send. */
@Controller('feasibility')
export class FeasibilityController {
  constructor(private readonly reports: FeasibilityReports) {}

  @Requires('request.own', 'desk.read')
  @Get(':id/:language.md')
  async read(@Param('id') id: string, @Param('language') language: string, @Res() response: Response): Promise<void> {
    const { name, text } = await this.reports.markdown(id, language === 'nl' ? 'nl' : 'en');
    response
      .set({
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      })
      .type('text/markdown')
      .send(text);
  }
}
