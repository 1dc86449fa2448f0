import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportPolicy, type PolicyAnswer, type TenantPolicy } from '#security';
import { Requires } from '../access/requires.js';
import { SecurityPolicyInput } from './policy.input.js';
import { PolicyAnswerType, SecurityPolicyType } from './policy.type.js';

@Resolver(() => SecurityPolicyType)
export class PolicyResolver {
  constructor(private readonly policy: ImportPolicy) {}

  @Requires('system.read')
  @Query(() => SecurityPolicyType)
  securityPolicy(): Promise<TenantPolicy> {
    return this.policy.get();
  }

  @Requires('system.read')
  @Query(() => PolicyAnswerType, { description: 'To be shown before an import.' })
  importPolicyAnswer(@Args('versionId', { type: () => ID }) versionId: string): Promise<PolicyAnswer> {
    return this.policy.check(versionId);
  }

  @Requires('security.policy')
  @Mutation(() => SecurityPolicyType)
  saveSecurityPolicy(@Args('input') input: SecurityPolicyInput): Promise<TenantPolicy> {
    return this.policy.change(input);
  }
}
