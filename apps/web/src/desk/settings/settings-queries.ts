import { graphql } from '../../gql/index.js';
import type { CalendarBookingsQuery } from '../../gql/graphql.js';

export type CalendarBooking = CalendarBookingsQuery['calendarBookings'][number];

/** What the API gives as JSON. */
export interface PlanningSettings {
  promises: Record<string, number>;
  hours: { weekdays: number[]; opens: number; closes: number; timeZone: string };
  consultants: number;
  unanswered: Record<string, number>;
}

export const deskSettingsDocument = graphql(`
  query DeskSettings {
    planningSettings { promises hours consultants unanswered }
    priorityWeights { organisations users mutations wantedDate }
  }
`); // prettier-ignore

export const changePlanningSettingsDocument = graphql(`
  mutation ChangePlanningSettings($changes: JSON!) {
    changePlanningSettings(changes: $changes) {
      consultants
    }
  }
`);

export const savePriorityWeightsDocument = graphql(`
  mutation SavePriorityWeights($weights: PriorityWeightsInput!) {
    savePriorityWeights(weights: $weights) {
      users
    }
  }
`);

export const calendarBookingsDocument = graphql(`
  query CalendarBookings {
    calendarBookings { id party fromDay toDay note tenantId }
    customers { id name }
  }
`); // prettier-ignore

export const bookCalendarDocument = graphql(`
  mutation BookCalendar($input: CalendarBookingInput!) {
    bookCalendar(input: $input)
  }
`);

export const removeCalendarBookingDocument = graphql(`
  mutation RemoveCalendarBooking($id: ID!) {
    removeCalendarBooking(id: $id)
  }
`);
