import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Warning', { description: 'Something odd about a connector, in words for its maintainers.' })
export class WarningType {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  path: string | null;

  @Field(() => String)
  message: string;
}

@ObjectType('Connector', {
  description: 'A repository of the organisation. Of one that is gone the versions are still there.',
})
export class ConnectorType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;

  @Field(() => String, { nullable: true })
  summary: string | null;

  @Field(() => String)
  kind: string;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => String, { nullable: true })
  generation: string | null;

  @Field(() => [String])
  capabilities: string[];

  @Field(() => Boolean)
  archived: boolean;

  @Field(() => Boolean)
  importable: boolean;

  @Field(() => String, { nullable: true })
  notImportableBecause: string | null;

  @Field(() => String, { description: 'The repository at GitHub.' })
  url: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt: Date | null;
}
