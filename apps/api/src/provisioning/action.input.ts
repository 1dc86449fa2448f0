import { Field, ID, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';

@InputType({ description: 'Which action of which system, for whom.' })
export class ActionInput {
  @Field(() => ID)
  systemId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for permissions and importAccounts.' })
  personId?: string | null;

  @Field(() => String, {
    description: 'create, update, enable, disable, delete, permissions, grant, revoke or importAccounts.',
  })
  action: string;

  @Field(() => String, { nullable: true, description: 'For permission actions: which set.' })
  permissionSet?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'For grant and revoke: {displayName, identification} as listed.',
  })
  permission?: unknown;
}
