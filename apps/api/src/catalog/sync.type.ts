import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SyncWarning')
export class SyncWarningType {
  @Field(() => String)
  repository: string;

  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;
}

@ObjectType('SyncRun', { description: 'One comparison of the organisation with the catalog.' })
export class SyncRunType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'schedule, webhook or manual.' })
  trigger: string;

  @Field(() => String, { description: 'running, succeeded or failed.' })
  state: string;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Int, { description: 'Repositories done so far.' })
  done: number;

  @Field(() => Int, { description: 'Repositories in all; 0 while they are being counted.' })
  total: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int)
  apiRequests: number;

  @Field(() => Int, { nullable: true })
  rateLimitRemaining: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  rateLimitResetAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, or what it left undone.' })
  message: string | null;

  @Field(() => [SyncWarningType])
  warnings: SyncWarningType[];
}

@ObjectType('SyncRunList')
export class SyncRunListType {
  @Field(() => [SyncRunType], { description: 'Newest first. A run that changed nothing is not kept.' })
  items: SyncRunType[];

  @Field(() => Int)
  totalItems: number;
}

@ObjectType('SyncStatus')
export class SyncStatusType {
  @Field(() => SyncRunType, { nullable: true })
  running: SyncRunType | null;

  @Field(() => SyncRunType, { nullable: true, description: 'The run that finished last.' })
  last: SyncRunType | null;

  @Field(() => String)
  organisation: string;

  @Field(() => Int, { nullable: true })
  rateLimitRemaining: number | null;

  @Field(() => Int, { nullable: true })
  rateLimitLimit: number | null;

  @Field(() => Int, { description: 'Connectors of the organisation.' })
  connectors: number;

  @Field(() => [SyncWarningType])
  repositoriesWithWarnings: SyncWarningType[];
}
