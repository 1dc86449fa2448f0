import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RolloutCalendar } from '#requests';
import { Public } from '../access/requires.js';

/** Public, because calendars cannot log in: whose key it is decides what is seen. */
@Public()
@Controller('calendars')
export class RolloutCalendarController {
  constructor(private readonly calendar: RolloutCalendar) {}

  @Get('rollouts/:key')
  async read(@Param('key') key: string, @Res() response: Response): Promise<void> {
    const text = await this.calendar.read(key.replace(/\.ics$/, ''));
    response.type('text/calendar').set('cache-control', 'private, max-age=300').send(text);
  }
}
