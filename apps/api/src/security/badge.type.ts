import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BadgeState } from '#security';

@ObjectType('SecurityBadge', { description: 'How much a version is trusted, with its open findings by severity.' })
export class SecurityBadgeType {
  @Field(() => ID)
  versionId: string;

  @Field(() => String, { description: 'passed, attention, blocked or notReviewed.' })
  state: BadgeState;

  @Field(() => Int)
  blocker: number;

  @Field(() => Int)
  high: number;

  @Field(() => Int)
  medium: number;

  @Field(() => Int)
  low: number;

  @Field(() => Int)
  info: number;

  @Field(() => Int, { description: 'Findings that were accepted, or judged to be none.' })
  settled: number;

  @Field(() => Boolean, { description: 'Some scripts could not be analysed whole.' })
  partly: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  reviewedAt: Date | null;
}
