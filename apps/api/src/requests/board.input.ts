import { Field, InputType, Int } from '@nestjs/graphql';

@InputType()
export class WishesInput {
  @Field(() => String, { nullable: true, description: 'In name, vendor and number.' })
  search?: string;

  @Field(() => String, { nullable: true, description: 'VOTES, NEWEST or TRENDING.' })
  sort?: 'VOTES' | 'NEWEST' | 'TRENDING';

  @Field(() => Boolean, { nullable: true, description: 'Those that ended or are available too.' })
  closed?: boolean;

  @Field(() => Int, { nullable: true })
  page?: number;

  @Field(() => Int, { nullable: true })
  size?: number;
}

@InputType()
export class VoteInput {
  @Field(() => [String], { nullable: true, description: 'What the own organisation needs of it.' })
  functions?: string[];

  @Field(() => Int, { nullable: true, description: 'For how many people.' })
  users?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  wantedDate?: string | null;
}
