import type { ApiFacts } from '../api-facts.js';
import type { AccountCandidate, CorrelationKey, FeasibilityLine } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { Place } from '../openapi/api-document.js';
import { interactiveOnly } from '../qualities/authentication.js';
import { SensitiveFields } from '../qualities/sensitive-fields.js';
import type { Budget } from '../reading/budget.js';
import { say } from '../wording/say.js';
import { nounKind } from '../words/nouns.rules.js';
import { keyKind } from '../words/field-names.rules.js';
import { scimAuthentication, scimCredential, scimQualities } from './scim-qualities.js';
import { attributesOf, type ScimAttribute, type ScimDocument } from './scim-document.js';
import { byProtocol, ScimGroups } from './scim-groups.js';

const notTold = say('The document does not tell.', 'Het document zegt het niet.');

/** Everything that SCIM's discovery documents tell. What the protocol prescribes counts once the service declares the resource. */
export function scimFacts(scim: ScimDocument, budget: Budget): ApiFacts {
  const reader = new ScimReader(scim);
  const authentication = scimAuthentication(scim.provider);
  const sensitive = new SensitiveFields(budget);
  for (const { name, place } of reader.userAttributes) sensitive.add(name, 'response', place, null);
  const credential = scimCredential(authentication);
  return {
    kind: 'scim',
    version: '2.0',
    title: null,
    operations: 0,
    faults: [],
    candidates: reader.candidates(),
    chosen: reader.user?.text('endpoint') ?? null,
    functions: reader.functions(),
    correlation: reader.correlation(),
    permissions: reader.groups.permissions(),
    qualities: scimQualities(scim.provider, authentication, credential.line),
    authentication,
    interactive: interactiveOnly(authentication),
    credential: credential.hint,
    sensitive: sensitive.list(),
    shape: null,
    otherProtocol: null,
    hasSchemas: scim.schemas.length > 0,
    hasExamples: true,
    unresolved: 0,
  };
}

class ScimReader {
  readonly user: Place | undefined;
  readonly userAttributes: ScimAttribute[];
  readonly groups: ScimGroups;

  constructor(private readonly scim: ScimDocument) {
    this.user = scim.resourceTypes.find((type) => /:User$/i.test(type.text('schema')));
    this.groups = new ScimGroups(scim);
    const schemas = scim.schemas.filter((schema) => /:User$/i.test(schema.text('id')));
    this.userAttributes = schemas.flatMap((schema) => attributesOf(schema));
  }

  candidates(): AccountCandidate[] {
    return this.scim.resourceTypes
      .filter((type) => nounKind(type.text('endpoint')) === 'account')
      .slice(0, 3)
      .map((type) => ({
        resource: type.text('endpoint').slice(0, 120),
        score: type === this.user ? 20 : 10,
        because: say(
          `SCIM resource type ${type.text('name').slice(0, 60)}`,
          `SCIM-resourcetype ${type.text('name').slice(0, 60)}`,
        ),
        evidence: [type.evidence(type.text('schema'))],
      }));
  }

  functions(): FeasibilityLine[] {
    const endpoint = this.user?.text('endpoint') ?? '';
    const list = byProtocol(`GET ${endpoint}`, `GET ${endpoint}`);
    return [
      this.writable('create', byProtocol(`POST ${endpoint}`, `POST ${endpoint}`)),
      this.find(),
      this.declared('read', byProtocol(`GET ${endpoint}/{id}`, `GET ${endpoint}/{id}`)),
      this.update(),
      this.active('enable'),
      this.active('disable'),
      this.declared('delete', byProtocol(`DELETE ${endpoint}/{id}`, `DELETE ${endpoint}/{id}`)),
      this.declared('list', list),
      ...this.groups.lines(),
      this.declared('persons', list),
      this.attribute('departments', 'department'),
      line('contracts', 'unknown', notTold),
      this.declared('paging', byProtocol('startIndex and count', 'startIndex en count')),
      line(
        'changedSince',
        'unknown',
        say('Ask whether a filter on meta.lastModified works.', 'Vraag of een filter op meta.lastModified werkt.'),
      ),
      this.declared(
        'fieldNarrowing',
        byProtocol('attributes and excludedAttributes', 'attributes en excludedAttributes'),
      ),
    ];
  }

  private declared(id: string, note: FeasibilityLine['note']): FeasibilityLine {
    if (!this.user)
      return line(id, 'unknown', say('No resource type User is declared.', 'Er is geen resourcetype User beschreven.'));
    return line(id, 'yes', note, [this.user.evidence(this.user.text('endpoint'))]);
  }

  /** Schemas that allow no writing contradict the protocol. */
  private writable(id: string, note: FeasibilityLine['note']): FeasibilityLine {
    const userName = this.userAttributes.find(({ name }) => name === 'userName');
    if (this.user && userName?.place.text('mutability') === 'readOnly') {
      return line(
        id,
        'no',
        say(
          'The schema says that accounts can only be read.',
          'Het schema zegt dat accounts alleen gelezen kunnen worden.',
        ),
        [userName.place.child('mutability').evidence('userName: readOnly')],
      );
    }
    const { answer, evidence } = this.declared(id, note);
    if (answer === 'yes' && !userName) {
      return line(
        id,
        'unknown',
        say(
          'SCIM prescribes it, but without the answer of /Schemas it is not certain that accounts can be written.',
          'SCIM schrijft het voor, maar zonder het antwoord van /Schemas is niet zeker dat accounts geschreven kunnen worden.',
        ),
        evidence,
      );
    }
    return line(id, answer, note, userName ? [...evidence, userName.place.evidence('userName')] : evidence);
  }

  private update(): FeasibilityLine {
    const patch = this.scim.provider?.path('patch', 'supported');
    if (patch?.value === true) {
      const found = this.writable(
        'update',
        say('PATCH changes only the fields that are sent.', 'PATCH raakt alleen de meegestuurde velden.'),
      );
      return { ...found, evidence: [patch.evidence('patch.supported: true'), ...found.evidence] };
    }
    const note = say(
      'PUT replaces the whole account: read first, then write. PATCH is not supported or not declared.',
      'PUT vervangt het hele account: eerst lezen, dan schrijven. PATCH wordt niet ondersteund of is niet beschreven.',
    );
    const found = this.writable('update', note);
    return patch?.exists
      ? { ...found, evidence: [patch.evidence('patch.supported: false'), ...found.evidence] }
      : found;
  }

  private active(id: 'enable' | 'disable'): FeasibilityLine {
    const active = this.userAttributes.find(({ name }) => name === 'active');
    if (!active) {
      const note = say(
        'The User schema was not given, or has no attribute "active".',
        'Het User-schema is niet aangeleverd, of heeft geen attribuut "active".',
      );
      return line(id, 'unknown', note);
    }
    const evidence = [active.place.evidence(`active: ${active.place.text('mutability') || '?'}`)];
    if (active.place.text('mutability') === 'readOnly')
      return line(
        id,
        'no',
        say('The attribute "active" can only be read.', 'Het attribuut "active" kan alleen gelezen worden.'),
        evidence,
      );
    const isCertain = this.user !== undefined && active.place.text('mutability') === 'readWrite';
    const value = id === 'disable' ? 'false' : 'true';
    return line(
      id,
      isCertain ? 'yes' : 'unknown',
      say(`By the attribute "active" (${value}).`, `Met het attribuut "active" (${value}).`),
      evidence,
    );
  }

  private find(): FeasibilityLine {
    const filter = this.scim.provider?.path('filter', 'supported');
    if (filter?.value === true && this.user)
      return line('find', 'yes', byProtocol('filter=userName eq "…"', 'filter=userName eq "…"'), [
        filter.evidence('filter.supported: true'),
      ]);
    if (filter?.value === false)
      return line(
        'find',
        'no',
        say('The service says that it cannot filter.', 'De dienst zegt dat hij niet kan filteren.'),
        [filter.evidence('filter.supported: false')],
      );
    return line('find', 'unknown', notTold);
  }

  correlation(): CorrelationKey[] {
    const filter = this.scim.provider?.path('filter', 'supported');
    if (filter?.value !== true) return [];
    const keys = this.userAttributes.filter(({ name }) =>
      ['userName', 'externalId', 'emails', 'employeeNumber'].includes(name),
    );
    if (keys.length === 0)
      return [{ field: 'userName', kind: 'login', how: 'filter', evidence: filter.evidence('filter.supported: true') }];
    return keys.map(({ name, place }) => ({
      field: name,
      kind: keyKind(name) ?? 'any',
      how: 'filter',
      evidence: place.evidence(name),
    }));
  }

  private attribute(id: string, wanted: string): FeasibilityLine {
    const found = this.userAttributes.find(({ name }) => name === wanted);
    return found
      ? line(id, 'yes', say(`As attribute "${wanted}" of the user.`, `Als attribuut "${wanted}" van de gebruiker.`), [
          found.place.evidence(wanted),
        ])
      : line(id, 'unknown', notTold);
  }
}
