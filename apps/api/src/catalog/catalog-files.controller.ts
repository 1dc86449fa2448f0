import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { ConnectorVersions } from '#catalog';
import { parseInput } from '#platform';
import { Public } from '../access/requires.js';
import { pictureType } from './picture-type.js';

const addressSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a hash has 64 hexadecimal digits'),
  name: z
    .string()
    .max(255)
    .regex(/^[^/\\]*$/)
    .catch('file'),
});

/**
 * Files of connectors by their hash. They come from strangers: only what is a picture by its own bytes is shown, everything else is
 * text to be saved, and nothing in it can run or load anything.
 */
@Public()
@Controller('catalog/files')
export class CatalogFilesController {
  constructor(private readonly versions: ConnectorVersions) {}

  @Get(':sha256')
  async file(@Param('sha256') hash: string, @Query('name') given: unknown, @Res() response: Response): Promise<void> {
    const { sha256, name } = parseInput(addressSchema, { sha256: hash, name: given }, 'The address');
    const bytes = Buffer.from(await this.versions.blob(sha256));
    const picture = pictureType(bytes);
    response.set({
      'Content-Type': picture ?? 'text/plain; charset=utf-8',
      'Content-Disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ETag: `"${sha256}"`,
    });
    response.send(bytes);
  }
}
