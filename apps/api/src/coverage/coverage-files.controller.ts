import { Body, Controller, Get, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { memoryStorage } from 'multer';
import { z } from 'zod';
import { DomainError, parseInput, saying } from '#platform';
import { CoverageListQueries, CoverageLists, LIST_FILES, listFile, MOST_UPLOADED } from '#requests';
import { Requires } from '../access/requires.js';

const formSchema = z.object({ name: z.string(), customer: z.string().optional() });
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `POST /coverage-files` with a spreadsheet makes a list of it; `GET /coverage-files/ID/csv` or `/xlsx` gives it with its answers, with `?language=nl` in Dutch. */
@Controller('coverage-files')
export class CoverageFilesController {
  constructor(
    private readonly lists: CoverageLists,
    private readonly queries: CoverageListQueries,
  ) {}

  @Requires('coverage.use')
  @Post()
  @UseInterceptors(
    FileInterceptor('file', {
      storage: memoryStorage(),
      limits: { fileSize: MOST_UPLOADED, files: 1, fields: 5, fieldSize: 10_000 },
    }),
  )
  async upload(@UploadedFile() file: Express.Multer.File | undefined, @Body() form: unknown): Promise<{ id: string }> {
    if (!file)
      throw new DomainError('INVALID_INPUT', saying('coverage.chooseFile', 'Choose a file to upload.'), {
        field: 'file',
      });
    const { id } = await this.lists.fromFile(parseInput(formSchema, form, 'The upload'), file.buffer);
    return { id };
  }

  @Requires('coverage.use')
  @Get(':id/:format')
  async download(
    @Param('id') id: string,
    @Param('format') asked: string,
    @Query('language') spoken: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const format = parseInput(z.enum(LIST_FILES, 'choose csv or xlsx'), asked, 'The format');
    const language = parseInput(z.enum(['en', 'nl'], 'choose en or nl').default('en'), spoken, 'The language');
    const list = await this.queries.get(id);
    const bytes = await listFile(format, await this.queries.allLines(id), language);
    response.attachment(`${list.name}.${format}`).type(TYPES[format]).send(bytes);
  }
}
