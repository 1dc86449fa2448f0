import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { LiveEvents } from '#platform';
import { ActionQueries, PersonImportService, PersonQueries, type PersonImport, type PersonRecord } from '#provisioning';
import { Requires } from '../access/requires.js';
import { follow } from '../graphql/follow.js';
import { PersonAccountType, PersonImportType, PersonListType, PersonType } from './person.type.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly queries: PersonQueries,
    private readonly actions: ActionQueries,
    private readonly imports: PersonImportService,
    private readonly live: LiveEvents,
  ) {}

  @Requires('person.read')
  @Query(() => PersonListType, { description: 'By name. `search` looks in name, number, department and title.' })
  persons(
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('page', { type: () => Int, defaultValue: 1 }) page: number,
    @Args('size', { type: () => Int, defaultValue: 50 }) size: number,
  ): Promise<PersonListType> {
    return this.queries.list(search, { page, size });
  }

  @Requires('person.read')
  @Query(() => PersonType)
  person(@Args('id', { type: () => ID }) id: string): Promise<PersonRecord> {
    return this.queries.get(id);
  }

  @Requires('person.import')
  @Mutation(() => PersonImportType, {
    description: 'Reads all persons from a source system. Follow it with personImportProgress.',
  })
  importPersons(@Args('systemId', { type: () => ID }) systemId: string): Promise<PersonImport> {
    return this.imports.start(systemId);
  }

  @Requires('person.read')
  @Query(() => [PersonImportType], { description: 'The last twenty, newest first.' })
  personImports(@Args('systemId', { type: () => ID }) systemId: string): Promise<PersonImport[]> {
    return this.queries.imports(systemId);
  }

  @Requires('person.read')
  @Subscription(() => PersonImportType)
  personImportProgress(
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AsyncIterableIterator<{ personImportProgress: PersonImport }>> {
    return follow(this.live, { topic: 'person-import', key: id }, 'personImportProgress', () =>
      this.queries.import(id),
    );
  }

  @ResolveField(() => [PersonAccountType])
  accounts(@Parent() person: PersonRecord): Promise<PersonAccountType[]> {
    return this.actions.accountsOf(person.id);
  }
}
