import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { currentViewer, TenantScope } from '#access';
import type { SettingsField } from '#connectors';
import { SecretBox } from '#platform';
import { SystemConnectors } from './system-connectors.js';
import {
  defaultChanges,
  findField,
  judgeChanges,
  missingSettings,
  type FieldProblem,
  type SettingChange,
} from './system-settings.rules.js';
import { SystemsRepository } from './systems.repository.js';
import type { SystemSetting } from './system-setting.entity.js';
import type { System } from './system.entity.js';

/** A value as a client may see it: of a secret only whether it is set, and since when. */
export interface VisibleSetting {
  key: string;
  value: SystemSetting['value'];
  isSet: boolean;
  setAt: Date | null;
}

export interface SystemSettings {
  fields: SettingsField[];
  values: VisibleSetting[];
  problems: FieldProblem[];
}

/** The context that a secret is sealed for: moved to another system or field it does not open. */
const sealContext = (systemId: string, key: string): string => `system/${systemId}/${key.toLowerCase()}`;

/** The settings of a system: shown without secrets, changed field by field, opened only to run a script. */
@Injectable()
export class SystemSettingsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly systems: SystemsRepository,
    private readonly connectors: SystemConnectors,
    private readonly secrets: SecretBox,
    private readonly audit: AuditLog,
  ) {}

  async show(system: System): Promise<SystemSettings> {
    const fields = await this.connectors.settingsFields(system);
    const stored = await this.scope.run(() => this.systems.settings(system.id));
    const values = fields.map((field) => visible(field, stored));
    return { fields, values, problems: missingSettings(fields, presence(values)) };
  }

  /** Keeps every change that fits its field; resolves to the problems of those that do not. A secret that is left out stays. */
  async change(system: System, changes: SettingChange[]): Promise<FieldProblem[]> {
    const fields = await this.connectors.settingsFields(system);
    const { accepted, problems } = judgeChanges(fields, changes);
    await this.scope.run(async (tenantId) => {
      for (const { field, value } of accepted) await this.keep(system, field, value);
      if (accepted.length === 0) return;
      const viewer = currentViewer();
      await this.audit.record({
        actor: { id: viewer.userId, name: viewer.name },
        tenantId,
        event: 'SystemSettingsChanged',
        subject: { type: 'system', id: system.id },
        details: { keys: accepted.map((change) => change.field.key) },
      });
    });
    return problems;
  }

  async startWithDefaults(system: System): Promise<void> {
    const fields = await this.connectors.settingsFields(system);
    for (const { field, value } of judgeChanges(fields, defaultChanges(fields)).accepted)
      await this.keep(system, field, value);
  }

  /** The values as scripts need them, secrets opened, and which of them are secrets. For running scripts only. */
  async open(system: System): Promise<{ values: Record<string, SystemSetting['value']>; secrets: string[] }> {
    const stored = await this.scope.run(() => this.systems.settings(system.id));
    const values: Record<string, SystemSetting['value']> = {};
    const secrets: string[] = [];
    for (const setting of stored) {
      const opened =
        setting.sealed === null
          ? setting.value
          : this.secrets.open(setting.sealed, sealContext(system.id, setting.key));
      values[setting.key] = opened;
      if (setting.sealed !== null && typeof opened === 'string') secrets.push(opened);
    }
    return { values, secrets };
  }

  private async keep(system: System, field: SettingsField, value: SystemSetting['value']): Promise<void> {
    if (value === null) await this.systems.removeSetting(system.id, field.key);
    else if (field.secret) {
      const sealed = this.secrets.seal(String(value), sealContext(system.id, field.key));
      await this.systems.saveSetting(system, { key: field.key, value: null, sealed });
    } else await this.systems.saveSetting(system, { key: field.key, value, sealed: null });
  }
}

function visible(field: SettingsField, stored: SystemSetting[]): VisibleSetting {
  const setting = stored.find((candidate) => findField([field], candidate.key) !== undefined);
  if (!setting) return { key: field.key, value: null, isSet: false, setAt: null };
  return { key: field.key, value: setting.value, isSet: true, setAt: setting.setAt };
}

/** The values with a stand-in for each secret that is set, so that a form can be judged without opening secrets. */
const presence = (values: VisibleSetting[]): Record<string, unknown> =>
  Object.fromEntries(values.filter((value) => value.isSet).map((value) => [value.key, value.value ?? '•']));
