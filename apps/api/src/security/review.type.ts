import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('VersionReview', { description: 'The newest review of a version.' })
export class VersionReviewType {
  @Field(() => String, { description: 'reviewed or failed.' })
  state: string;

  @Field(() => String)
  rulesVersion: string;

  @Field(() => String, {
    nullable: true,
    description:
      'noHost: no worker with PowerShell has looked yet. unreadable: a script has errors. Null: analysed whole.',
  })
  partlyBecause: string | null;

  @Field(() => Int)
  scripts: number;

  @Field(() => Int, { description: 'Scripts of which there is a syntax tree.' })
  scriptsRead: number;

  @Field(() => [String], { description: 'Hosts that are written in its scripts.' })
  hosts: string[];

  @Field(() => GraphQLISODateTime)
  reviewedAt: Date;
}

@ObjectType('ReviewRun', { description: 'One sweep over the versions that had no review, or one by older rules.' })
export class ReviewRunType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'sync, start or asked.' })
  reason: string;

  @Field(() => String)
  rulesVersion: string;

  @Field(() => String, { description: 'running, finished or failed.' })
  state: string;

  @Field(() => Int, { description: 'Versions reviewed so far.' })
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'Versions of which some scripts could not be analysed whole.' })
  partly: number;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}
