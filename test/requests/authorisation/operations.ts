import type { RoleName } from '#access';

const CUSTOMER = ['administrator', 'employee', 'consultant', 'partner'] as const;
const DESK = [
  'remoteConsultant',
  'sales',
  'productOwner',
  'developer',
  'securityOfficer',
  'auditor',
  'operator',
] as const;
const ADMINISTRATION = ['administrator', 'consultant', 'partner'] as const;

/** `login`: anyone who is logged in gets past the door; what they see or may do behind it is decided by the rows. */
export type Audience = 'public' | 'login' | readonly RoleName[];

const SALES: Audience = ['sales'];
const OWNER: Audience = ['productOwner'];
const SALES_AND_OWNER: Audience = ['sales', 'productOwner'];
const DEVELOPER: Audience = ['developer'];
const OWNER_AND_DEVELOPER: Audience = ['productOwner', 'developer'];
const OFFICER: Audience = ['securityOfficer'];
const JUDGES: Audience = ['productOwner', 'developer', 'securityOfficer'];
const FINDING_READERS: Audience = ['productOwner', 'developer', 'securityOfficer', 'auditor', 'operator'];
const OPERATOR: Audience = ['operator'];
const OWN_OR_DESK: Audience = [...CUSTOMER, ...DESK];
const ADMINISTRATION_OR_DESK: Audience = [...ADMINISTRATION, ...DESK];
const CHECK3: Audience = [...ADMINISTRATION, 'remoteConsultant'];
const PLANNERS: Audience = [...ADMINISTRATION, 'productOwner'];
const WRITERS: Audience = [...CUSTOMER, 'sales', 'productOwner', 'developer'];

/**
 * Who gets past the door of each operation of the request desk. Whoever adds an operation says so here: one that is missing fails.
 * Written from what each role is for, not from the declarations in the API.
 */
export const REQUEST_DESK: Record<string, Audience> = {
  // Customers, and the desk where it looks at the same.
  'query request': OWN_OR_DESK,
  'query myRequests': CUSTOMER,
  'mutation beginRequest': CUSTOMER,
  'mutation editRequestForm': [...CUSTOMER, 'sales', 'productOwner'],
  'mutation moveRequest': CUSTOMER,
  'query wishes': 'public',
  'query similarRequests': 'public',
  'mutation joinRequest': CUSTOMER,
  'mutation leaveRequest': CUSTOMER,
  'mutation expandRequest': CUSTOMER,
  'mutation writeMessage': WRITERS,
  'mutation confirmAttachment': WRITERS,
  'mutation removeAttachment': WRITERS,
  'subscription requestChanged': OWN_OR_DESK,

  // Sales.
  'query inbox': DESK,
  'query catalogCandidates': SALES_AND_OWNER,
  'mutation recordCatalogSearch': SALES,
  'mutation markExisting': SALES,
  'mutation markDuplicate': SALES_AND_OWNER,
  'mutation askCustomer': SALES_AND_OWNER,
  'mutation declineRequest': SALES_AND_OWNER,
  'mutation passOnRequest': SALES,
  'query customers': DESK,
  'query stuckTopdeskForms': SALES,
  'mutation assignTopdeskForm': SALES,
  'query coverage': 'public',
  'query coverageList': SALES_AND_OWNER,
  'query coverageLists': SALES_AND_OWNER,
  'mutation createCoverageList': SALES_AND_OWNER,
  'mutation correctCoverageLine': SALES_AND_OWNER,
  'mutation recheckCoverageList': SALES_AND_OWNER,
  'mutation removeCoverageList': SALES_AND_OWNER,
  'mutation shareCoverageList': SALES_AND_OWNER,
  'mutation unshareCoverageList': SALES_AND_OWNER,
  'query sharedCoverage': 'public',

  // Product owner, and the rest of the desk to read.
  'query deskBoard': DESK,
  'query deskPeople': DESK,
  'query deskRequest': DESK,
  'query priorityWeights': DESK,
  'mutation savePriorityWeights': OPERATOR,
  'mutation assessImpact': OWNER,
  'mutation giveVerdict': OWNER,
  'mutation estimateRequest': OWNER,
  'mutation assignRequest': OWNER,
  'mutation setRequestAside': OWNER,
  'mutation openOtherHalf': OWNER,
  'mutation takeDeskStep': DESK,

  // Vendors.
  'query vendor': DESK,
  'query vendors': DESK,
  'query reportQuestionsToAsk': DESK,
  'query vendorLinks': DESK,
  'query vendorQuestions': DESK,
  'query requestVendor': DESK,
  'mutation saveVendor': OWNER,
  'mutation chooseVendor': OWNER,
  'mutation logVendorContact': OWNER,
  'mutation askVendor': OWNER,
  'mutation askVendorReportQuestions': OWNER,
  'mutation askVendorStandard': OWNER,
  'mutation recordVendorAnswer': OWNER,
  'mutation giveVendorLink': OWNER,
  'mutation revokeVendorLink': OWNER,
  'query vendorQuestionnaire': 'public',

  // Feasibility.
  'query feasibility': OWN_OR_DESK,
  'mutation analyseApiDocument': OWNER,
  'mutation overruleFeasibility': OWNER,
  'subscription feasibilityProgress': OWN_OR_DESK,

  // Designs, builds and the security checks.
  'query design': DESK,
  'query skeletonObstacle': DESK,
  'mutation saveDesign': OWNER_AND_DEVELOPER,
  'mutation approveDesign': OWNER_AND_DEVELOPER,
  'query requestBuilds': DESK,
  'query codeAuthors': DEVELOPER,
  'mutation attachBuild': DEVELOPER,
  'mutation addBuildEvidence': DEVELOPER,
  'query securityCheck': DESK,
  'query checkBars': OWNER_AND_DEVELOPER,
  'mutation answerCheck': OWNER_AND_DEVELOPER,
  'mutation signCheck': OWNER_AND_DEVELOPER,
  'mutation askCheckException': OWNER_AND_DEVELOPER,
  'mutation approveCheckException': OFFICER,
  'mutation reopenCheck': OFFICER,
  'query customerCheck': CHECK3,
  'mutation answerCustomerCheck': CHECK3,
  'mutation signCustomerCheck': CHECK3,

  // Reviews of versions and what is decided about findings.
  'query reviewedConnectors': FINDING_READERS,
  'query newestReviewRun': FINDING_READERS,
  'subscription reviewProgress': FINDING_READERS,
  'mutation decideFinding': JUDGES,
  'mutation reviewConnector': JUDGES,
  'query securityPolicy': ADMINISTRATION,
  'query importPolicyAnswer': ADMINISTRATION,
  'mutation saveSecurityPolicy': ['administrator'],

  // What somebody is told, each of their own.
  'query notifications': 'login',
  'query unreadNotifications': 'login',
  'query notificationPreference': 'login',
  'mutation changeNotificationPreference': 'login',
  'mutation chooseLanguage': 'login',
  'mutation markNotificationsRead': 'login',

  // Rollouts and planning.
  'query rollout': ADMINISTRATION_OR_DESK,
  'query rollouts': ADMINISTRATION_OR_DESK,
  'query proposedRollout': PLANNERS,
  'query requestPlanning': OWN_OR_DESK,
  'query calendarBookings': ADMINISTRATION_OR_DESK,
  'query holderTotals': DESK,
  'query planningSettings': DESK,
  'mutation changePlanningSettings': OPERATOR,
  'mutation bookCalendar': PLANNERS,
  'mutation removeCalendarBooking': PLANNERS,
  'mutation bookRollout': PLANNERS,
  'mutation planRollout': PLANNERS,
  'mutation moveRollout': PLANNERS,
  'mutation doRolloutTask': ADMINISTRATION,
  'mutation changeRolloutTask': ADMINISTRATION,
  'mutation chooseRolloutVersion': PLANNERS,
  'subscription rolloutProgress': ADMINISTRATION_OR_DESK,
};

const READS_SYSTEMS: Audience = ADMINISTRATION;

/** The rest of the API, so that nothing new goes by unseen. */
export const OTHER_ROOMS: Record<string, Audience> = {
  'query viewer': 'public',
  'mutation chooseTenant': 'login',
  'query connector': 'public',
  'query connectors': 'public',
  'query connectorVersion': 'public',
  'query versionFile': 'public',
  'query syncRun': ['sales', 'productOwner', 'developer', 'operator'],
  'query syncRuns': ['sales', 'productOwner', 'developer', 'operator'],
  'query syncStatus': ['sales', 'productOwner', 'developer', 'operator'],
  'subscription syncProgress': ['sales', 'productOwner', 'developer', 'operator'],
  'mutation startSync': ['productOwner', 'developer', 'operator'],
  'query system': READS_SYSTEMS,
  'query systems': READS_SYSTEMS,
  'query availableActions': READS_SYSTEMS,
  'query notificationTemplates': READS_SYSTEMS,
  'mutation importConnector': ADMINISTRATION,
  'mutation removeSystem': ADMINISTRATION,
  'mutation renameSystem': ADMINISTRATION,
  'mutation saveSystemCorrelation': ADMINISTRATION,
  'mutation saveSystemSettings': ADMINISTRATION,
  'mutation saveSystemUniqueFields': ADMINISTRATION,
  'query person': ADMINISTRATION,
  'query persons': ADMINISTRATION,
  'query personImports': ADMINISTRATION,
  'mutation importPersons': ['administrator'],
  'subscription personImportProgress': ADMINISTRATION,
  'query action': ADMINISTRATION,
  'query actions': ADMINISTRATION,
  'mutation previewAction': ADMINISTRATION,
  'mutation runAction': ['administrator', 'consultant'],
  'subscription actionProgress': ADMINISTRATION,
};
