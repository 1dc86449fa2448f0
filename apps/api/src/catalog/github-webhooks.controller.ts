import { Controller, Headers, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import { GithubWebhooks } from '#catalog';
import { Public } from '../access/requires.js';

/** `/webhooks/github`: what GitHub tells us. Public, because the signature says who it is from. */
@Public()
@Controller('webhooks/github')
export class GithubWebhooksController {
  constructor(private readonly webhooks: GithubWebhooks) {}

  @Post()
  @HttpCode(202)
  async receive(
    @Req() request: RawBodyRequest<Request>,
    @Headers('x-github-event') event = '',
    @Headers('x-hub-signature-256') signature = '',
  ): Promise<{ accepted: boolean }> {
    const body = request.rawBody?.toString('utf8') ?? '';
    return { accepted: await this.webhooks.receive({ event, signature, body }) };
  }
}
