import type { FeasibilityLine, PermissionResource } from '../feasibility-report.js';
import { line } from '../lifecycle/findings.js';
import type { Place } from '../openapi/api-document.js';
import { say } from '../wording/say.js';
import { attributesOf, type ScimDocument } from './scim-document.js';

/** What is so because the protocol says so, once the service declares the resource. */
export const byProtocol = (en: string, nl: string) =>
  say(`${en} (by the SCIM protocol, RFC 7644).`, `${nl} (volgens het SCIM-protocol, RFC 7644).`);

/** What the discovery documents tell of groups: the permissions of SCIM. */
export class ScimGroups {
  private readonly group: Place | undefined;

  constructor(private readonly scim: ScimDocument) {
    this.group = scim.resourceTypes.find((type) => /:Group$/i.test(type.text('schema')));
  }

  permissions(): PermissionResource[] {
    if (!this.group) return [];
    const members = this.scim.schemas
      .filter((schema) => /:Group$/i.test(schema.text('id')))
      .flatMap((schema) => attributesOf(schema))
      .find(({ name }) => name === 'members');
    const group = [this.group.evidence(this.group.text('endpoint'))];
    const change = members ? [members.place.evidence('members')] : group;
    const canWrite = members !== undefined && members.place.text('mutability') !== 'readOnly';
    const answer = members === undefined ? 'unknown' : canWrite ? 'yes' : 'no';
    const evidence = { list: group, grant: change, revoke: change };
    return [{ resource: 'group', list: 'yes', grant: answer, revoke: answer, evidence }];
  }

  lines(): FeasibilityLine[] {
    const [group] = this.permissions();
    const absent = say('No resource type Group is declared.', 'Er is geen resourcetype Group beschreven.');
    const isWhole = this.scim.resourceTypes.length > 0;
    if (!group) return ['listPermissions', 'grant', 'revoke'].map((id) => line(id, isWhole ? 'no' : 'unknown', absent));
    const by = byProtocol('Group and its members', 'Group en de leden daarvan');
    return [
      line('listPermissions', group.list, by, group.evidence.list),
      line('grant', group.grant, by, group.evidence.grant),
      line('revoke', group.revoke, by, group.evidence.revoke),
    ];
  }
}
