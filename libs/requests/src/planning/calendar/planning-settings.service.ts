import { Injectable } from '@nestjs/common';
import { currentViewer, requirePermission } from '#access';
import { AuditLog } from '#audit';
import { parseInput } from '#platform';
import { PlanningRepository } from './planning.repository.js';
import { type PlanningSettings, planningSettingsSchema } from './planning-settings.rules.js';

/** What the desk promises and when it works. */
@Injectable()
export class PlanningSettingsService {
  constructor(
    private readonly planning: PlanningRepository,
    private readonly audit: AuditLog,
  ) {}

  read(): Promise<PlanningSettings> {
    return this.planning.settings();
  }

  /** @param changes those parts that are to change */
  async change(changes: unknown): Promise<PlanningSettings> {
    requirePermission('desk.configure');
    const before = await this.planning.settings();
    const settings = parseInput(planningSettingsSchema, { ...before, ...(changes as object) }, 'The settings');
    const viewer = currentViewer();
    await this.planning.saveSettings(settings, viewer.name);
    await this.audit.record({
      actor: { id: viewer.userId, name: viewer.name },
      tenantId: null,
      event: 'PlanningSettingsChanged',
      subject: { type: 'planning', id: 'settings' },
      details: { before, after: settings },
    });
    return settings;
  }
}
