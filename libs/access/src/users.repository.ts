import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transaction } from '#platform';
import { RoleGrant } from './role-grant.entity.js';
import type { Grant, RoleName } from './roles.rules.js';
import { User } from './user.entity.js';

export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  email: string;
}

@Injectable()
export class UsersRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The user with this identity, made or brought up to date. */
  async save(identity: Identity): Promise<User> {
    const { generatedMaps } = await this.transaction
      .repository(User)
      .createQueryBuilder()
      .insert()
      .values(identity)
      .orUpdate(['name', 'email'], ['issuer', 'subject'])
      .returning('*')
      .execute();
    return generatedMaps[0] as User;
  }

  /** How the user is called; nobody when there is none. */
  async nameOf(userId: string): Promise<string> {
    return (await this.transaction.repository(User).findOneBy({ id: userId }))?.name ?? 'nobody';
  }

  /** Who of this tenant has this address, in whatever case; null where nobody has it, or more than one. */
  async atTenant(tenantId: string, email: string): Promise<User | null> {
    const users = await this.transaction
      .repository(User)
      .createQueryBuilder('person')
      .where('lower(person.email) = lower(:email)', { email: email.trim() })
      .andWhere(`exists (select from role_grant where user_id = person.id and tenant_id = :tenantId)`, { tenantId })
      .getMany();
    return users.length === 1 ? users[0]! : null;
  }

  async grants(userId: string): Promise<Grant[]> {
    const rows = await this.transaction.repository(RoleGrant).find({ where: { user: { id: userId } } });
    return rows.map(({ role, tenantId }) => ({ role, tenantId }));
  }

  /** Who has one of `roles`, by name, each once. */
  async withRoles(roles: readonly RoleName[]): Promise<User[]> {
    const grants = await this.transaction.repository(RoleGrant).find({
      where: { role: In([...roles]) },
      relations: { user: true },
      order: { user: { name: 'ASC' } },
    });
    return [...new Map(grants.map(({ user }) => [user.id, user])).values()];
  }

  /** Gives a role; giving it twice changes nothing. */
  async grant(userId: string, grant: Grant): Promise<void> {
    const held = await this.grants(userId);
    if (held.some((other) => other.role === grant.role && other.tenantId === grant.tenantId)) return;
    await this.transaction.repository(RoleGrant).insert({ user: { id: userId }, ...grant });
  }
}
