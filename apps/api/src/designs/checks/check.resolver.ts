import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChecksService } from '#requests';
import { Requires } from '../../access/requires.js';
import { CheckAnswerInput, CheckExceptionInput } from './check.input.js';
import { CheckBarsType, SecurityCheckType } from './check.type.js';

@Resolver(() => SecurityCheckType)
export class CheckResolver {
  constructor(private readonly checks: ChecksService) {}

  @Requires('desk.read')
  @Query(() => SecurityCheckType, { description: 'Check 1 or 2 of a request.' })
  securityCheck(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<SecurityCheckType> {
    return this.checks.state(requestId, number);
  }

  @Requires('desk.judge', 'desk.build')
  @Query(() => CheckBarsType, { description: 'Why one may not answer or sign, though one’s role may.' })
  checkBars(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<CheckBarsType> {
    return this.checks.barsOf(requestId, number);
  }

  @Requires('desk.judge', 'desk.build')
  @Mutation(() => SecurityCheckType)
  answerCheck(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('answer') answer: CheckAnswerInput,
  ): Promise<SecurityCheckType> {
    return this.checks.answer(requestId, number, answer);
  }

  @Requires('desk.judge', 'desk.build')
  @Mutation(() => SecurityCheckType, { description: 'Signs all that the check holds now; check 2 for one commit.' })
  signCheck(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('commit', { type: () => String, nullable: true }) commit?: string | null,
  ): Promise<SecurityCheckType> {
    return this.checks.sign(requestId, number, commit);
  }

  @Requires('check.reopen')
  @Mutation(() => SecurityCheckType, { description: 'All answers and signatures so far no longer count.' })
  reopenCheck(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('reason') reason: string,
  ): Promise<SecurityCheckType> {
    return this.checks.reopen(requestId, number, reason);
  }

  @Requires('desk.judge', 'desk.build')
  @Mutation(() => SecurityCheckType, { description: 'Asks to accept an open item for a time.' })
  askCheckException(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('exception') exception: CheckExceptionInput,
  ): Promise<SecurityCheckType> {
    return this.checks.askException(requestId, number, exception);
  }

  @Requires('finding.approve')
  @Mutation(() => SecurityCheckType, { description: 'By somebody who did not ask for it.' })
  approveCheckException(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('exceptionId', { type: () => ID }) exceptionId: string,
  ): Promise<SecurityCheckType> {
    return this.checks.approveException(requestId, exceptionId);
  }
}
