import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ConnectorCard', { description: 'A connector as lists show it, with the version that is offered first.' })
export class ConnectorCardType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  application: string;

  @Field(() => String, { nullable: true })
  summary: string | null;

  @Field(() => String, { description: 'source, target, notification, serviceAutomation or other.' })
  kind: string;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => String, { nullable: true, description: 'V1 or V2.' })
  generation: string | null;

  @Field(() => [String])
  capabilities: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Where its latest version runs, by its scripts: runsHere, needsModule, needsWindowsAgent, onlyInHelloId or unknown. Null: it has no scripts to run, or nobody has looked yet.',
  })
  placement: string | null;

  @Field(() => String, { nullable: true })
  latestVersion: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the latest version: what an import pins.' })
  versionId: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt: Date | null;

  @Field(() => Boolean)
  archived: boolean;

  @Field(() => Boolean)
  importable: boolean;

  @Field(() => Int)
  warningCount: number;
}

@ObjectType('FacetValue')
export class FacetValueType {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('Facet', {
  description: 'kind, category, generation, capability or placement, counted under the filters of the others.',
})
export class FacetType {
  @Field(() => String)
  name: string;

  @Field(() => [FacetValueType])
  values: FacetValueType[];
}

@ObjectType('ConnectorList')
export class ConnectorListType {
  @Field(() => [ConnectorCardType])
  items: ConnectorCardType[];

  @Field(() => Int)
  totalItems: number;

  @Field(() => String, { nullable: true, description: 'The nearest spelling, when nothing is called as it was typed.' })
  suggestion: string | null;

  @Field(() => Boolean, { description: 'The first sync has not ended yet: there will be more.' })
  beingFilled: boolean;
}
