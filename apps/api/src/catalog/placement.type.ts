import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PlacementReason', {
  description: 'A line of a script that decides where it runs, or that will fail there.',
})
export class PlacementReasonType {
  @Field(() => String, { description: 'command, type, construct, module, helloId or unread.' })
  kind: string;

  @Field(() => String, { description: 'As written in the script; for unread why it was not read.' })
  what: string;

  @Field(() => String, { nullable: true, description: 'Why it needs Windows, as a code; null for what does not.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The module that has it; null where none is known.' })
  module: string | null;

  @Field(() => String)
  path: string;

  @Field(() => Int)
  line: number;
}

@ObjectType('FlavourPlacement', { description: 'Where the scripts of one flavour run.' })
export class FlavourPlacementType {
  @Field(() => String, { description: 'Its folder; empty for the root.' })
  flavour: string;

  @Field(() => String, { description: 'runsHere, needsModule, needsWindowsAgent, onlyInHelloId or unknown.' })
  verdict: string;

  @Field(() => [PlacementReasonType], { description: 'What decides the verdict.' })
  reasons: PlacementReasonType[];

  @Field(() => [PlacementReasonType], {
    description:
      'Commands that nothing defines and that do not decide it: only an error leads to them, or another script defines them.',
  })
  remarks: PlacementReasonType[];

  @Field(() => [String], { description: 'Modules to be installed in the modules folder.' })
  modules: string[];

  @Field(() => String, { nullable: true, description: 'Why it is not known.' })
  message: string | null;
}
