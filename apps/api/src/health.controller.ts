import { Controller, Get } from '@nestjs/common';
import { type ScriptHold, ScriptWorkers } from '#provisioning';
import { Public } from './access/requires.js';

/** `/health`: whether this process can serve, and what holds scripts where they run. Why is for those who may sign in. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly workers: ScriptWorkers) {}

  @Get()
  async health(): Promise<{ status: 'ok'; scripts: ScriptHold }> {
    const { hold } = await this.workers.holding();
    return { status: 'ok', scripts: hold };
  }
}
