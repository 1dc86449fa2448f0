import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConnectorsQueries, type Connector } from '#catalog';
import {
  BoardQueries,
  Expansions,
  formProblems,
  Lifecycle,
  OwnSteps,
  type Request,
  RequestQueries,
  STATES,
  type TrailEntry,
} from '#requests';
import { TenantQueries } from '#tenants';
import { ConnectorType } from '../catalog/connector.type.js';
import { BoardEntryType } from './board-entry.type.js';
import { reference } from './reference.js';
import { CoverType, FormProblemType, OpenQuestionsType, RequestType, TrailEntryType } from './request.type.js';

/** What a request leads to. Whoever may see it may see its tenant: that is the own one, except at the desk. */
@Resolver(() => RequestType)
export class RequestFieldsResolver {
  constructor(
    private readonly queries: RequestQueries,
    private readonly lifecycle: Lifecycle,
    private readonly steps: OwnSteps,
    private readonly board: BoardQueries,
    private readonly expansions: Expansions,
    private readonly connectors: ConnectorsQueries,
    private readonly tenants: TenantQueries,
  ) {}

  @ResolveField(() => String, { description: 'What people say: R-1042.' })
  reference(@Parent() request: Request): string {
    return reference(request.number);
  }

  @ResolveField(() => String, { description: 'Where it is, in customers’ words.' })
  customerLabel(@Parent() { state }: Request): string {
    return STATES[state].label;
  }

  @ResolveField(() => String, { description: 'preliminary, development, rollout or closed.' })
  phase(@Parent() { state }: Request): string {
    return STATES[state].phase;
  }

  @ResolveField(() => [String], { description: 'What the viewer could do to it now.' })
  possibleActions(@Parent() request: Request): string[] {
    return this.lifecycle.possible(request);
  }

  @ResolveField(() => [FormProblemType])
  formProblems(@Parent() { form }: Request): FormProblemType[] {
    return formProblems(form);
  }

  @ResolveField(() => OpenQuestionsType)
  openQuestions(@Parent() request: Request): Promise<OpenQuestionsType> {
    return this.steps.questions(request);
  }

  @ResolveField(() => String)
  async tenantName(@Parent() { tenantId }: Request): Promise<string> {
    const [tenant] = await this.tenants.named([tenantId]);
    return tenant!.name;
  }

  @ResolveField(() => ConnectorType, { nullable: true, description: 'Of which more is wanted, or that it has become.' })
  connector(@Parent() { connectorId }: Request): Promise<Connector | null> | null {
    return connectorId === null ? null : this.connectors.find(connectorId);
  }

  @ResolveField(() => CoverType, { nullable: true, description: 'Null without a connector.' })
  cover(@Parent() request: Request): Promise<CoverType | null> {
    return this.expansions.cover(request);
  }

  @ResolveField(() => [TrailEntryType], { description: 'Oldest first.' })
  trail(@Parent() { id }: Request): Promise<TrailEntry[]> {
    return this.queries.trail(id);
  }

  @ResolveField(() => BoardEntryType, { nullable: true, description: 'The request that this one was joined with.' })
  canonical(@Parent() { canonicalId }: Request): Promise<BoardEntryType | null> | null {
    return canonicalId === null ? null : this.board.find(canonicalId);
  }
}
