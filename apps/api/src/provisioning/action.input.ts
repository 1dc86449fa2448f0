import { Field, ID, InputType } from '@nestjs/graphql';
import { TARGET_ACTIONS } from '#provisioning';
import { JsonScalar } from '../graphql/json.scalar.js';

@InputType({ description: 'Which action of which system, for whom.' })
export class ActionInput {
  @Field(() => ID)
  systemId: string;

  @Field(() => ID, { nullable: true, description: 'Left out for lists, imports and resources.' })
  personId?: string | null;

  @Field(() => String, {
    description: `One of: ${TARGET_ACTIONS.join(', ')}.`,
  })
  action: string;

  @Field(() => String, { nullable: true, description: 'For permission actions: which set.' })
  permissionSet?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'For grant, revoke and subPermissions: {displayName, identification} as listed.',
  })
  permission?: unknown;

  @Field(() => String, { nullable: true, description: 'For resources: which set.' })
  resourceSet?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'For resources: contract fields whose distinct values the script gets. Default: Department.',
  })
  contractFields?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'grant, update or revoke for subPermissions; for uniqueness the action that it precedes.',
  })
  operation?: string | null;
}
