import { Inject, Injectable } from '@nestjs/common';
import { Octokit } from 'octokit';
import { z } from 'zod';
import { DomainError, ENVIRONMENT, type Environment } from '#platform';
import { foundRepository, REPOSITORY_FIELDS, repositorySchema, type FoundRepository } from './found-repository.js';
import { BudgetSpent, GithubTraffic } from './github-traffic.js';

const LARGEST_PAGE = 50;
const SMALLEST_PAGE = 5;
/** Repositories that are looked up in one query. */
const LOOK_UP = 25;

export interface Sweep {
  repositories: FoundRepository[];
  /** Everything was seen. Only then may a repository that is not among them be looked for as gone. */
  complete: boolean;
}

interface Page {
  answers: unknown[];
  total: number;
  next: string | null;
}

const pageSchema = z.object({
  organization: z.object({
    repositories: z.object({
      totalCount: z.number(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.unknown()),
    }),
  }),
});

const SWEEP = `query Sweep($login: String!, $first: Int!, $after: String) {
  organization(login: $login) {
    repositories(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ${REPOSITORY_FIELDS} }
    }
  }
}`;
/** One field for each id: a list of nodes would be refused as a whole by some servers when one of them is gone. */
const lookUps = (count: number): string => {
  const positions = Array.from({ length: count }, (_, at) => at);
  const parameters = positions.map((at) => `$id${at}: ID!`).join(', ');
  const fields = positions.map((at) => `node${at}: node(id: $id${at}) { ... on Repository { ${REPOSITORY_FIELDS} } }`);
  return `query LookUp(${parameters}) { ${fields.join(' ')} }`;
};

interface GraphqlFault {
  type?: string;
  message: string;
}

/** The organisation on github.com, a GitHub Enterprise server or the sandbox: which one is configuration alone. */
@Injectable()
export class GithubOrganisation {
  readonly traffic = new GithubTraffic();
  readonly name: string;
  /** Where git finds the repositories: `https://github.com`. */
  readonly gitUrl: string;
  readonly token: string;
  private readonly octokit: Octokit;
  private readonly visibilities: readonly string[];
  private pageSize = LARGEST_PAGE;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    const api = environment.GITHUB_API_URL.replace(/\/$/, '');
    const isGithubCom = api === 'https://api.github.com';
    this.name = environment.GITHUB_ORGANISATION;
    this.token = environment.GITHUB_TOKEN;
    this.gitUrl = isGithubCom ? 'https://github.com' : api.replace(/\/api\/v3$/, '');
    this.visibilities = isGithubCom ? ['PUBLIC'] : ['PUBLIC', 'INTERNAL'];
    this.octokit = new Octokit({
      baseUrl: api,
      userAgent: 'koppel',
      ...(this.token !== '' && { auth: this.token }),
      request: { fetch: this.traffic.fetch },
      retry: { enabled: false },
      throttle: { enabled: false },
    });
  }

  /** Every repository of the organisation: one request for fifty. @throws DomainError UNAVAILABLE, in words for an operator */
  async sweep(): Promise<Sweep> {
    const repositories: FoundRepository[] = [];
    let after: string | null = null;
    let total = 0;
    this.pageSize = Math.min(LARGEST_PAGE, this.pageSize * 2);
    do {
      const page: Page = await this.page(after);
      repositories.push(...this.read(page.answers));
      total = page.total;
      after = page.next;
    } while (after !== null);
    return { repositories, complete: repositories.length === total };
  }

  /** What became of repositories, wherever they are now; those that GitHub does not know any more are missing in the answer. */
  async lookUp(nodeIds: string[]): Promise<FoundRepository[]> {
    const found: FoundRepository[] = [];
    for (let start = 0; start < nodeIds.length; start += LOOK_UP) {
      const ids = nodeIds.slice(start, start + LOOK_UP);
      const variables = Object.fromEntries(ids.map((id, at) => [`id${at}`, id]));
      const { data, faults } = await this.ask(lookUps(ids.length), variables);
      const fault = faults.find(({ type }) => type !== 'NOT_FOUND');
      if (fault) throw new DomainError('UNAVAILABLE', `GitHub could not look repositories up: ${fault.message}.`);
      found.push(...this.read(Object.values(z.record(z.string(), z.unknown()).parse(data))));
    }
    return found;
  }

  /** One page; halves its size while GitHub says that it is too much. */
  private async page(after: string | null): Promise<Page> {
    for (;;) {
      const { data, faults } = await this.ask(SWEEP, { login: this.name, first: this.pageSize, after });
      const tooMuch = faults.some(
        ({ type, message }) => type === 'RESOURCE_LIMITS_EXCEEDED' || /timeout|too much/i.test(message),
      );
      if (!tooMuch || this.pageSize <= SMALLEST_PAGE) return readPage(data, faults, this.name);
      this.pageSize = Math.max(SMALLEST_PAGE, Math.floor(this.pageSize / 2));
    }
  }

  private async ask(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<{ data: unknown; faults: GraphqlFault[] }> {
    try {
      return { data: await this.octokit.graphql(query, variables), faults: [] };
    } catch (error) {
      const { errors, data, status } = error as { errors?: GraphqlFault[]; data?: unknown; status?: number };
      if (errors?.some(({ type }) => type === 'RATE_LIMITED'))
        throw new BudgetSpent(this.traffic.budget?.resetAt ?? new Date(Date.now() + 60_000));
      if (errors) return { data, faults: errors };
      if (status !== undefined && status >= 502) return { data: null, faults: [{ message: `timeout (${status})` }] };
      throw refusal(error, status, this.name);
    }
  }

  private read(answers: unknown[]): FoundRepository[] {
    return answers.flatMap((answer) => {
      const parsed = repositorySchema.safeParse(answer);
      return parsed.success ? [foundRepository(parsed.data, this.visibilities)] : [];
    });
  }
}

function readPage(data: unknown, faults: GraphqlFault[], organisation: string): Page {
  const parsed = pageSchema.safeParse(data);
  if (!parsed.success) {
    const [fault] = faults;
    if (fault?.type === 'NOT_FOUND')
      throw new DomainError(
        'UNAVAILABLE',
        `GitHub knows no organisation "${organisation}". Check GITHUB_ORGANISATION and what the token may see.`,
      );
    throw new DomainError(
      'UNAVAILABLE',
      `GitHub's answer was not usable: ${fault?.message ?? 'it has another shape than expected'}.`,
    );
  }
  const { nodes, totalCount, pageInfo } = parsed.data.organization.repositories;
  return { answers: nodes, total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

function refusal(error: unknown, status: number | undefined, organisation: string): Error {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && error.cause instanceof DomainError) return error.cause;
  if (status === 401) return new DomainError('UNAVAILABLE', 'GitHub refuses the token. Check GITHUB_TOKEN.');
  if (status === 403)
    return new DomainError(
      'UNAVAILABLE',
      `The token may not read the organisation "${organisation}". Check what GITHUB_TOKEN is allowed to see.`,
    );
  const detail = error instanceof Error ? error.message : String(error);
  return new DomainError('UNAVAILABLE', `GitHub could not be asked: ${detail}.`);
}
