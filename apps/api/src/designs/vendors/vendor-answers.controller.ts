import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LARGEST_ATTACHMENT, VendorAnswersService } from '#requests';
import { Public } from '../../access/requires.js';
import { receiveFile } from '../../requests/receive-file.js';

/** Where a vendor's answers arrive, without a login: the link's token is the key, and works once. */
@Public()
@Controller('vendor-links')
export class VendorAnswersController {
  constructor(private readonly answers: VendorAnswersService) {}

  @Post(':token')
  @HttpCode(204)
  submit(@Param('token') token: string, @Body() body: unknown): Promise<void> {
    return this.answers.submit(token, body);
  }

  /** A form with `file`: a description of the API, before the answers are sent. */
  @Post(':token/documents')
  @HttpCode(204)
  async document(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.answers.open(token);
    const { name, bytes } = await receiveFile(request, response, LARGEST_ATTACHMENT);
    await this.answers.addDocument(token, { name, bytes });
  }
}
