import type { CatalogVersion } from '#catalog';
import type { Request } from '../requests/request.entity.js';
import type { Rollout } from './rollout.entity.js';
import { type Complexity, complexityOf } from './self-service.rules.js';

/** What is rolled out, as far as the plan depends on it. */
export type RolloutSubject = Pick<
  Rollout,
  'requestId' | 'connectorId' | 'connectorVersionId' | 'application' | 'applicationType' | 'writeBack' | 'complexity'
>;

/** What the version says goes before what was asked for; `effort`, where the whole was studied, before both. Null when there is nothing. */
export function subjectOf(
  request: Request | null,
  version: CatalogVersion | null,
  { writeBack, effort }: { writeBack: boolean | null; effort: Complexity | null },
): RolloutSubject | null {
  const subject = merged(request && ofRequest(request), version && ofVersion(version));
  if (!subject) return null;
  return { ...subject, writeBack: writeBack ?? subject.writeBack, complexity: effort ?? subject.complexity };
}

/** The same on `version`. */
export const onVersion = (
  asked: RolloutSubject,
  version: CatalogVersion,
  effort: Complexity | null,
): RolloutSubject => {
  const subject = both(asked, ofVersion(version));
  return { ...subject, complexity: effort ?? subject.complexity };
};

function merged(asked: RolloutSubject | null, built: RolloutSubject | null): RolloutSubject | null {
  return asked && built ? both(asked, built) : (asked ?? built);
}

function both(asked: RolloutSubject, built: RolloutSubject): RolloutSubject {
  const { requestId, applicationType, writeBack } = asked;
  return { ...built, requestId, writeBack, applicationType: applicationType ?? built.applicationType };
}

const ofRequest = ({ id, connectorId, title, form }: Request): RolloutSubject => ({
  requestId: id,
  connectorId,
  connectorVersionId: null,
  application: title,
  applicationType: form.applicationType,
  writeBack: form.direction === 'writeBack',
  complexity: complexityOf(form.functions),
});

const ofVersion = (version: CatalogVersion): RolloutSubject => ({
  requestId: null,
  connectorId: version.connectorId,
  connectorVersionId: version.id,
  application: version.application,
  applicationType: version.package.category === 'Healthcare' ? 'healthcare' : null,
  writeBack: false,
  complexity: complexityOf([
    ...new Set(version.package.flavours.flatMap(({ scripts }) => scripts.map(({ action }) => action))),
  ]),
});
