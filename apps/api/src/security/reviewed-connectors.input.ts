import { Field, InputType } from '@nestjs/graphql';

@InputType('ReviewedConnectorsFilter')
export class ReviewedConnectorsInput {
  @Field(() => String, { nullable: true, description: 'In the names of repository and application.' })
  search?: string;

  @Field(() => String, { nullable: true, description: 'passed, attention, blocked or notReviewed.' })
  state?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only with an acceptance that waits for a second person.' })
  questions?: boolean;
}
