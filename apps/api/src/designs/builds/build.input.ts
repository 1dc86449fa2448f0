import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class BuildInput {
  @Field(() => String, { description: 'Name of the repository, without its owner.' })
  repository: string;

  @Field(() => String, { nullable: true })
  branch?: string;

  @Field(() => String, { description: '40 hexadecimal digits.' })
  commit: string;

  @Field(() => [ID], { description: 'Who wrote the code: none of them may sign check 2.' })
  authorIds: string[];
}

@InputType()
export class BuildEvidenceInput {
  @Field(() => String, { description: 'testReport or dryRunLog.' })
  kind: string;

  @Field(() => String)
  text: string;
}
