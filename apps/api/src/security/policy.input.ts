import { Field, InputType } from '@nestjs/graphql';

@InputType('SecurityPolicyInput')
export class SecurityPolicyInput {
  @Field(() => String, { description: 'warn or stop.' })
  mode: 'warn' | 'stop';

  @Field(() => Boolean)
  needsReview: boolean;

  @Field(() => Boolean)
  noOpenBlocker: boolean;

  @Field(() => Boolean)
  noOpenHigh: boolean;
}
