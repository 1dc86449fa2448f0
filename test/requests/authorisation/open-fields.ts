/**
 * Every field of the request desk that a customer or the public can reach: field by field, so that a new one is looked at before it is open.
 * Which rows they see of it is another matter.
 */
export const OPEN_FIELDS: Record<string, string> = {
  ApiDocumentation: 'kind url',
  Attachment: 'at audience byDesk confirmedByName id kind mediaType name quarantined scan sha256 size uploaderName',
  BoardEntry:
    'applicationType customerLabel functions holder holderSince id joined kind number own reference submittedAt title vendor votes',
  BoardList: 'items totalItems',
  CalendarBooking: 'fromDay id note party tenantId toDay',
  Cover: 'covered uncovered',
  CoverageAnswer: 'candidates confidence details evidence missing sentences verdict',
  CoverageCandidate: 'application archived capabilities id importable kind repository',
  CoverageEvidence: 'ground meant typed',
  CoverageTotals: 'absent corrected have lines partly requested',
  ExpectedMoment: 'p50 p85',
  ExpectedTask: 'critical end key slack start',
  FormProblem: 'field message',
  Notification: 'category createdAt headline id link mail readAt reason yours',
  NotificationList: 'items totalItems',
  NotificationPreference: 'language mail mailConfigured muted',
  OpenQuestions: 'dueOn questions',
  PhaseForecast: 'basis count elapsed p50 p85 phase took',
  PhaseTime: 'holder hours phase',
  PromiseKept: 'due promised stage state used',
  QuestionnaireQuestion: 'id kind textEn textNl topic',
  Request:
    'attachments canonical closedAt connector cover createdAt customerLabel form formProblems holder holderSince id kind messages number openQuestions phase possibleActions reference requesterName state submittedAt tenantName title trail updatedAt',
  RequestForm:
    'apiDocumentation applicationName applicationType applicationUrl applicationVersion authentication correlationKey credentialIsOwn direction fields functions hosting mayNameUs mutationsPerMonth otherCustomers remarks testEnvironment testEnvironmentContact users vendorContact vendorName wantedBecause wantedDate willingToHelp',
  RequestList: 'items totalItems',
  RequestMessage: 'at audience authorName body byDesk id',
  RequestPlanning: 'available live phases promise times',
  Rollout:
    'application applicationType calendarUrl complexity connectorId connectorVersionId createdAt holder holderSince id liveAt liveOn mode number plan repository startsOn state steps systemId tasks tenantId tenantName trail versionLabel writeBack',
  RolloutPlan: 'beforePublication blocking endsOn liveOn safeLiveOn tasks',
  RolloutStep: 'action first reasonRequired',
  RolloutTask:
    'days doneAt doneByName evidence evidenceKind evidenceNote key owner plannedEnd plannedStart predecessors state',
  RolloutTrailEntry: 'action actorName at details fromState holder number reason toState',
  Scan: 'findings more searched',
  ScanFinding: 'kind line name of sample',
  SharedCoverage: 'answeredAt lines name totals',
  SharedCoverageLine: 'asked candidate confidence details evidence missing position verdict',
  SharedCoverageLinePage: 'items totalItems',
  TrailEntry: 'action actorName at details fromState holder internal number reason roles toState',
  VendorQuestionnaire: 'expiresAt questions vendor',
  WantedField: 'name purpose',
};
