import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { currentViewer, mayDo } from '#access';
import { findingMessage, RULE_LIST, ruleText } from '#review';
import { FindingsRepository, type FindingDecision, type VersionFinding } from '#security';
import { FindingDecisionType, FindingQuestionType, FindingType } from './finding.type.js';
import { Language } from './language.input.js';

const inLanguage = () => Args('language', { type: () => Language, defaultValue: Language.en });
/** A finding of older rules may be of a rule that is no more. */
const known = ({ rule }: VersionFinding['detail']): boolean => RULE_LIST.rules.some(({ id }) => id === rule);
const explained = ({ detail }: VersionFinding, language: Language, part: 'title' | 'why' | 'fix'): string =>
  known(detail) ? ruleText(detail.rule, language)[part] : '';
const mayRead = (): boolean => mayDo(currentViewer(), 'finding.read');

/** One finding of a version. What it is and where is public; what was decided about it is for those who judge findings. */
@Resolver(() => FindingType)
export class FindingResolver {
  constructor(private readonly findings: FindingsRepository) {}

  @ResolveField(() => String, { description: 'What is the matter, in a sentence.' })
  message(@Parent() { detail }: VersionFinding, @inLanguage() language: Language): string {
    return known(detail) ? findingMessage(detail, language) : detail.message;
  }

  @ResolveField(() => String, { description: 'The rule, in a few words.' })
  title(@Parent() finding: VersionFinding, @inLanguage() language: Language): string {
    return explained(finding, language, 'title');
  }

  @ResolveField(() => String, { description: 'Why it matters.' })
  why(@Parent() finding: VersionFinding, @inLanguage() language: Language): string {
    return explained(finding, language, 'why');
  }

  @ResolveField(() => String, { description: 'How to mend it.' })
  fix(@Parent() finding: VersionFinding, @inLanguage() language: Language): string {
    return explained(finding, language, 'fix');
  }

  @ResolveField(() => FindingQuestionType, {
    nullable: true,
    description: 'Needs finding.read: an acceptance that waits for a second person.',
  })
  question(@Parent() { question }: VersionFinding): FindingQuestionType | null {
    if (question === null || !mayRead()) return null;
    return { ...question, own: question.askedBy === currentViewer().userId };
  }

  @ResolveField(() => [FindingDecisionType], {
    description: 'Needs finding.read: without it there are none. Oldest first.',
  })
  async decisions(@Parent() { id }: VersionFinding): Promise<FindingDecision[]> {
    return mayRead() ? this.findings.decisions([id]) : [];
  }
}
