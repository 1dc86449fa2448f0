import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CustomerChecksService } from '#requests';
import { Requires } from '../../access/requires.js';
import { CheckAnswerInput } from './check.input.js';
import { CustomerCheckType } from './check.type.js';

@Resolver(() => CustomerCheckType)
export class CustomerCheckResolver {
  constructor(private readonly checks: CustomerChecksService) {}

  @Requires('rollout.read', 'check.signFromAfar')
  @Query(() => CustomerCheckType, {
    description: 'Check 3 of a rollout, in the customer’s own tenant; from afar where the customer rolls out alone.',
  })
  customerCheck(@Args('rolloutId', { type: () => ID }) rolloutId: string): Promise<CustomerCheckType> {
    return this.checks.state(rolloutId);
  }

  @Requires('rollout.work', 'check.signFromAfar')
  @Mutation(() => CustomerCheckType)
  answerCustomerCheck(
    @Args('rolloutId', { type: () => ID }) rolloutId: string,
    @Args('answer') answer: CheckAnswerInput,
  ): Promise<CustomerCheckType> {
    return this.checks.answer(rolloutId, answer);
  }

  @Requires('rollout.work', 'check.signFromAfar')
  @Mutation(() => CustomerCheckType, { description: 'As consultant or customer; the two are never one person.' })
  signCustomerCheck(
    @Args('rolloutId', { type: () => ID }) rolloutId: string,
    @Args('side', { description: 'consultant or customer.' }) side: string,
  ): Promise<CustomerCheckType> {
    return this.checks.sign(rolloutId, side);
  }
}
