import { Controller, Get, Param, Post, Redirect, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MailLinks } from '#requests';
import { Public } from '../access/requires.js';

const ASKS: Record<string, [english: string, dutch: string]> = {
  unsubscribe: ['Stop these mails', 'Stop deze mails'],
  reopen: ['Open the request again', 'Open het verzoek weer'],
};

/**
 * The links in mails. Opening one only asks: programs that look into mails follow links, and must change nothing. The button, and the
 * one click of a mail program (RFC 8058), post.
 */
@Public()
@Controller('mail-links')
export class MailLinksController {
  constructor(private readonly links: MailLinks) {}

  @Get(':what/:key')
  ask(@Param('what') what: string, @Res() response: Response): void {
    const words = ASKS[what];
    if (words) response.type('html').send(page(`<form method="post"><button>${words.join(' / ')}</button></form>`));
    else response.redirect('/');
  }

  @Post('unsubscribe/:key')
  async unsubscribe(@Param('key') key: string, @Res() response: Response): Promise<void> {
    await this.links.endMails(key);
    response.type('html').send(page('<p>Done: no more mail. / Klaar: geen mail meer.</p>'));
  }

  @Post('reopen/:key')
  @Redirect()
  async reopen(@Param('key') key: string): Promise<{ url: string; statusCode: number }> {
    return { url: await this.links.reopenRequest(key), statusCode: 303 };
  }
}

const page = (content: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Koppel</title><main><h1>Koppel</h1>${content}<p><a href="/">Koppel</a></p></main></html>`;
