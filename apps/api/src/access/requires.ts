import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#access';

export const REQUIREMENT = Symbol('koppel.requirement');

/** What an operation of the API asks of its caller. */
export type Requirement = { kind: 'public' } | { kind: 'login' } | { kind: 'permission'; permissions: Permission[] };

/** Anyone may call this, also without logging in. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIREMENT, { kind: 'public' } satisfies Requirement);

/** Anyone who is logged in may call this. */
export const LoggedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIREMENT, { kind: 'login' } satisfies Requirement);

/** Only who holds this permission, or one of these, in the tenant they work in, may call this. */
export const Requires = (...permissions: [Permission, ...Permission[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(REQUIREMENT, { kind: 'permission', permissions } satisfies Requirement);
