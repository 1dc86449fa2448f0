import type { DeskRequest } from '../desk-queries.js';

export type Assessment = DeskRequest['assessment'];

/** What each part of the panel is given. */
export interface AssessmentPartProps {
  requestId: string;
  assessment: Assessment;
}
