import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SystemConnectors, SystemQueries, SystemSettingsService, SystemsService, type System } from '#tenants';
import { Requires } from '../access/requires.js';
import { CorrelationInput, ImportConnectorInput, SettingChangeInput } from './system.input.js';
import { NotificationTemplateType, SavedSettingsType, SystemSettingsType, SystemType } from './system.type.js';

@Resolver(() => SystemType)
export class SystemResolver {
  constructor(
    private readonly queries: SystemQueries,
    private readonly systemsService: SystemsService,
    private readonly settingsService: SystemSettingsService,
    private readonly connectors: SystemConnectors,
  ) {}

  @Requires('system.read')
  @Query(() => [SystemType], { description: 'The systems of the tenant that is worked in.' })
  systems(): Promise<System[]> {
    return this.queries.all();
  }

  @Requires('system.read')
  @Query(() => SystemType)
  system(@Args('id', { type: () => ID }) id: string): Promise<System> {
    return this.queries.get(id);
  }

  @Requires('system.read')
  @Query(() => [NotificationTemplateType], { description: 'The forms that notifications of a system are made of.' })
  async notificationTemplates(
    @Args('systemId', { type: () => ID }) systemId: string,
  ): Promise<NotificationTemplateType[]> {
    return (await this.connectors.flavour(await this.queries.get(systemId))).notificationTemplates;
  }

  @Requires('system.manage')
  @Mutation(() => SystemType, { description: 'Makes a system of a connector version.' })
  importConnector(@Args('input') input: ImportConnectorInput): Promise<System> {
    return this.systemsService.import(input);
  }

  @Requires('system.manage')
  @Mutation(() => SavedSettingsType, {
    description: 'Keeps every value that fits its field. A secret that is left out stays as it is.',
  })
  saveSystemSettings(
    @Args('systemId', { type: () => ID }) systemId: string,
    @Args('values', { type: () => [SettingChangeInput] }) values: SettingChangeInput[],
  ): Promise<SavedSettingsType> {
    return this.systemsService.changeSettings(systemId, values);
  }

  @Requires('system.manage')
  @Mutation(() => SystemType)
  saveSystemCorrelation(
    @Args('systemId', { type: () => ID }) systemId: string,
    @Args('correlation') correlation: CorrelationInput,
  ): Promise<System> {
    return this.systemsService.changeCorrelation(systemId, correlation);
  }

  @Requires('system.manage')
  @Mutation(() => SystemType, { description: 'Which fields the uniqueness script checks. None: it is not run.' })
  saveSystemUniqueFields(
    @Args('systemId', { type: () => ID }) systemId: string,
    @Args('names', { type: () => [String] }) names: string[],
  ): Promise<System> {
    return this.systemsService.changeUniqueFields(systemId, names);
  }

  @Requires('system.manage')
  @Mutation(() => SystemType)
  renameSystem(@Args('systemId', { type: () => ID }) systemId: string, @Args('name') name: string): Promise<System> {
    return this.systemsService.rename(systemId, name);
  }

  @Requires('system.manage')
  @Mutation(() => Boolean)
  async removeSystem(@Args('systemId', { type: () => ID }) systemId: string): Promise<boolean> {
    await this.systemsService.remove(systemId);
    return true;
  }

  @ResolveField(() => SystemSettingsType)
  settings(@Parent() system: System): Promise<SystemSettingsType> {
    return this.settingsService.show(system);
  }

  @ResolveField(() => String, { description: 'ready, or needsSettings while required ones are missing.' })
  async state(@Parent() system: System): Promise<string> {
    const { problems } = await this.settingsService.show(system);
    return problems.length === 0 ? 'ready' : 'needsSettings';
  }

  @ResolveField(() => String, { description: 'Name of the connector’s repository.' })
  async repository(@Parent() system: System): Promise<string> {
    return (await this.connectors.version(system)).repository;
  }

  @ResolveField(() => String)
  async application(@Parent() system: System): Promise<string> {
    return (await this.connectors.version(system)).application;
  }

  @ResolveField(() => String, { description: 'The version it is pinned to, such as v2.1.0.' })
  async versionLabel(@Parent() system: System): Promise<string> {
    return (await this.connectors.version(system)).label;
  }
}
