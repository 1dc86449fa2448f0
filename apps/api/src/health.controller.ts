import { Controller, Get } from '@nestjs/common';
import { Transaction } from '#platform';
import { Public } from './access/requires.js';

/** `/health`: whether this process can serve. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly transaction: Transaction) {}

  @Get()
  async health(): Promise<{ status: 'ok' }> {
    await this.transaction.query('select 1');
    return { status: 'ok' };
  }
}
