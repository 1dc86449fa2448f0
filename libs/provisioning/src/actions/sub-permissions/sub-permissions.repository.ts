import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform';
import { canonicalReference, type PermissionTarget, type SubPermission } from '#runtime';
import { SubPermissionSet } from './sub-permission-set.entity.js';

/** Whose sub-permissions, below which permission. */
export interface SubPermissionOwner {
  tenantId: string;
  systemId: string;
  personId: string;
  permissionSet: string | null;
  permission: PermissionTarget;
}

/** What sub-permission scripts returned the last time. Call inside TenantScope. */
@Injectable()
export class SubPermissionsRepository {
  constructor(private readonly transaction: Transaction) {}

  async of(owner: SubPermissionOwner): Promise<SubPermission[]> {
    const kept = await this.find(owner);
    return (kept?.items ?? []) as SubPermission[];
  }

  /** An empty list is kept as nothing at all. */
  async replace(owner: SubPermissionOwner, items: SubPermission[]): Promise<void> {
    const kept = await this.find(owner);
    const rows = this.transaction.repository(SubPermissionSet);
    if (items.length === 0) {
      if (kept) await rows.delete({ id: kept.id });
      return;
    }
    await rows.save({ ...kept, ...keyOf(owner), tenantId: owner.tenantId, permission: owner.permission, items });
  }

  private find(owner: SubPermissionOwner): Promise<SubPermissionSet | null> {
    return this.transaction.repository(SubPermissionSet).findOne({ where: keyOf(owner) });
  }
}

const keyOf = ({ systemId, personId, permissionSet, permission }: SubPermissionOwner) => ({
  systemId,
  personId,
  permissionSet: permissionSet ?? '',
  permissionKey: canonicalReference(permission.identification),
});
