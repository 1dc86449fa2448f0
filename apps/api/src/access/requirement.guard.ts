import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentViewer, requireOneOf } from '#access';
import { DomainError, saying } from '#platform';
import { REQUIREMENT, type Requirement } from './requires.js';

/** Holds every query, mutation, subscription and route to what it declares. One that declares nothing is closed to everybody. */
@Injectable()
export class RequirementGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!requirement)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} does not declare what it requires.`);
    if (requirement.kind === 'permission') requireOneOf(requirement.permissions);
    if (requirement.kind === 'login' && currentViewer().kind !== 'user')
      throw new DomainError('NOT_LOGGED_IN', saying('general.logIn', 'Log in first.'));
    return true;
  }
}
