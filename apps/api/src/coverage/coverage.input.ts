import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class NewCoverageListInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'Whom it is for.' })
  customer?: string | null;

  @Field(() => String, { description: 'Pasted names: lines, bullets, or separated columns with or without headers.' })
  text: string;
}

@InputType()
export class CoverageCorrectionInput {
  @Field(() => String, { description: 'connector, absent, note, or none to take a correction back.' })
  kind: string;

  @Field(() => ID, { nullable: true })
  connectorId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'Why; shown to the desk alone.' })
  reason: string;
}
