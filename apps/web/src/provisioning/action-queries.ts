import { graphql } from '../gql/index.js';
import type { ActionQuery, ActionsQuery, PersonEventsQuery } from '../gql/graphql.js';

export const actionFieldsDocument = graphql(`
  fragment ActionFields on Action {
    id systemId personId personName action permissionSet preview state requestedByName createdAt finishedAt
    attempts { number state worker message startedAt finishedAt }
    report {
      outcome success reason noChanges accountCorrelated accountReference mappedData data previousData
      output permissions subPermissions importedPermissions accounts nonUniqueFields thrown warnings durationMilliseconds
      mappingErrors { field message }
      auditLogs { action message isError }
      calls { method address headers body status durationMilliseconds blocked error }
      streams { stream message time error }
    }
  }
`); // prettier-ignore

export const actionDocument = graphql(`
  query Action($id: ID!) {
    action(id: $id) { ...ActionFields }
  }
`); // prettier-ignore

export const actionProgressDocument = graphql(`
  subscription ActionProgress($id: ID!) {
    actionProgress(id: $id) { id state finishedAt }
  }
`); // prettier-ignore

export const previewActionDocument = graphql(`
  mutation PreviewAction($input: ActionInput!) {
    previewAction(input: $input) { id }
  }
`); // prettier-ignore

export const runActionDocument = graphql(`
  mutation RunAction($input: ActionInput!) {
    runAction(input: $input) { id }
  }
`); // prettier-ignore

export const actionsDocument = graphql(`
  query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {
    actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {
      totalItems
      items {
        id systemId personId personName action permissionSet state requestedByName createdAt finishedAt
        attempts { number state worker message startedAt finishedAt }
        report { reason durationMilliseconds noChanges auditLogs(last: 1) { message } }
      }
    }
  }
`); // prettier-ignore

export const personEventsDocument = graphql(`
  query PersonEvents($personId: ID) {
    actions(personId: $personId, events: true, size: 50) {
      items { id action createdAt }
    }
  }
`); // prettier-ignore

export const availableActionsDocument = graphql(`
  query AvailableActions($systemId: ID!) {
    availableActions(systemId: $systemId) { action permissionSet resourceSet available }
  }
`); // prettier-ignore

export const notificationTemplatesDocument = graphql(`
  query NotificationTemplates($systemId: ID!) {
    notificationTemplates(systemId: $systemId) {
      name
      fields {
        key type label description placeholder required secret defaultValue rows hide disabled
        options { value label }
      }
    }
  }
`); // prettier-ignore

export type Action = ActionQuery['action'];
export type Report = NonNullable<Action['report']>;
export type PersonEvent = PersonEventsQuery['actions']['items'][number];
export type ActionRow = ActionsQuery['actions']['items'][number];
