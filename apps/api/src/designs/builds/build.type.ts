import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('BuildAuthor')
export class BuildAuthorType {
  @Field(() => ID)
  userId: string;

  @Field(() => String)
  name: string;
}

@ObjectType('BuildEvidence')
export class BuildEvidenceType {
  @Field(() => String, { description: 'testReport or dryRunLog.' })
  kind: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('Build', { description: 'A commit that was handed in for review. The newest counts.' })
export class BuildType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  repository: string;

  @Field(() => String)
  branch: string;

  @Field(() => String)
  commitOid: string;

  @Field(() => String)
  byName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => [BuildAuthorType])
  authors: BuildAuthorType[];

  @Field(() => [BuildEvidenceType], { description: 'Newest first.' })
  evidence: BuildEvidenceType[];

  @Field(() => ID, { nullable: true, description: 'The catalog’s version of the commit, once it was synced.' })
  versionId: string | null;
}

@ObjectType('CodeAuthor', { description: 'Somebody who may have written code.' })
export class CodeAuthorType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}
