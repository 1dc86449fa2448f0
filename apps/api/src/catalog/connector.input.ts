import { Field, InputType, registerEnumType } from '@nestjs/graphql';

@InputType({ description: 'Values of one list are alternatives; of capabilities all must be there.' })
export class ConnectorFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => [String], { nullable: true })
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true })
  generations?: string[] | null;

  @Field(() => [String], { nullable: true })
  capabilities?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Where a flavour of the latest version runs: runsHere, needsModule, needsModule:NAME, needsWindowsAgent, onlyInHelloId or unknown.',
  })
  placements?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  includeArchived?: boolean | null;
}

export enum ConnectorSort {
  RELEVANCE = 'RELEVANCE',
  NAME = 'NAME',
  NEWEST = 'NEWEST',
}
registerEnumType(ConnectorSort, { name: 'ConnectorSort' });
