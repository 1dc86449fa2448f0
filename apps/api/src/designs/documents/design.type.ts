import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../graphql/json.scalar.js';
import { SayingType } from '../../graphql/saying.type.js';

@ObjectType('DesignApproval')
export class DesignApprovalType {
  @Field(() => String)
  approverName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType('DesignVersion', { description: 'One version of a design. It never changes.' })
export class DesignVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar)
  content: unknown;

  @Field(() => String, { description: 'SHA-256 over the content.' })
  hash: string;

  @Field(() => ID)
  authorId: string;

  @Field(() => String)
  authorName: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => DesignApprovalType, { nullable: true })
  approval: DesignApprovalType | null;
}

@ObjectType('Design', { description: 'A functional or technical design as it is now.' })
export class DesignType {
  @Field(() => String, { description: 'functional or technical.' })
  kind: string;

  @Field(() => JsonScalar, { description: 'Of the newest version, or what is known so far where nothing was saved.' })
  content: unknown;

  @Field(() => [SayingType], { description: 'What it still lacks before it can be approved.' })
  problems: SayingType[];

  @Field(() => [DesignVersionType], { description: 'Newest first.' })
  versions: DesignVersionType[];
}
