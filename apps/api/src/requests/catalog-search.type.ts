import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Candidate', { description: 'A connector or a request that may be what is asked for.' })
export class CandidateType {
  @Field(() => String, { description: 'connector or request.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Name of the repository, or the request’s number.' })
  reference: string;

  @Field(() => ID, { nullable: true })
  versionId: string | null;

  @Field(() => String, { nullable: true })
  version: string | null;

  @Field(() => String, { nullable: true, description: 'Where a request stands.' })
  state: string | null;

  @Field(() => [String], { description: 'Asked functions that it has.' })
  covered: string[];

  @Field(() => [String], { description: 'Asked functions that it lacks.' })
  uncovered: string[];
}

@ObjectType('CatalogCandidates')
export class CatalogCandidatesType {
  @Field(() => [CandidateType])
  items: CandidateType[];

  @Field(() => String, { nullable: true, description: 'Another spelling, when nothing is called as it was typed.' })
  suggestion: string | null;
}

@ObjectType('CatalogSearch', { description: 'A recorded look into the catalog. It never changes.' })
export class CatalogSearchType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  query: string;

  @Field(() => [CandidateType], { description: 'Everything that was found, as it was then.' })
  candidates: CandidateType[];

  @Field(() => String, { description: 'nothing, connector or request.' })
  choice: string;

  @Field(() => ID, { nullable: true })
  chosenId: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  searcherName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}
