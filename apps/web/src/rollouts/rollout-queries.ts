import { graphql } from '../gql/index.js';
import type { RolloutQuery, RolloutsQuery } from '../gql/graphql.js';

export const ROLLOUTS = 50;

export type RolloutRow = RolloutsQuery['rollouts']['items'][number];
export type RolloutShown = RolloutQuery['rollout'];
export type TaskShown = RolloutShown['tasks'][number];

export const rolloutsDocument = graphql(`
  query Rollouts($requestId: ID, $open: Boolean, $page: Int!, $size: Int!) {
    rollouts(requestId: $requestId, open: $open, page: $page, size: $size) {
      totalItems
      items {
        id number application tenantName mode state label holder holderSince versionLabel startsOn liveOn liveAt
        plan { liveOn safeLiveOn blocking beforePublication }
      }
    }
  }
`); // prettier-ignore

export const rolloutDocument = graphql(`
  query Rollout($id: ID!, $language: String!) {
    rollout(id: $id) {
      id number application tenantName mode state label holder holderSince repository versionLabel connectorVersionId systemId writeBack complexity
      startsOn liveOn liveAt calendarUrl(language: $language)
      versionChoices { id label }
      steps { action first { code message values } reasonRequired }
      plan { liveOn safeLiveOn endsOn blocking beforePublication tasks { key start end slack critical } }
      tasks { key owner days predecessors state evidenceKind evidence evidenceNote doneAt doneByName }
      trail { number at actorName action fromState toState reason details }
    }
  }
`); // prettier-ignore

export const proposedRolloutDocument = graphql(`
  query ProposedRollout($input: RolloutInput!) {
    proposedRollout(input: $input) { liveOn safeLiveOn beforePublication blocking alone tasks { key start end critical } }
  }
`); // prettier-ignore

export const customersDocument = graphql(`
  query Customers {
    customers {
      id
      name
    }
  }
`);

export const chooseRolloutVersionDocument = graphql(`
  mutation ChooseRolloutVersion($id: ID!, $versionId: ID!, $reason: String) {
    chooseRolloutVersion(id: $id, versionId: $versionId, reason: $reason) {
      id
    }
  }
`);

export const planRolloutDocument = graphql(`
  mutation PlanRollout($input: RolloutInput!) {
    planRollout(input: $input) { id }
  }
`); // prettier-ignore

export const moveRolloutDocument = graphql(`
  mutation MoveRollout($id: ID!, $action: String!, $reason: String) {
    moveRollout(id: $id, action: $action, reason: $reason) { id state }
  }
`); // prettier-ignore

export const bookRolloutDocument = graphql(`
  mutation BookRollout($id: ID!, $startsOn: String!) {
    bookRollout(id: $id, startsOn: $startsOn) { id startsOn liveOn }
  }
`); // prettier-ignore

export const doRolloutTaskDocument = graphql(`
  mutation DoRolloutTask($id: ID!, $task: String!, $evidence: String) {
    doRolloutTask(id: $id, task: $task, evidence: $evidence) { id }
  }
`); // prettier-ignore

export const requestPlanningDocument = graphql(`
  query RequestPlanning($requestId: ID!) {
    requestPlanning(requestId: $requestId) {
      times { phase holder hours }
      promise { stage promised used due state }
      phases { phase elapsed took p50 p85 basis count }
      available { p50 p85 }
      live { p50 p85 }
    }
  }
`); // prettier-ignore
