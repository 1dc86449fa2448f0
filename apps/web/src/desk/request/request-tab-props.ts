/** What a tab of a request is given; whatever else it shows it reads for itself. */
export interface RequestTabProps {
  requestId: string;
}
