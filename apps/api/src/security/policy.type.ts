import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { SecurityBadgeType } from './badge.type.js';

@ObjectType('SecurityPolicy', {
  description: 'What the tenant that is worked in demands of a version before it is imported.',
})
export class SecurityPolicyType {
  @Field(() => String, { description: 'warn or stop.' })
  mode: string;

  @Field(() => Boolean)
  needsReview: boolean;

  @Field(() => Boolean)
  noOpenBlocker: boolean;

  @Field(() => Boolean)
  noOpenHigh: boolean;

  @Field(() => String, { nullable: true, description: 'Null while the default holds.' })
  changedByName: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  changedAt: Date | null;
}

@ObjectType('UnmetFinding')
export class UnmetFindingType {
  @Field(() => String)
  rule: string;

  @Field(() => String)
  message: string;

  @Field(() => String)
  path: string;

  @Field(() => Int)
  line: number;
}

@ObjectType('UnmetDemand', { description: 'A demand of the policy that a version does not meet.' })
export class UnmetDemandType {
  @Field(() => String, { description: 'needsReview, noOpenBlocker or noOpenHigh.' })
  demand: string;

  @Field(() => [UnmetFindingType])
  findings: UnmetFindingType[];

  @Field(() => Boolean, { description: 'Of needsReview: it was reviewed, but not all of it could be analysed.' })
  partly: boolean;
}

@ObjectType('PolicyAnswer', { description: 'What the policy says of importing one version.' })
export class PolicyAnswerType {
  @Field(() => String, { description: 'warn: it is only shown. stop: the import is refused while something is unmet.' })
  mode: string;

  @Field(() => SecurityBadgeType)
  badge: SecurityBadgeType;

  @Field(() => [UnmetDemandType])
  unmet: UnmetDemandType[];
}
