import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('MissedCommand', {
  description: 'A command that a script came to in its last run and that nothing here supplies.',
})
export class MissedCommandType {
  @Field(() => String)
  command: string;

  @Field(() => String, { nullable: true, description: 'Of the PowerShell Gallery; null where none is known.' })
  module: string | null;

  @Field(() => String, { description: 'The action whose script needs it.' })
  action: string;

  @Field(() => ID, { nullable: true, description: 'The run that missed it; null for an import of persons.' })
  actionId: string | null;

  @Field(() => GraphQLISODateTime)
  seenAt: Date;
}

@ObjectType('SystemHealth', { description: 'What runs of a system found out about it, and what holds its scripts.' })
export class SystemHealthType {
  @Field(() => String, {
    description: 'container, process (the policy in its own process alone) or none (nobody runs scripts now).',
  })
  hold: string;

  @Field(() => String, { nullable: true, description: 'Why it is no container, to go behind “because”.' })
  holdReason: string | null;

  @Field(() => [MissedCommandType])
  missedCommands: MissedCommandType[];
}
