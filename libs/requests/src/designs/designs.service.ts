import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { currentViewer, mayDo, TenantScope } from '#access';
import { DomainError, parseInput, saying, type Saying } from '#platform';
import { ReviewRequests } from '#security';
import { forgotten } from '../halves/halves.rules.js';
import { isClosed } from '../requests/request-states.rules.js';
import { FeasibilityReportsRepository } from '../feasibility/feasibility-reports.repository.js';
import type { Request } from '../requests/request.entity.js';
import { RequestsRepository } from '../requests/requests.repository.js';
import { contentHash } from '../trail/request-hash.rules.js';
import { RequestTrail } from '../trail/request-trail.js';
import { type Design, DESIGN_KINDS, type DesignKind } from './design.entity.js';
import { type DesignHead, designMarkdown } from './design-markdown.rules.js';
import { DesignsRepository } from './designs.repository.js';
import { type FunctionalDesign, functionalDesignProblems, functionalDesignSchema } from './functional-design.rules.js';
import { expandedFunctional, prefilledFunctional, prefilledTechnical } from './prefilled-designs.rules.js';
import { ADDRESS_QUESTION } from '../vendors/questions/report-questions.rules.js';
import { VendorQuestionsRepository } from '../vendors/questions/vendor-questions.repository.js';
import { VendorsRepository } from '../vendors/vendors.repository.js';
import { type TechnicalDesign, technicalDesignProblems, technicalDesignSchema } from './technical-design.rules.js';

const kindSchema = z.enum(DESIGN_KINDS, 'choose functional or technical');

type Content = FunctionalDesign | TechnicalDesign;

export interface DesignVersion extends Omit<Design, 'content'> {
  content: Content;
  approval: { approverName: string; at: Date } | null;
  /** What stands above it when it is shown. */
  head: DesignHead;
}

const headOf = ({ number, title }: Request, version: number, author: string, at: Date): DesignHead => ({
  request: `R-${number}`,
  application: title,
  version,
  author,
  date: at.toISOString().slice(0, 10),
});

const forgottenProblem = (action: string): Saying =>
  saying(
    'designs.forgotten',
    'The customer asked for "{{action}}": add it to the functions, or say in what is out of scope why not, in a line that begins with "{{action}}:".',
    { action },
  );

/** What a request's design is now: to be edited, with what it still lacks. */
export interface DesignState {
  kind: DesignKind;
  /** The newest version's content, or what is known so far where there is none. */
  content: Content;
  problems: Saying[];
  /** Newest first; empty while nothing was saved. */
  versions: DesignVersion[];
}

/** Functional and technical designs: written by one, approved by another. */
@Injectable()
export class DesignsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly requests: RequestsRepository,
    private readonly trail: RequestTrail,
    private readonly designs: DesignsRepository,
    private readonly reports: FeasibilityReportsRepository,
    private readonly reviews: ReviewRequests,
    private readonly vendors: VendorsRepository,
    private readonly questions: VendorQuestionsRepository,
  ) {}

  state(requestId: string, kind: string): Promise<DesignState> {
    const known = parseInput(kindSchema, kind, 'The kind of design');
    return this.scope.runForDesk(async () => {
      const request = await this.requests.get(requestId);
      const approvals = await this.designs.approvals(requestId);
      const versions = (await this.designs.versions(requestId, known)).map((version) => ({
        ...version,
        approval: approvals.find(({ designId }) => designId === version.id) ?? null,
        head: headOf(request, version.version, version.authorName, version.at),
      }));
      const content = versions[0]?.content ?? (await this.prefilled(request, known));
      return { kind: known, content, problems: await this.problems(request, known, content), versions };
    });
  }

  /** The newest content of both, or what is known so far. Call inside a scope of the desk. */
  async current(request: Request): Promise<{ functional: FunctionalDesign; technical: TechnicalDesign }> {
    const [functional, technical] = await Promise.all(
      DESIGN_KINDS.map(async (kind) => (await this.designs.newest(request.id, kind))?.content),
    );
    return {
      functional: (functional ?? (await this.prefilled(request, 'functional'))) as FunctionalDesign,
      technical: (technical ?? (await this.prefilled(request, 'technical'))) as TechnicalDesign,
    };
  }

  /** Saves the next version. The same content again is no new version. */
  save(requestId: string, kind: string, input: unknown): Promise<DesignState> {
    const known = parseInput(kindSchema, kind, 'The kind of design');
    const content =
      known === 'functional'
        ? parseInput(functionalDesignSchema, input, 'The design')
        : parseInput(technicalDesignSchema, input, 'The design');
    const author = this.writer(known);
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      if (isClosed(request.state) || request.state === 'draft')
        throw new DomainError(
          'CONFLICT',
          saying('designs.ended', 'The request has ended or has not begun: its designs cannot be changed.'),
        );
      const before = await this.designs.newest(requestId, known);
      const hash = contentHash(content);
      if (before?.hash === hash) return this.state(requestId, known);
      const version = (before?.version ?? 0) + 1;
      const head = headOf(request, version, author.name, new Date());
      await this.designs.add({
        requestId,
        kind: known,
        version,
        content,
        markdown: designMarkdown(content, head),
        hash,
        authorId: author.id,
        authorName: author.name,
      });
      await this.trail.record(request, {
        action: 'writeDesign',
        details: { kind: known, version, hash },
        internal: true,
      });
      return this.state(requestId, known);
    });
  }

  /** @throws DomainError NOT_ALLOWED for whoever wrote a version of it, CONFLICT when another version is the newest or something is missing */
  approve(requestId: string, kind: string, version: number): Promise<DesignState> {
    const viewer = currentViewer();
    if (!viewer.userId || !(mayDo(viewer, 'desk.judge') || mayDo(viewer, 'desk.build')))
      throw new DomainError(
        'NOT_ALLOWED',
        saying('designs.whoApproves', 'Product owners and developers approve designs.'),
      );
    const approver = { id: viewer.userId, name: viewer.name };
    return this.scope.runForDesk(async () => {
      const request = await this.requests.lock(requestId);
      const state = await this.state(requestId, kind);
      const newest = state.versions[0];
      if (newest?.version !== version)
        throw new DomainError(
          'CONFLICT',
          saying('designs.newer', 'There is a newer version of the design. Read it first, then approve that one.'),
        );
      if (state.versions.some(({ authorId }) => authorId === approver.id))
        throw new DomainError(
          'NOT_ALLOWED',
          saying('designs.author', 'You wrote a version of this design: somebody else has to approve it.'),
        );
      if (newest.approval) return state;
      if (state.problems.length > 0)
        throw new DomainError(
          'CONFLICT',
          saying('designs.incomplete', 'The design is not complete: {{problems}}', { problems: state.problems }),
        );
      await this.designs.approve(newest.id, approver);
      await this.trail.record(request, {
        action: 'approveDesign',
        details: { kind, version, hash: newest.hash },
        internal: true,
      });
      await this.reviews.everything('facts');
      return this.state(requestId, kind);
    });
  }

  private writer(kind: DesignKind): { id: string; name: string } {
    const viewer = currentViewer();
    const may = mayDo(viewer, 'desk.judge') || (kind === 'technical' && mayDo(viewer, 'desk.build'));
    if (!may || !viewer.userId) {
      throw new DomainError(
        'NOT_ALLOWED',
        kind === 'functional'
          ? saying('designs.functional', 'The product owner writes the functional design.')
          : saying('designs.technical', 'Product owners and developers write the technical design.'),
      );
    }
    return { id: viewer.userId, name: viewer.name };
  }

  private async prefilled(
    { id, form, kind: asked, connectorId, tenantId }: Request,
    kind: DesignKind,
  ): Promise<Content> {
    const report = await this.reports.newestFinished(id);
    const saved = (await this.designs.newest(id, 'functional'))?.content as FunctionalDesign | undefined;
    const address = await this.vendorAddress(id);
    if (kind === 'technical' && saved) return prefilledTechnical(form, report, saved, address);
    const before =
      asked === 'expansion' && connectorId ? await this.designs.lastPublished(connectorId, tenantId) : null;
    const first = prefilledFunctional(form, report);
    const functional = before ? expandedFunctional(first, before) : first;
    return kind === 'functional' ? functional : prefilledTechnical(form, report, functional, address);
  }

  private async vendorAddress(requestId: string): Promise<string> {
    const vendorId = await this.vendors.ofRequest(requestId);
    const answers = vendorId ? await this.questions.newest(vendorId) : [];
    return answers.find(({ code, holds }) => holds && code === ADDRESS_QUESTION)?.text ?? '';
  }

  private async problems(request: Request, kind: DesignKind, content: Content): Promise<Saying[]> {
    if (kind === 'functional') {
      const design = content as FunctionalDesign;
      return [...functionalDesignProblems(design), ...forgotten(request.form.functions, design).map(forgottenProblem)];
    }
    const { functional } = await this.current(request);
    return technicalDesignProblems(content as TechnicalDesign, functional);
  }
}
