import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class AnalysisInput {
  @Field(() => ID)
  attachmentId: string;

  @Field(() => String, { nullable: true, description: 'The resource to take as the account.' })
  account?: string | null;
}

@InputType()
export class RulingInput {
  @Field({ description: 'Id of a function, quality or gate of the report.' })
  lineId: string;

  @Field({ description: 'yes (a gate is in order), no (it is blocked) or unknown.' })
  answer: string;

  @Field()
  reason: string;
}
