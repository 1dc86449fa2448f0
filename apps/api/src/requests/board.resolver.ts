import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type BoardEntry, STATES } from '#requests';
import { BoardEntryType } from './board-entry.type.js';
import { reference } from './reference.js';

@Resolver(() => BoardEntryType)
export class BoardResolver {
  @ResolveField(() => String, { description: 'What people say: R-1042.' })
  reference(@Parent() entry: BoardEntry): string {
    return reference(entry.number);
  }

  @ResolveField(() => String, { description: 'Where it is, in customers’ words.' })
  customerLabel(@Parent() { state }: BoardEntry): string {
    return STATES[state].label;
  }
}
