import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Attachment, AttachmentsService, LARGEST_ATTACHMENT } from '#requests';
import { Requires } from '../access/requires.js';
import { receiveFile } from './receive-file.js';

/** Files of requests. They come from strangers: nothing of them is shown here, and nothing in them can run or load anything. */
@Controller('requests/:requestId/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** A form with `file`, and `kind` (apiDocument or other) and `audience` (customer or internal) if wanted. */
  @Requires('request.own', 'desk.assess', 'desk.judge', 'desk.build')
  @Post()
  async add(
    @Param('requestId') requestId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Attachment> {
    const { name, bytes, fields } = await receiveFile(request, response, LARGEST_ATTACHMENT);
    return this.attachments.add(requestId, { ...fields, name, bytes });
  }

  @Requires('request.own', 'desk.read')
  @Get(':id')
  async read(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { attachment, bytes } = await this.attachments.read(id);
    response.set({
      'Content-Type': attachment.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    response.send(bytes);
  }
}
