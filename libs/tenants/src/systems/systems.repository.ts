import { Injectable } from '@nestjs/common';
import { notFound, Transaction } from '#platform';
import { SystemSetting } from './system-setting.entity.js';
import { System } from './system.entity.js';

/** Loads and saves systems and their settings. Call inside TenantScope: outside it there are none. */
@Injectable()
export class SystemsRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: string): Promise<System> {
    const system = await this.find(id);
    if (!system) throw notFound('system', id);
    return system;
  }

  async find(id: string): Promise<System | null> {
    return this.transaction.repository(System).findOne({ where: { id } });
  }

  all(): Promise<System[]> {
    return this.transaction.repository(System).find({ order: { name: 'ASC' } });
  }

  async isNameTaken(name: string, exceptId?: string): Promise<boolean> {
    const named = await this.transaction.repository(System).find({ where: { name } });
    return named.some((system) => system.id !== exceptId);
  }

  save(system: Partial<System>): Promise<System> {
    return this.transaction.repository(System).save(system as System);
  }

  async remove(system: System): Promise<void> {
    await this.transaction.repository(System).delete({ id: system.id });
  }

  settings(systemId: string): Promise<SystemSetting[]> {
    return this.transaction
      .repository(SystemSetting)
      .find({ where: { system: { id: systemId } }, order: { key: 'ASC' } });
  }

  async saveSetting(
    system: System,
    setting: { key: string; value: SystemSetting['value']; sealed: string | null },
  ): Promise<void> {
    await this.transaction
      .repository(SystemSetting)
      .createQueryBuilder()
      .insert()
      .values({ ...setting, tenantId: system.tenantId, system: { id: system.id }, setAt: () => 'now()' })
      .orUpdate(['value', 'sealed', 'set_at'], ['system_id', 'key'])
      .execute();
  }

  async removeSetting(systemId: string, key: string): Promise<void> {
    await this.transaction.repository(SystemSetting).delete({ system: { id: systemId }, key });
  }
}
