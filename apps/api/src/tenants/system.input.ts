import { Field, ID, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@InputType()
export class ImportConnectorInput {
  @Field(() => ID)
  versionId: string;

  @Field(() => String, { description: 'What the tenant calls the system.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'A flavour of the connector; left out for the main one.' })
  flavour?: string | null;
}

@InputType()
export class SettingChangeInput {
  @Field(() => String)
  key: string;

  @Field(() => JsonScalar, { nullable: true, description: 'A text, number or boolean.' })
  value?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Take the value away.' })
  clear?: boolean;
}

@InputType()
export class CorrelationInput {
  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => String)
  personField: string;

  @Field(() => String)
  accountField: string;
}
