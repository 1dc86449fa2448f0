/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation ChooseTenant($tenantId: ID!) {\n    chooseTenant(tenantId: $tenantId) {\n      tenant { id }\n    }\n  }\n": typeof types.ChooseTenantDocument,
    "\n  query Viewer {\n    viewer {\n      user { id name }\n      tenant { id name slug }\n      tenants { id name slug }\n      roles\n      permissions\n      demo { sandboxUrl persons { subject name role tenant } }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {\n    connectors(filter: $filter, sort: $sort, page: $page, size: $size) {\n      totalItems\n      suggestion\n      beingFilled\n      facets { name values { value count } }\n      items {\n        id repository application summary kind category generation capabilities placements { flavour verdict modules }\n        latestVersion versionId updatedAt archived importable iconUrl warningCount\n        security { state blocker high medium partly }\n      }\n    }\n  }\n": typeof types.CatalogDocument,
    "\n  query Connector($repository: String!) {\n    connector(repository: $repository) {\n      id repository application summary kind category generation capabilities archived deleted\n      importable notImportableBecause url updatedAt iconUrl\n      versions { id label kind committedAt movedTag }\n      latest { id }\n      warnings { code path message }\n    }\n  }\n": typeof types.ConnectorDocument,
    "\n  query ConnectorVersion($id: ID!) {\n    connectorVersion(id: $id) {\n      id label kind commit committedAt digest movedTag package readme changelog\n      files { path size sha256 text }\n      security { state blocker high medium partly }\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n": typeof types.ConnectorVersionDocument,
    "\n  query VersionFile($versionId: ID!, $path: String!) {\n    versionFile(versionId: $versionId, path: $path) { path text size sha256 downloadUrl }\n  }\n": typeof types.VersionFileDocument,
    "\n  query SyncStatus {\n    syncStatus {\n      organisation connectors rateLimitRemaining rateLimitLimit\n      running { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      last { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      repositoriesWithWarnings { repository message code }\n    }\n  }\n": typeof types.SyncStatusDocument,
    "\n  query SyncRuns($page: Int!, $size: Int!) {\n    syncRuns(page: $page, size: $size) {\n      totalItems\n      items { id trigger state startedAt finishedAt done total changed unchanged apiRequests message }\n    }\n  }\n": typeof types.SyncRunsDocument,
    "\n  mutation StartSync {\n    startSync { id }\n  }\n": typeof types.StartSyncDocument,
    "\n  subscription SyncProgress {\n    syncProgress { id state done total }\n  }\n": typeof types.SyncProgressDocument,
    "\n  query CoverageLists($page: Int!, $size: Int!) {\n    coverageLists(page: $page, size: $size) {\n      totalItems\n      items {\n        id\n        name\n        customer\n        madeByName\n        createdAt\n        sharedUntil\n        totals {\n          lines\n          have\n          partly\n          requested\n          absent\n        }\n      }\n    }\n  }\n": typeof types.CoverageListsDocument,
    "\n  mutation CreateCoverageList($input: NewCoverageListInput!) {\n    createCoverageList(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateCoverageListDocument,
    "\n  query CoverageList($id: ID!, $verdict: String, $page: Int!, $size: Int!) {\n    coverageList(id: $id) {\n      id\n      name\n      customer\n      madeByName\n      sharedUntil\n      catalogAt\n      aliasLists\n      answeredAt\n      createdAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n        corrected\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          id\n          position\n          asked\n          capabilities\n          direction\n          verdict\n          answer {\n            confidence\n            missing\n            details\n            evidence {\n              ground\n              typed\n              meant\n            }\n            candidates {\n              id\n              repository\n              application\n              kind\n            }\n          }\n          requests {\n            id\n            number\n            title\n            state\n          }\n          correction {\n            kind\n            missing\n            reason\n            by\n            at\n            connector {\n              id\n              repository\n              application\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CoverageListDocument,
    "\n  mutation CorrectCoverageLine($lineId: ID!, $input: CoverageCorrectionInput!) {\n    correctCoverageLine(lineId: $lineId, input: $input) {\n      id\n      verdict\n    }\n  }\n": typeof types.CorrectCoverageLineDocument,
    "\n  mutation RecheckCoverageList($id: ID!) {\n    recheckCoverageList(id: $id) {\n      id\n    }\n  }\n": typeof types.RecheckCoverageListDocument,
    "\n  mutation ShareCoverageList($id: ID!, $days: Int!) {\n    shareCoverageList(id: $id, days: $days)\n  }\n": typeof types.ShareCoverageListDocument,
    "\n  mutation UnshareCoverageList($id: ID!) {\n    unshareCoverageList(id: $id) {\n      id\n    }\n  }\n": typeof types.UnshareCoverageListDocument,
    "\n  mutation RemoveCoverageList($id: ID!) {\n    removeCoverageList(id: $id)\n  }\n": typeof types.RemoveCoverageListDocument,
    "\n  query OtherConnectors($search: String!) {\n    connectors(filter: { search: $search }, size: 6) {\n      items {\n        id\n        repository\n        application\n        kind\n      }\n    }\n  }\n": typeof types.OtherConnectorsDocument,
    "\n  query SharedCoverage($token: String!, $verdict: String, $page: Int!, $size: Int!) {\n    sharedCoverage(token: $token) {\n      name\n      answeredAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          position\n          asked\n          verdict\n          missing\n          details\n          confidence\n          evidence {\n            ground\n            typed\n            meant\n          }\n          candidate {\n            id\n            repository\n            application\n            kind\n          }\n        }\n      }\n    }\n  }\n": typeof types.SharedCoverageDocument,
    "\n  query Design($requestId: ID!, $kind: String!, $language: String!) {\n    design(requestId: $requestId, kind: $kind) {\n      kind content problems { code message values }\n      versions { id version content markdown(language: $language) authorId authorName at approval { approverName at } }\n    }\n  }\n": typeof types.DesignDocument,
    "\n  query SkeletonObstacle($requestId: ID!) {\n    skeletonObstacle(requestId: $requestId) {\n      code\n      message\n      values\n    }\n  }\n": typeof types.SkeletonObstacleDocument,
    "\n  mutation SaveDesign($requestId: ID!, $kind: String!, $content: JSON!) {\n    saveDesign(requestId: $requestId, kind: $kind, content: $content) {\n      kind\n    }\n  }\n": typeof types.SaveDesignDocument,
    "\n  mutation ApproveDesign($requestId: ID!, $kind: String!, $version: Int!) {\n    approveDesign(requestId: $requestId, kind: $kind, version: $version) {\n      kind\n    }\n  }\n": typeof types.ApproveDesignDocument,
    "\n  query RequestBuilds($requestId: ID!) {\n    requestBuilds(requestId: $requestId) {\n      id number repository branch commitOid byName at versionId\n      authors { userId name }\n      evidence { kind text byName at }\n    }\n  }\n": typeof types.RequestBuildsDocument,
    "\n  query CodeAuthors {\n    codeAuthors {\n      id\n      name\n    }\n  }\n": typeof types.CodeAuthorsDocument,
    "\n  mutation AttachBuild($requestId: ID!, $build: BuildInput!) {\n    attachBuild(requestId: $requestId, build: $build) {\n      id\n    }\n  }\n": typeof types.AttachBuildDocument,
    "\n  mutation AddBuildEvidence($requestId: ID!, $buildId: ID!, $evidence: BuildEvidenceInput!) {\n    addBuildEvidence(requestId: $requestId, buildId: $buildId, evidence: $evidence) {\n      id\n    }\n  }\n": typeof types.AddBuildEvidenceDocument,
    "\n  mutation AssessImpact($requestId: ID!, $impact: ImpactInput!) {\n    assessImpact(requestId: $requestId, impact: $impact) { id }\n  }\n": typeof types.AssessImpactDocument,
    "\n  mutation GiveVerdict($requestId: ID!, $verdict: String!, $reason: String!) {\n    giveVerdict(requestId: $requestId, verdict: $verdict, reason: $reason) { id }\n  }\n": typeof types.GiveVerdictDocument,
    "\n  mutation EstimateRequest($requestId: ID!, $from: Int!, $to: Int!) {\n    estimateRequest(requestId: $requestId, from: $from, to: $to) { id }\n  }\n": typeof types.EstimateRequestDocument,
    "\n  mutation AssignRequest($requestId: ID!, $userId: ID) {\n    assignRequest(requestId: $requestId, userId: $userId) { id }\n  }\n": typeof types.AssignRequestDocument,
    "\n  mutation MarkExisting($requestId: ID!, $input: ExistingConnectorInput!) {\n    markExisting(requestId: $requestId, input: $input) { id }\n  }\n": typeof types.MarkExistingDocument,
    "\n  mutation MarkDuplicate($requestId: ID!, $canonicalId: ID!, $reason: String!) {\n    markDuplicate(requestId: $requestId, canonicalId: $canonicalId, reason: $reason) { id }\n  }\n": typeof types.MarkDuplicateDocument,
    "\n  mutation OpenOtherHalf($requestId: ID!) {\n    openOtherHalf(requestId: $requestId) { id reference }\n  }\n": typeof types.OpenOtherHalfDocument,
    "\n  mutation AskCustomer($requestId: ID!, $input: QuestionsInput!) {\n    askCustomer(requestId: $requestId, input: $input) { id }\n  }\n": typeof types.AskCustomerDocument,
    "\n  mutation DeclineRequest($requestId: ID!, $input: DeclineInput!) {\n    declineRequest(requestId: $requestId, input: $input) { id }\n  }\n": typeof types.DeclineRequestDocument,
    "\n  mutation PassOnRequest($requestId: ID!, $reason: String!) {\n    passOnRequest(requestId: $requestId, reason: $reason) { id }\n  }\n": typeof types.PassOnRequestDocument,
    "\n  mutation SetRequestAside($requestId: ID!, $input: SetAsideInput!) {\n    setRequestAside(requestId: $requestId, input: $input) { id }\n  }\n": typeof types.SetRequestAsideDocument,
    "\n  mutation TakeDeskStep($requestId: ID!, $action: String!, $reason: String) {\n    takeDeskStep(requestId: $requestId, action: $action, reason: $reason) { id }\n  }\n": typeof types.TakeDeskStepDocument,
    "\n  query Inbox($search: String!, $page: Int!, $size: Int!) {\n    inbox(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id number title kind connector { repository application } customer vendor state holderSince submittedAt }\n    }\n  }\n": typeof types.InboxDocument,
    "\n  query DeskBoard($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) {\n      name totalItems\n      cards {\n        id number title kind connector { repository application } state holder holderSince submittedAt customer vendor applicationType organisations users assignee\n        estimateFrom estimateTo dueOn\n        priority { score terms { name amount factor weight points } }\n      }\n    }\n  }\n": typeof types.DeskBoardDocument,
    "\n  query DeskRequest($id: ID!) {\n    deskRequest(id: $id) {\n      request {\n        id number reference title kind state holder holderSince phase tenantName requesterName submittedAt closedAt\n        connector { repository application }\n        canonical { id reference title }\n        openQuestions { questions dueOn }\n        form {\n          applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n          apiDocumentation { kind url } testEnvironment testEnvironmentContact authentication credentialIsOwn fields { name purpose }\n          correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n        }\n        attachments {\n          id kind audience name mediaType size quarantined uploaderName byDesk at\n          scan { searched more findings { of kind name line sample } }\n        }\n        messages { id audience body authorName byDesk at }\n        trail { number at actorName roles action fromState toState holder reason details internal }\n      }\n      nextSteps { action to missing { code message values } reasonRequired }\n      assessment {\n        customers users risk riskNote assigneeId assigneeName verdict verdictReason estimateFrom estimateTo recheckOn wouldChange\n      }\n      priority { score terms { name amount factor weight points } }\n      otherHalf\n      related { id reference title tenantName relation apiDocuments { id name } }\n      wantedBy { tenantId tenantName functions users mutationsPerMonth wantedDate }\n      searches {\n        id query choice chosenId reason searcherName at\n        candidates { kind id title reference versionId version state covered uncovered }\n      }\n    }\n  }\n": typeof types.DeskRequestDocument,
    "\n  subscription DeskRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id }\n  }\n": typeof types.DeskRequestChangedDocument,
    "\n  query CatalogCandidates($requestId: ID!, $query: String!) {\n    catalogCandidates(requestId: $requestId, query: $query) {\n      suggestion\n      items { kind id title reference versionId version state covered uncovered }\n    }\n  }\n": typeof types.CatalogCandidatesDocument,
    "\n  query DeskPeople {\n    deskPeople { id name }\n  }\n": typeof types.DeskPeopleDocument,
    "\n  mutation RecordCatalogSearch($requestId: ID!, $input: RecordSearchInput!) {\n    recordCatalogSearch(requestId: $requestId, input: $input) { id }\n  }\n": typeof types.RecordCatalogSearchDocument,
    "\n  query StuckTopdeskForms {\n    stuckTopdeskForms {\n      number\n      subject\n      caller\n      organisation\n      problem\n      seenAt\n    }\n    customers {\n      id\n      name\n    }\n  }\n": typeof types.StuckTopdeskFormsDocument,
    "\n  mutation AssignTopdeskForm($number: String!, $tenantId: ID!) {\n    assignTopdeskForm(number: $number, tenantId: $tenantId) {\n      id\n    }\n  }\n": typeof types.AssignTopdeskFormDocument,
    "\n  query DeskSettings {\n    planningSettings { promises hours consultants unanswered }\n    priorityWeights { organisations users mutations wantedDate }\n  }\n": typeof types.DeskSettingsDocument,
    "\n  mutation ChangePlanningSettings($changes: JSON!) {\n    changePlanningSettings(changes: $changes) {\n      consultants\n    }\n  }\n": typeof types.ChangePlanningSettingsDocument,
    "\n  mutation SavePriorityWeights($weights: PriorityWeightsInput!) {\n    savePriorityWeights(weights: $weights) {\n      users\n    }\n  }\n": typeof types.SavePriorityWeightsDocument,
    "\n  query CalendarBookings {\n    calendarBookings { id party fromDay toDay note tenantId }\n    customers { id name }\n  }\n": typeof types.CalendarBookingsDocument,
    "\n  mutation BookCalendar($input: CalendarBookingInput!) {\n    bookCalendar(input: $input)\n  }\n": typeof types.BookCalendarDocument,
    "\n  mutation RemoveCalendarBooking($id: ID!) {\n    removeCalendarBooking(id: $id)\n  }\n": typeof types.RemoveCalendarBookingDocument,
    "\n  query Feasibility($requestId: ID!) {\n    feasibility(requestId: $requestId) {\n      id\n      attachmentId\n      documentName\n      state\n      problem\n      createdAt\n      rulings {\n        id\n        lineId\n        answer\n        reason\n        byName\n        at\n      }\n      report {\n        title\n        direction\n        asked\n        account\n        coverageTarget\n        coverageSource\n        confidence\n        verdict\n        verdictText {\n          en\n          nl\n        }\n        effort {\n          class\n          low\n          high\n        }\n        candidates {\n          resource\n          because {\n            en\n            nl\n          }\n        }\n        functions {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        qualities {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        gates {\n          id\n          state\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        correlation {\n          field\n          evidence {\n            operation\n            pointer\n          }\n        }\n        permissions {\n          resource\n          list\n          grant\n          revoke\n        }\n        sensitive {\n          name\n          class\n          where\n          evidence {\n            pointer\n            operation\n          }\n        }\n        questions {\n          id\n          en\n          nl\n        }\n        faults {\n          code\n          note {\n            en\n            nl\n          }\n        }\n      }\n    }\n  }\n": typeof types.FeasibilityDocument,
    "\n  subscription FeasibilityProgress($requestId: ID!) {\n    feasibilityProgress(requestId: $requestId) {\n      id\n      state\n    }\n  }\n": typeof types.FeasibilityProgressDocument,
    "\n  mutation AnalyseApiDocument($requestId: ID!, $analysis: AnalysisInput!) {\n    analyseApiDocument(requestId: $requestId, analysis: $analysis) {\n      id\n    }\n  }\n": typeof types.AnalyseApiDocumentDocument,
    "\n  mutation OverruleFeasibility($reportId: ID!, $ruling: RulingInput!) {\n    overruleFeasibility(reportId: $reportId, ruling: $ruling) {\n      id\n    }\n  }\n": typeof types.OverruleFeasibilityDocument,
    "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n": typeof types.UnreadNotificationsDocument,
    "\n  query Notifications($language: String!, $page: Int!, $size: Int!) {\n    notifications(page: $page, size: $size) {\n      items { id headline(language: $language) link yours reason createdAt readAt }\n      totalItems\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  query NotificationPreference {\n    notificationPreference { language mail muted mailConfigured }\n  }\n": typeof types.NotificationPreferenceDocument,
    "\n  mutation ChangeNotificationPreference($preference: NotificationPreferenceInput!) {\n    changeNotificationPreference(preference: $preference) { language mail muted mailConfigured }\n  }\n": typeof types.ChangeNotificationPreferenceDocument,
    "\n  mutation ChooseLanguage($language: String!) {\n    chooseLanguage(language: $language)\n  }\n": typeof types.ChooseLanguageDocument,
    "\n  fragment ActionFields on Action {\n    id systemId personId personName action permissionSet preview state requestedByName createdAt finishedAt\n    attempts { number state worker message startedAt finishedAt }\n    report {\n      outcome success reason noChanges accountCorrelated accountReference mappedData data previousData\n      output permissions subPermissions importedPermissions accounts nonUniqueFields thrown warnings durationMilliseconds\n      mappingErrors { field message }\n      auditLogs { action message isError }\n      calls { method address headers body status durationMilliseconds blocked error }\n      streams { stream message time error }\n    }\n  }\n": typeof types.ActionFieldsFragmentDoc,
    "\n  query Action($id: ID!) {\n    action(id: $id) { ...ActionFields }\n  }\n": typeof types.ActionDocument,
    "\n  subscription ActionProgress($id: ID!) {\n    actionProgress(id: $id) { id state finishedAt }\n  }\n": typeof types.ActionProgressDocument,
    "\n  mutation PreviewAction($input: ActionInput!) {\n    previewAction(input: $input) { id }\n  }\n": typeof types.PreviewActionDocument,
    "\n  mutation RunAction($input: ActionInput!) {\n    runAction(input: $input) { id }\n  }\n": typeof types.RunActionDocument,
    "\n  query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {\n    actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {\n      totalItems\n      items {\n        id systemId personId personName action permissionSet state requestedByName createdAt finishedAt\n        attempts { number state worker message startedAt finishedAt }\n        report { reason durationMilliseconds noChanges auditLogs(last: 1) { message } }\n      }\n    }\n  }\n": typeof types.ActionsDocument,
    "\n  query PersonEvents($personId: ID) {\n    actions(personId: $personId, events: true, size: 50) {\n      items { id action createdAt }\n    }\n  }\n": typeof types.PersonEventsDocument,
    "\n  query AvailableActions($systemId: ID!) {\n    availableActions(systemId: $systemId) { action permissionSet resourceSet available }\n  }\n": typeof types.AvailableActionsDocument,
    "\n  query NotificationTemplates($systemId: ID!) {\n    notificationTemplates(systemId: $systemId) {\n      name\n      fields {\n        key type label description placeholder required secret defaultValue rows hide disabled\n        options { value label }\n      }\n    }\n  }\n": typeof types.NotificationTemplatesDocument,
    "\n  query Persons($search: String!, $page: Int!, $size: Int!) {\n    persons(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id externalId displayName department title updatedAt removedAt }\n    }\n  }\n": typeof types.PersonsDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id systemId externalId displayName department title data updatedAt removedAt\n      accounts { systemId reference data enabled updatedAt }\n    }\n  }\n": typeof types.PersonDocument,
    "\n  query PersonImports($systemId: ID!) {\n    personImports(systemId: $systemId) {\n      id systemId state done total added changed removed message createdAt startedAt finishedAt\n      problems { externalId field message }\n    }\n  }\n": typeof types.PersonImportsDocument,
    "\n  mutation ImportPersons($systemId: ID!) {\n    importPersons(systemId: $systemId) { id }\n  }\n": typeof types.ImportPersonsDocument,
    "\n  subscription PersonImportProgress($id: ID!) {\n    personImportProgress(id: $id) { id state done total }\n  }\n": typeof types.PersonImportProgressDocument,
    "\n  query PersonOptions($search: String!) {\n    persons(search: $search, page: 1, size: 30) {\n      totalItems\n      items { id displayName externalId title department }\n    }\n  }\n": typeof types.PersonOptionsDocument,
    "\n  query PersonName($id: ID!) {\n    person(id: $id) { id displayName externalId }\n  }\n": typeof types.PersonNameDocument,
    "\n  query MyRequests($page: Int!) {\n    myRequests(page: $page, size: 50) {\n      totalItems\n      items { id reference title kind state customerLabel phase holder holderSince createdAt connector { id repository application } }\n    }\n  }\n": typeof types.MyRequestsDocument,
    "\n  query MyRequest($id: ID!) {\n    request(id: $id) {\n      id reference title kind state customerLabel phase holder holderSince submittedAt closedAt requesterName possibleActions\n      formProblems { field message }\n      openQuestions { questions dueOn }\n      cover { covered uncovered present }\n      connector { id repository application }\n      canonical { id reference title votes own customerLabel holder holderSince }\n      form {\n        applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n        apiDocumentation { kind url }\n        testEnvironment testEnvironmentContact authentication credentialIsOwn\n        fields { name purpose }\n        correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n      }\n      attachments {\n        id kind audience name mediaType size quarantined uploaderName byDesk at\n        scan { searched more findings { of kind name line sample } }\n      }\n      messages { id audience body authorName byDesk at }\n      trail { number at actorName action toState reason details }\n    }\n  }\n": typeof types.MyRequestDocument,
    "\n  subscription MyRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id updatedAt }\n  }\n": typeof types.MyRequestChangedDocument,
    "\n  mutation BeginRequest($input: BeginRequestInput!) {\n    beginRequest(input: $input) { id }\n  }\n": typeof types.BeginRequestDocument,
    "\n  mutation EditRequestForm($id: ID!, $changes: JSON!) {\n    editRequestForm(id: $id, changes: $changes) { id updatedAt }\n  }\n": typeof types.EditRequestFormDocument,
    "\n  mutation MoveRequest($id: ID!, $step: RequestStepInput!) {\n    moveRequest(id: $id, step: $step) { id state }\n  }\n": typeof types.MoveRequestDocument,
    "\n  mutation ExpandRequest($id: ID!) {\n    expandRequest(id: $id) { id }\n  }\n": typeof types.ExpandRequestDocument,
    "\n  mutation WriteMessage($requestId: ID!, $body: String!, $audience: String) {\n    writeMessage(requestId: $requestId, body: $body, audience: $audience) { id }\n  }\n": typeof types.WriteMessageDocument,
    "\n  mutation ConfirmAttachment($id: ID!) {\n    confirmAttachment(id: $id) { id quarantined }\n  }\n": typeof types.ConfirmAttachmentDocument,
    "\n  mutation RemoveAttachment($id: ID!) {\n    removeAttachment(id: $id)\n  }\n": typeof types.RemoveAttachmentDocument,
    "\n  query SimilarToName($name: String!) {\n    connectors(filter: { search: $name }, page: 1, size: 3) { suggestion items { id repository application kind versionId } }\n    similarRequests(name: $name) { id reference title vendor votes joined own customerLabel }\n  }\n": typeof types.SimilarToNameDocument,
    "\n  query Wishes($input: WishesInput!) {\n    wishes(input: $input) {\n      totalItems\n      items { id reference title vendor applicationType kind votes joined own open customerLabel holder holderSince submittedAt connector { repository application } }\n    }\n  }\n": typeof types.WishesDocument,
    "\n  mutation JoinRequest($id: ID!, $wants: VoteInput) {\n    joinRequest(id: $id, wants: $wants) { id votes joined }\n  }\n": typeof types.JoinRequestDocument,
    "\n  mutation LeaveRequest($id: ID!) {\n    leaveRequest(id: $id) { id votes joined }\n  }\n": typeof types.LeaveRequestDocument,
    "\n  query Rollouts($requestId: ID, $open: Boolean, $page: Int!, $size: Int!) {\n    rollouts(requestId: $requestId, open: $open, page: $page, size: $size) {\n      totalItems\n      items {\n        id number application tenantName mode state label holder holderSince versionLabel startsOn liveOn liveAt\n        plan { liveOn safeLiveOn blocking beforePublication }\n      }\n    }\n  }\n": typeof types.RolloutsDocument,
    "\n  query Rollout($id: ID!, $language: String!) {\n    rollout(id: $id) {\n      id number application tenantName mode state label holder holderSince repository versionLabel connectorVersionId systemId writeBack complexity\n      startsOn liveOn liveAt calendarUrl(language: $language)\n      versionChoices { id label }\n      steps { action first { code message values } reasonRequired }\n      plan { liveOn safeLiveOn endsOn blocking beforePublication tasks { key start end slack critical } }\n      tasks { key owner days predecessors state evidenceKind evidence evidenceNote doneAt doneByName }\n      trail { number at actorName action fromState toState reason details }\n    }\n  }\n": typeof types.RolloutDocument,
    "\n  query ProposedRollout($input: RolloutInput!) {\n    proposedRollout(input: $input) { liveOn safeLiveOn beforePublication blocking alone tasks { key start end critical } }\n  }\n": typeof types.ProposedRolloutDocument,
    "\n  query Customers {\n    customers {\n      id\n      name\n    }\n  }\n": typeof types.CustomersDocument,
    "\n  mutation ChooseRolloutVersion($id: ID!, $versionId: ID!, $reason: String) {\n    chooseRolloutVersion(id: $id, versionId: $versionId, reason: $reason) {\n      id\n    }\n  }\n": typeof types.ChooseRolloutVersionDocument,
    "\n  mutation PlanRollout($input: RolloutInput!) {\n    planRollout(input: $input) { id }\n  }\n": typeof types.PlanRolloutDocument,
    "\n  mutation MoveRollout($id: ID!, $action: String!, $reason: String) {\n    moveRollout(id: $id, action: $action, reason: $reason) { id state }\n  }\n": typeof types.MoveRolloutDocument,
    "\n  mutation BookRollout($id: ID!, $startsOn: String!) {\n    bookRollout(id: $id, startsOn: $startsOn) { id startsOn liveOn }\n  }\n": typeof types.BookRolloutDocument,
    "\n  mutation DoRolloutTask($id: ID!, $task: String!, $evidence: String) {\n    doRolloutTask(id: $id, task: $task, evidence: $evidence) { id }\n  }\n": typeof types.DoRolloutTaskDocument,
    "\n  query RequestPlanning($requestId: ID!) {\n    requestPlanning(requestId: $requestId) {\n      times { phase holder hours }\n      promise { stage promised used due state }\n      phases { phase elapsed took p50 p85 basis count }\n      available { p50 p85 }\n      live { p50 p85 }\n    }\n  }\n": typeof types.RequestPlanningDocument,
    "\n  query SecurityCheck($requestId: ID!, $number: Int!) {\n    securityCheck(requestId: $requestId, number: $number) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n    }\n  }\n": typeof types.SecurityCheckDocument,
    "\n  query CheckBars($requestId: ID!, $number: Int!) {\n    checkBars(requestId: $requestId, number: $number) {\n      answering\n      signing\n    }\n  }\n": typeof types.CheckBarsDocument,
    "\n  mutation AnswerCheck($requestId: ID!, $number: Int!, $answer: CheckAnswerInput!) {\n    answerCheck(requestId: $requestId, number: $number, answer: $answer) {\n      open\n    }\n  }\n": typeof types.AnswerCheckDocument,
    "\n  mutation SignCheck($requestId: ID!, $number: Int!, $commit: String) {\n    signCheck(requestId: $requestId, number: $number, commit: $commit) {\n      signed\n    }\n  }\n": typeof types.SignCheckDocument,
    "\n  mutation ReopenCheck($requestId: ID!, $number: Int!, $reason: String!) {\n    reopenCheck(requestId: $requestId, number: $number, reason: $reason) {\n      signed\n    }\n  }\n": typeof types.ReopenCheckDocument,
    "\n  mutation AskCheckException($requestId: ID!, $number: Int!, $exception: CheckExceptionInput!) {\n    askCheckException(requestId: $requestId, number: $number, exception: $exception) {\n      open\n    }\n  }\n": typeof types.AskCheckExceptionDocument,
    "\n  mutation ApproveCheckException($requestId: ID!, $exceptionId: ID!) {\n    approveCheckException(requestId: $requestId, exceptionId: $exceptionId) {\n      open\n    }\n  }\n": typeof types.ApproveCheckExceptionDocument,
    "\n  query CustomerCheck($rolloutId: ID!) {\n    customerCheck(rolloutId: $rolloutId) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n      received { name fillRate }\n      design { added gone }\n      before { version added gone }\n    }\n  }\n": typeof types.CustomerCheckDocument,
    "\n  mutation AnswerCustomerCheck($rolloutId: ID!, $answer: CheckAnswerInput!) {\n    answerCustomerCheck(rolloutId: $rolloutId, answer: $answer) {\n      open\n    }\n  }\n": typeof types.AnswerCustomerCheckDocument,
    "\n  mutation SignCustomerCheck($rolloutId: ID!, $side: String!) {\n    signCustomerCheck(rolloutId: $rolloutId, side: $side) {\n      signed\n    }\n  }\n": typeof types.SignCustomerCheckDocument,
    "\n  query VersionFindings($versionId: ID!, $language: Language!) {\n    connectorVersion(id: $versionId) {\n      id label\n      security { versionId state blocker high medium low info settled partly reviewedAt }\n      review { state partlyBecause scripts scriptsRead hosts rulesVersion reviewedAt }\n      findings {\n        id standing acceptedUntil firstSeenAt\n        message(language: $language) title(language: $language) why(language: $language) fix(language: $language)\n        detail { rule severity steps path line snippet readAs }\n        question { until askedByName own }\n        decisions { id kind reason until decidedByName decidedAt }\n      }\n    }\n  }\n": typeof types.VersionFindingsDocument,
    "\n  query FixedFindings($repository: String!) {\n    connector(repository: $repository) { id fixedFindings { id rule severity message lastLabel } }\n  }\n": typeof types.FixedFindingsDocument,
    "\n  mutation DecideFinding($input: FindingDecisionInput!) {\n    decideFinding(input: $input)\n  }\n": typeof types.DecideFindingDocument,
    "\n  mutation ReviewConnector($connectorId: ID!) {\n    reviewConnector(connectorId: $connectorId)\n  }\n": typeof types.ReviewConnectorDocument,
    "\n  query ReviewedConnectors($filter: ReviewedConnectorsFilter, $page: Int!, $size: Int!) {\n    reviewedConnectors(filter: $filter, page: $page, size: $size) {\n      totalItems\n      states { state count }\n      items { id repository application label state blocker high medium low questions }\n    }\n  }\n": typeof types.ReviewedConnectorsDocument,
    "\n  query NewestReviewRun {\n    newestReviewRun {\n      id\n      reason\n      state\n      done\n      total\n      partly\n      message\n      rulesVersion\n      startedAt\n      finishedAt\n    }\n  }\n": typeof types.NewestReviewRunDocument,
    "\n  subscription ReviewProgress {\n    reviewProgress {\n      id\n      state\n      done\n      total\n    }\n  }\n": typeof types.ReviewProgressDocument,
    "\n  query SecurityPolicy {\n    securityPolicy {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n": typeof types.SecurityPolicyDocument,
    "\n  mutation SaveSecurityPolicy($input: SecurityPolicyInput!) {\n    saveSecurityPolicy(input: $input) {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n": typeof types.SaveSecurityPolicyDocument,
    "\n  query ImportPolicyAnswer($versionId: ID!) {\n    importPolicyAnswer(versionId: $versionId) {\n      mode\n      badge { state blocker high medium partly }\n      unmet { demand partly findings { rule message path line } }\n    }\n  }\n": typeof types.ImportPolicyAnswerDocument,
    "\n  query FoundConnectors($search: String!) {\n    connectors(filter: { search: $search }, page: 1, size: 6) {\n      items { repository application }\n    }\n  }\n": typeof types.FoundConnectorsDocument,
    "\n  query FoundPersons($search: String!) {\n    persons(search: $search, page: 1, size: 5) {\n      items { id displayName title department }\n    }\n  }\n": typeof types.FoundPersonsDocument,
    "\n  query FoundSystems {\n    systems { id name application versionLabel }\n  }\n": typeof types.FoundSystemsDocument,
    "\n  query FoundRequests($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) { cards { id number title customer vendor } }\n  }\n": typeof types.FoundRequestsDocument,
    "\n  query RunningSync {\n    syncStatus { running { id done total } }\n  }\n": typeof types.RunningSyncDocument,
    "\n  query RunningActions {\n    actions(page: 1, size: 20) {\n      items { id systemId action personName state }\n    }\n  }\n": typeof types.RunningActionsDocument,
    "\n  query Systems {\n    systems { id name kind repository application versionLabel state updatedAt health { missedCommands { command } } }\n  }\n": typeof types.SystemsDocument,
    "\n  query System($id: ID!) {\n    system(id: $id) {\n      id name kind flavour connectorId connectorVersionId repository application versionLabel state createdAt updatedAt\n      correlation { enabled personField accountField }\n      uniqueFields\n      settings {\n        fields {\n          key type label description placeholder required secret defaultValue rows hide disabled\n          options { value label }\n        }\n        values { key value isSet setAt }\n        problems { field message }\n      }\n    }\n  }\n": typeof types.SystemDocument,
    "\n  query SystemHealth($id: ID!, $versionId: ID!) {\n    system(id: $id) {\n      id\n      health { hold holdReason missedCommands { command module action } }\n    }\n    connectorVersion(id: $versionId) {\n      id\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n": typeof types.SystemHealthDocument,
    "\n  mutation ImportConnector($input: ImportConnectorInput!) {\n    importConnector(input: $input) { id name }\n  }\n": typeof types.ImportConnectorDocument,
    "\n  mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {\n    saveSystemSettings(systemId: $systemId, values: $values) {\n      problems { field message }\n      system { id settings { problems { field message } } }\n    }\n  }\n": typeof types.SaveSettingsDocument,
    "\n  mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {\n    saveSystemCorrelation(systemId: $systemId, correlation: $correlation) { id }\n  }\n": typeof types.SaveCorrelationDocument,
    "\n  mutation SaveUniqueFields($systemId: ID!, $names: [String!]!) {\n    saveSystemUniqueFields(systemId: $systemId, names: $names) { id }\n  }\n": typeof types.SaveUniqueFieldsDocument,
    "\n  mutation RenameSystem($systemId: ID!, $name: String!) {\n    renameSystem(systemId: $systemId, name: $name) { id }\n  }\n": typeof types.RenameSystemDocument,
    "\n  mutation RemoveSystem($systemId: ID!) {\n    removeSystem(systemId: $systemId)\n  }\n": typeof types.RemoveSystemDocument,
    "\n  query Vendors($search: String!, $page: Int!) {\n    vendors(search: $search, page: $page) {\n      totalItems\n      items { id name domain requests openQuestions lastContact promised overdue }\n    }\n  }\n": typeof types.VendorsDocument,
    "\n  query Vendor($id: ID!) {\n    vendor(id: $id) {\n      id name domain formerNames\n      contacts { name role email phone }\n      log { id onDate person channel question answer promisedDate nextAction byName at }\n      requests { id number title state holder }\n    }\n  }\n": typeof types.VendorDocument,
    "\n  query RequestVendor($requestId: ID!) {\n    requestVendor(requestId: $requestId) {\n      chosen\n      vendor {\n        id\n        name\n      }\n    }\n  }\n": typeof types.RequestVendorDocument,
    "\n  query VendorQuestions($requestId: ID!) {\n    vendorQuestions(requestId: $requestId) {\n      id code kind textEn textNl reusedFrom\n      answer { value text person at }\n      lapsed { value text person at }\n    }\n    reportQuestionsToAsk(requestId: $requestId)\n    vendorLinks(requestId: $requestId) { id sentTo expiresAt revokedAt usedAt at }\n  }\n": typeof types.VendorQuestionsDocument,
    "\n  mutation SaveVendor($vendorId: ID!, $vendor: VendorInput!) {\n    saveVendor(vendorId: $vendorId, vendor: $vendor) {\n      id\n    }\n  }\n": typeof types.SaveVendorDocument,
    "\n  mutation ChooseVendor($requestId: ID!, $vendorId: ID) {\n    chooseVendor(requestId: $requestId, vendorId: $vendorId) {\n      id\n    }\n  }\n": typeof types.ChooseVendorDocument,
    "\n  mutation AskVendorStandard($requestId: ID!) {\n    askVendorStandard(requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.AskVendorStandardDocument,
    "\n  mutation AskVendorReportQuestions($requestId: ID!) {\n    askVendorReportQuestions(requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.AskVendorReportQuestionsDocument,
    "\n  mutation AskVendor($requestId: ID!, $question: VendorQuestionInput!) {\n    askVendor(requestId: $requestId, question: $question) {\n      id\n    }\n  }\n": typeof types.AskVendorDocument,
    "\n  mutation RecordVendorAnswer($requestId: ID!, $questionId: ID!, $answer: VendorAnswerInput!) {\n    recordVendorAnswer(requestId: $requestId, questionId: $questionId, answer: $answer) {\n      id\n    }\n  }\n": typeof types.RecordVendorAnswerDocument,
    "\n  mutation GiveVendorLink($requestId: ID!, $link: VendorLinkInput!) {\n    giveVendorLink(requestId: $requestId, link: $link)\n  }\n": typeof types.GiveVendorLinkDocument,
    "\n  mutation RevokeVendorLink($requestId: ID!, $linkId: ID!) {\n    revokeVendorLink(requestId: $requestId, linkId: $linkId) {\n      id\n    }\n  }\n": typeof types.RevokeVendorLinkDocument,
    "\n  mutation LogVendorContact($vendorId: ID!, $contact: VendorContactInput!) {\n    logVendorContact(vendorId: $vendorId, contact: $contact) {\n      id\n    }\n  }\n": typeof types.LogVendorContactDocument,
    "\n  query VendorQuestionnaire($token: String!) {\n    vendorQuestionnaire(token: $token) {\n      vendor expiresAt\n      questions { id kind textEn textNl }\n    }\n  }\n": typeof types.VendorQuestionnaireDocument,
};
const documents: Documents = {
    "\n  mutation ChooseTenant($tenantId: ID!) {\n    chooseTenant(tenantId: $tenantId) {\n      tenant { id }\n    }\n  }\n": types.ChooseTenantDocument,
    "\n  query Viewer {\n    viewer {\n      user { id name }\n      tenant { id name slug }\n      tenants { id name slug }\n      roles\n      permissions\n      demo { sandboxUrl persons { subject name role tenant } }\n    }\n  }\n": types.ViewerDocument,
    "\n  query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {\n    connectors(filter: $filter, sort: $sort, page: $page, size: $size) {\n      totalItems\n      suggestion\n      beingFilled\n      facets { name values { value count } }\n      items {\n        id repository application summary kind category generation capabilities placements { flavour verdict modules }\n        latestVersion versionId updatedAt archived importable iconUrl warningCount\n        security { state blocker high medium partly }\n      }\n    }\n  }\n": types.CatalogDocument,
    "\n  query Connector($repository: String!) {\n    connector(repository: $repository) {\n      id repository application summary kind category generation capabilities archived deleted\n      importable notImportableBecause url updatedAt iconUrl\n      versions { id label kind committedAt movedTag }\n      latest { id }\n      warnings { code path message }\n    }\n  }\n": types.ConnectorDocument,
    "\n  query ConnectorVersion($id: ID!) {\n    connectorVersion(id: $id) {\n      id label kind commit committedAt digest movedTag package readme changelog\n      files { path size sha256 text }\n      security { state blocker high medium partly }\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n": types.ConnectorVersionDocument,
    "\n  query VersionFile($versionId: ID!, $path: String!) {\n    versionFile(versionId: $versionId, path: $path) { path text size sha256 downloadUrl }\n  }\n": types.VersionFileDocument,
    "\n  query SyncStatus {\n    syncStatus {\n      organisation connectors rateLimitRemaining rateLimitLimit\n      running { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      last { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      repositoriesWithWarnings { repository message code }\n    }\n  }\n": types.SyncStatusDocument,
    "\n  query SyncRuns($page: Int!, $size: Int!) {\n    syncRuns(page: $page, size: $size) {\n      totalItems\n      items { id trigger state startedAt finishedAt done total changed unchanged apiRequests message }\n    }\n  }\n": types.SyncRunsDocument,
    "\n  mutation StartSync {\n    startSync { id }\n  }\n": types.StartSyncDocument,
    "\n  subscription SyncProgress {\n    syncProgress { id state done total }\n  }\n": types.SyncProgressDocument,
    "\n  query CoverageLists($page: Int!, $size: Int!) {\n    coverageLists(page: $page, size: $size) {\n      totalItems\n      items {\n        id\n        name\n        customer\n        madeByName\n        createdAt\n        sharedUntil\n        totals {\n          lines\n          have\n          partly\n          requested\n          absent\n        }\n      }\n    }\n  }\n": types.CoverageListsDocument,
    "\n  mutation CreateCoverageList($input: NewCoverageListInput!) {\n    createCoverageList(input: $input) {\n      id\n    }\n  }\n": types.CreateCoverageListDocument,
    "\n  query CoverageList($id: ID!, $verdict: String, $page: Int!, $size: Int!) {\n    coverageList(id: $id) {\n      id\n      name\n      customer\n      madeByName\n      sharedUntil\n      catalogAt\n      aliasLists\n      answeredAt\n      createdAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n        corrected\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          id\n          position\n          asked\n          capabilities\n          direction\n          verdict\n          answer {\n            confidence\n            missing\n            details\n            evidence {\n              ground\n              typed\n              meant\n            }\n            candidates {\n              id\n              repository\n              application\n              kind\n            }\n          }\n          requests {\n            id\n            number\n            title\n            state\n          }\n          correction {\n            kind\n            missing\n            reason\n            by\n            at\n            connector {\n              id\n              repository\n              application\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n": types.CoverageListDocument,
    "\n  mutation CorrectCoverageLine($lineId: ID!, $input: CoverageCorrectionInput!) {\n    correctCoverageLine(lineId: $lineId, input: $input) {\n      id\n      verdict\n    }\n  }\n": types.CorrectCoverageLineDocument,
    "\n  mutation RecheckCoverageList($id: ID!) {\n    recheckCoverageList(id: $id) {\n      id\n    }\n  }\n": types.RecheckCoverageListDocument,
    "\n  mutation ShareCoverageList($id: ID!, $days: Int!) {\n    shareCoverageList(id: $id, days: $days)\n  }\n": types.ShareCoverageListDocument,
    "\n  mutation UnshareCoverageList($id: ID!) {\n    unshareCoverageList(id: $id) {\n      id\n    }\n  }\n": types.UnshareCoverageListDocument,
    "\n  mutation RemoveCoverageList($id: ID!) {\n    removeCoverageList(id: $id)\n  }\n": types.RemoveCoverageListDocument,
    "\n  query OtherConnectors($search: String!) {\n    connectors(filter: { search: $search }, size: 6) {\n      items {\n        id\n        repository\n        application\n        kind\n      }\n    }\n  }\n": types.OtherConnectorsDocument,
    "\n  query SharedCoverage($token: String!, $verdict: String, $page: Int!, $size: Int!) {\n    sharedCoverage(token: $token) {\n      name\n      answeredAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          position\n          asked\n          verdict\n          missing\n          details\n          confidence\n          evidence {\n            ground\n            typed\n            meant\n          }\n          candidate {\n            id\n            repository\n            application\n            kind\n          }\n        }\n      }\n    }\n  }\n": types.SharedCoverageDocument,
    "\n  query Design($requestId: ID!, $kind: String!, $language: String!) {\n    design(requestId: $requestId, kind: $kind) {\n      kind content problems { code message values }\n      versions { id version content markdown(language: $language) authorId authorName at approval { approverName at } }\n    }\n  }\n": types.DesignDocument,
    "\n  query SkeletonObstacle($requestId: ID!) {\n    skeletonObstacle(requestId: $requestId) {\n      code\n      message\n      values\n    }\n  }\n": types.SkeletonObstacleDocument,
    "\n  mutation SaveDesign($requestId: ID!, $kind: String!, $content: JSON!) {\n    saveDesign(requestId: $requestId, kind: $kind, content: $content) {\n      kind\n    }\n  }\n": types.SaveDesignDocument,
    "\n  mutation ApproveDesign($requestId: ID!, $kind: String!, $version: Int!) {\n    approveDesign(requestId: $requestId, kind: $kind, version: $version) {\n      kind\n    }\n  }\n": types.ApproveDesignDocument,
    "\n  query RequestBuilds($requestId: ID!) {\n    requestBuilds(requestId: $requestId) {\n      id number repository branch commitOid byName at versionId\n      authors { userId name }\n      evidence { kind text byName at }\n    }\n  }\n": types.RequestBuildsDocument,
    "\n  query CodeAuthors {\n    codeAuthors {\n      id\n      name\n    }\n  }\n": types.CodeAuthorsDocument,
    "\n  mutation AttachBuild($requestId: ID!, $build: BuildInput!) {\n    attachBuild(requestId: $requestId, build: $build) {\n      id\n    }\n  }\n": types.AttachBuildDocument,
    "\n  mutation AddBuildEvidence($requestId: ID!, $buildId: ID!, $evidence: BuildEvidenceInput!) {\n    addBuildEvidence(requestId: $requestId, buildId: $buildId, evidence: $evidence) {\n      id\n    }\n  }\n": types.AddBuildEvidenceDocument,
    "\n  mutation AssessImpact($requestId: ID!, $impact: ImpactInput!) {\n    assessImpact(requestId: $requestId, impact: $impact) { id }\n  }\n": types.AssessImpactDocument,
    "\n  mutation GiveVerdict($requestId: ID!, $verdict: String!, $reason: String!) {\n    giveVerdict(requestId: $requestId, verdict: $verdict, reason: $reason) { id }\n  }\n": types.GiveVerdictDocument,
    "\n  mutation EstimateRequest($requestId: ID!, $from: Int!, $to: Int!) {\n    estimateRequest(requestId: $requestId, from: $from, to: $to) { id }\n  }\n": types.EstimateRequestDocument,
    "\n  mutation AssignRequest($requestId: ID!, $userId: ID) {\n    assignRequest(requestId: $requestId, userId: $userId) { id }\n  }\n": types.AssignRequestDocument,
    "\n  mutation MarkExisting($requestId: ID!, $input: ExistingConnectorInput!) {\n    markExisting(requestId: $requestId, input: $input) { id }\n  }\n": types.MarkExistingDocument,
    "\n  mutation MarkDuplicate($requestId: ID!, $canonicalId: ID!, $reason: String!) {\n    markDuplicate(requestId: $requestId, canonicalId: $canonicalId, reason: $reason) { id }\n  }\n": types.MarkDuplicateDocument,
    "\n  mutation OpenOtherHalf($requestId: ID!) {\n    openOtherHalf(requestId: $requestId) { id reference }\n  }\n": types.OpenOtherHalfDocument,
    "\n  mutation AskCustomer($requestId: ID!, $input: QuestionsInput!) {\n    askCustomer(requestId: $requestId, input: $input) { id }\n  }\n": types.AskCustomerDocument,
    "\n  mutation DeclineRequest($requestId: ID!, $input: DeclineInput!) {\n    declineRequest(requestId: $requestId, input: $input) { id }\n  }\n": types.DeclineRequestDocument,
    "\n  mutation PassOnRequest($requestId: ID!, $reason: String!) {\n    passOnRequest(requestId: $requestId, reason: $reason) { id }\n  }\n": types.PassOnRequestDocument,
    "\n  mutation SetRequestAside($requestId: ID!, $input: SetAsideInput!) {\n    setRequestAside(requestId: $requestId, input: $input) { id }\n  }\n": types.SetRequestAsideDocument,
    "\n  mutation TakeDeskStep($requestId: ID!, $action: String!, $reason: String) {\n    takeDeskStep(requestId: $requestId, action: $action, reason: $reason) { id }\n  }\n": types.TakeDeskStepDocument,
    "\n  query Inbox($search: String!, $page: Int!, $size: Int!) {\n    inbox(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id number title kind connector { repository application } customer vendor state holderSince submittedAt }\n    }\n  }\n": types.InboxDocument,
    "\n  query DeskBoard($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) {\n      name totalItems\n      cards {\n        id number title kind connector { repository application } state holder holderSince submittedAt customer vendor applicationType organisations users assignee\n        estimateFrom estimateTo dueOn\n        priority { score terms { name amount factor weight points } }\n      }\n    }\n  }\n": types.DeskBoardDocument,
    "\n  query DeskRequest($id: ID!) {\n    deskRequest(id: $id) {\n      request {\n        id number reference title kind state holder holderSince phase tenantName requesterName submittedAt closedAt\n        connector { repository application }\n        canonical { id reference title }\n        openQuestions { questions dueOn }\n        form {\n          applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n          apiDocumentation { kind url } testEnvironment testEnvironmentContact authentication credentialIsOwn fields { name purpose }\n          correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n        }\n        attachments {\n          id kind audience name mediaType size quarantined uploaderName byDesk at\n          scan { searched more findings { of kind name line sample } }\n        }\n        messages { id audience body authorName byDesk at }\n        trail { number at actorName roles action fromState toState holder reason details internal }\n      }\n      nextSteps { action to missing { code message values } reasonRequired }\n      assessment {\n        customers users risk riskNote assigneeId assigneeName verdict verdictReason estimateFrom estimateTo recheckOn wouldChange\n      }\n      priority { score terms { name amount factor weight points } }\n      otherHalf\n      related { id reference title tenantName relation apiDocuments { id name } }\n      wantedBy { tenantId tenantName functions users mutationsPerMonth wantedDate }\n      searches {\n        id query choice chosenId reason searcherName at\n        candidates { kind id title reference versionId version state covered uncovered }\n      }\n    }\n  }\n": types.DeskRequestDocument,
    "\n  subscription DeskRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id }\n  }\n": types.DeskRequestChangedDocument,
    "\n  query CatalogCandidates($requestId: ID!, $query: String!) {\n    catalogCandidates(requestId: $requestId, query: $query) {\n      suggestion\n      items { kind id title reference versionId version state covered uncovered }\n    }\n  }\n": types.CatalogCandidatesDocument,
    "\n  query DeskPeople {\n    deskPeople { id name }\n  }\n": types.DeskPeopleDocument,
    "\n  mutation RecordCatalogSearch($requestId: ID!, $input: RecordSearchInput!) {\n    recordCatalogSearch(requestId: $requestId, input: $input) { id }\n  }\n": types.RecordCatalogSearchDocument,
    "\n  query StuckTopdeskForms {\n    stuckTopdeskForms {\n      number\n      subject\n      caller\n      organisation\n      problem\n      seenAt\n    }\n    customers {\n      id\n      name\n    }\n  }\n": types.StuckTopdeskFormsDocument,
    "\n  mutation AssignTopdeskForm($number: String!, $tenantId: ID!) {\n    assignTopdeskForm(number: $number, tenantId: $tenantId) {\n      id\n    }\n  }\n": types.AssignTopdeskFormDocument,
    "\n  query DeskSettings {\n    planningSettings { promises hours consultants unanswered }\n    priorityWeights { organisations users mutations wantedDate }\n  }\n": types.DeskSettingsDocument,
    "\n  mutation ChangePlanningSettings($changes: JSON!) {\n    changePlanningSettings(changes: $changes) {\n      consultants\n    }\n  }\n": types.ChangePlanningSettingsDocument,
    "\n  mutation SavePriorityWeights($weights: PriorityWeightsInput!) {\n    savePriorityWeights(weights: $weights) {\n      users\n    }\n  }\n": types.SavePriorityWeightsDocument,
    "\n  query CalendarBookings {\n    calendarBookings { id party fromDay toDay note tenantId }\n    customers { id name }\n  }\n": types.CalendarBookingsDocument,
    "\n  mutation BookCalendar($input: CalendarBookingInput!) {\n    bookCalendar(input: $input)\n  }\n": types.BookCalendarDocument,
    "\n  mutation RemoveCalendarBooking($id: ID!) {\n    removeCalendarBooking(id: $id)\n  }\n": types.RemoveCalendarBookingDocument,
    "\n  query Feasibility($requestId: ID!) {\n    feasibility(requestId: $requestId) {\n      id\n      attachmentId\n      documentName\n      state\n      problem\n      createdAt\n      rulings {\n        id\n        lineId\n        answer\n        reason\n        byName\n        at\n      }\n      report {\n        title\n        direction\n        asked\n        account\n        coverageTarget\n        coverageSource\n        confidence\n        verdict\n        verdictText {\n          en\n          nl\n        }\n        effort {\n          class\n          low\n          high\n        }\n        candidates {\n          resource\n          because {\n            en\n            nl\n          }\n        }\n        functions {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        qualities {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        gates {\n          id\n          state\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        correlation {\n          field\n          evidence {\n            operation\n            pointer\n          }\n        }\n        permissions {\n          resource\n          list\n          grant\n          revoke\n        }\n        sensitive {\n          name\n          class\n          where\n          evidence {\n            pointer\n            operation\n          }\n        }\n        questions {\n          id\n          en\n          nl\n        }\n        faults {\n          code\n          note {\n            en\n            nl\n          }\n        }\n      }\n    }\n  }\n": types.FeasibilityDocument,
    "\n  subscription FeasibilityProgress($requestId: ID!) {\n    feasibilityProgress(requestId: $requestId) {\n      id\n      state\n    }\n  }\n": types.FeasibilityProgressDocument,
    "\n  mutation AnalyseApiDocument($requestId: ID!, $analysis: AnalysisInput!) {\n    analyseApiDocument(requestId: $requestId, analysis: $analysis) {\n      id\n    }\n  }\n": types.AnalyseApiDocumentDocument,
    "\n  mutation OverruleFeasibility($reportId: ID!, $ruling: RulingInput!) {\n    overruleFeasibility(reportId: $reportId, ruling: $ruling) {\n      id\n    }\n  }\n": types.OverruleFeasibilityDocument,
    "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n": types.UnreadNotificationsDocument,
    "\n  query Notifications($language: String!, $page: Int!, $size: Int!) {\n    notifications(page: $page, size: $size) {\n      items { id headline(language: $language) link yours reason createdAt readAt }\n      totalItems\n    }\n  }\n": types.NotificationsDocument,
    "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n": types.MarkNotificationsReadDocument,
    "\n  query NotificationPreference {\n    notificationPreference { language mail muted mailConfigured }\n  }\n": types.NotificationPreferenceDocument,
    "\n  mutation ChangeNotificationPreference($preference: NotificationPreferenceInput!) {\n    changeNotificationPreference(preference: $preference) { language mail muted mailConfigured }\n  }\n": types.ChangeNotificationPreferenceDocument,
    "\n  mutation ChooseLanguage($language: String!) {\n    chooseLanguage(language: $language)\n  }\n": types.ChooseLanguageDocument,
    "\n  fragment ActionFields on Action {\n    id systemId personId personName action permissionSet preview state requestedByName createdAt finishedAt\n    attempts { number state worker message startedAt finishedAt }\n    report {\n      outcome success reason noChanges accountCorrelated accountReference mappedData data previousData\n      output permissions subPermissions importedPermissions accounts nonUniqueFields thrown warnings durationMilliseconds\n      mappingErrors { field message }\n      auditLogs { action message isError }\n      calls { method address headers body status durationMilliseconds blocked error }\n      streams { stream message time error }\n    }\n  }\n": types.ActionFieldsFragmentDoc,
    "\n  query Action($id: ID!) {\n    action(id: $id) { ...ActionFields }\n  }\n": types.ActionDocument,
    "\n  subscription ActionProgress($id: ID!) {\n    actionProgress(id: $id) { id state finishedAt }\n  }\n": types.ActionProgressDocument,
    "\n  mutation PreviewAction($input: ActionInput!) {\n    previewAction(input: $input) { id }\n  }\n": types.PreviewActionDocument,
    "\n  mutation RunAction($input: ActionInput!) {\n    runAction(input: $input) { id }\n  }\n": types.RunActionDocument,
    "\n  query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {\n    actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {\n      totalItems\n      items {\n        id systemId personId personName action permissionSet state requestedByName createdAt finishedAt\n        attempts { number state worker message startedAt finishedAt }\n        report { reason durationMilliseconds noChanges auditLogs(last: 1) { message } }\n      }\n    }\n  }\n": types.ActionsDocument,
    "\n  query PersonEvents($personId: ID) {\n    actions(personId: $personId, events: true, size: 50) {\n      items { id action createdAt }\n    }\n  }\n": types.PersonEventsDocument,
    "\n  query AvailableActions($systemId: ID!) {\n    availableActions(systemId: $systemId) { action permissionSet resourceSet available }\n  }\n": types.AvailableActionsDocument,
    "\n  query NotificationTemplates($systemId: ID!) {\n    notificationTemplates(systemId: $systemId) {\n      name\n      fields {\n        key type label description placeholder required secret defaultValue rows hide disabled\n        options { value label }\n      }\n    }\n  }\n": types.NotificationTemplatesDocument,
    "\n  query Persons($search: String!, $page: Int!, $size: Int!) {\n    persons(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id externalId displayName department title updatedAt removedAt }\n    }\n  }\n": types.PersonsDocument,
    "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id systemId externalId displayName department title data updatedAt removedAt\n      accounts { systemId reference data enabled updatedAt }\n    }\n  }\n": types.PersonDocument,
    "\n  query PersonImports($systemId: ID!) {\n    personImports(systemId: $systemId) {\n      id systemId state done total added changed removed message createdAt startedAt finishedAt\n      problems { externalId field message }\n    }\n  }\n": types.PersonImportsDocument,
    "\n  mutation ImportPersons($systemId: ID!) {\n    importPersons(systemId: $systemId) { id }\n  }\n": types.ImportPersonsDocument,
    "\n  subscription PersonImportProgress($id: ID!) {\n    personImportProgress(id: $id) { id state done total }\n  }\n": types.PersonImportProgressDocument,
    "\n  query PersonOptions($search: String!) {\n    persons(search: $search, page: 1, size: 30) {\n      totalItems\n      items { id displayName externalId title department }\n    }\n  }\n": types.PersonOptionsDocument,
    "\n  query PersonName($id: ID!) {\n    person(id: $id) { id displayName externalId }\n  }\n": types.PersonNameDocument,
    "\n  query MyRequests($page: Int!) {\n    myRequests(page: $page, size: 50) {\n      totalItems\n      items { id reference title kind state customerLabel phase holder holderSince createdAt connector { id repository application } }\n    }\n  }\n": types.MyRequestsDocument,
    "\n  query MyRequest($id: ID!) {\n    request(id: $id) {\n      id reference title kind state customerLabel phase holder holderSince submittedAt closedAt requesterName possibleActions\n      formProblems { field message }\n      openQuestions { questions dueOn }\n      cover { covered uncovered present }\n      connector { id repository application }\n      canonical { id reference title votes own customerLabel holder holderSince }\n      form {\n        applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n        apiDocumentation { kind url }\n        testEnvironment testEnvironmentContact authentication credentialIsOwn\n        fields { name purpose }\n        correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n      }\n      attachments {\n        id kind audience name mediaType size quarantined uploaderName byDesk at\n        scan { searched more findings { of kind name line sample } }\n      }\n      messages { id audience body authorName byDesk at }\n      trail { number at actorName action toState reason details }\n    }\n  }\n": types.MyRequestDocument,
    "\n  subscription MyRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id updatedAt }\n  }\n": types.MyRequestChangedDocument,
    "\n  mutation BeginRequest($input: BeginRequestInput!) {\n    beginRequest(input: $input) { id }\n  }\n": types.BeginRequestDocument,
    "\n  mutation EditRequestForm($id: ID!, $changes: JSON!) {\n    editRequestForm(id: $id, changes: $changes) { id updatedAt }\n  }\n": types.EditRequestFormDocument,
    "\n  mutation MoveRequest($id: ID!, $step: RequestStepInput!) {\n    moveRequest(id: $id, step: $step) { id state }\n  }\n": types.MoveRequestDocument,
    "\n  mutation ExpandRequest($id: ID!) {\n    expandRequest(id: $id) { id }\n  }\n": types.ExpandRequestDocument,
    "\n  mutation WriteMessage($requestId: ID!, $body: String!, $audience: String) {\n    writeMessage(requestId: $requestId, body: $body, audience: $audience) { id }\n  }\n": types.WriteMessageDocument,
    "\n  mutation ConfirmAttachment($id: ID!) {\n    confirmAttachment(id: $id) { id quarantined }\n  }\n": types.ConfirmAttachmentDocument,
    "\n  mutation RemoveAttachment($id: ID!) {\n    removeAttachment(id: $id)\n  }\n": types.RemoveAttachmentDocument,
    "\n  query SimilarToName($name: String!) {\n    connectors(filter: { search: $name }, page: 1, size: 3) { suggestion items { id repository application kind versionId } }\n    similarRequests(name: $name) { id reference title vendor votes joined own customerLabel }\n  }\n": types.SimilarToNameDocument,
    "\n  query Wishes($input: WishesInput!) {\n    wishes(input: $input) {\n      totalItems\n      items { id reference title vendor applicationType kind votes joined own open customerLabel holder holderSince submittedAt connector { repository application } }\n    }\n  }\n": types.WishesDocument,
    "\n  mutation JoinRequest($id: ID!, $wants: VoteInput) {\n    joinRequest(id: $id, wants: $wants) { id votes joined }\n  }\n": types.JoinRequestDocument,
    "\n  mutation LeaveRequest($id: ID!) {\n    leaveRequest(id: $id) { id votes joined }\n  }\n": types.LeaveRequestDocument,
    "\n  query Rollouts($requestId: ID, $open: Boolean, $page: Int!, $size: Int!) {\n    rollouts(requestId: $requestId, open: $open, page: $page, size: $size) {\n      totalItems\n      items {\n        id number application tenantName mode state label holder holderSince versionLabel startsOn liveOn liveAt\n        plan { liveOn safeLiveOn blocking beforePublication }\n      }\n    }\n  }\n": types.RolloutsDocument,
    "\n  query Rollout($id: ID!, $language: String!) {\n    rollout(id: $id) {\n      id number application tenantName mode state label holder holderSince repository versionLabel connectorVersionId systemId writeBack complexity\n      startsOn liveOn liveAt calendarUrl(language: $language)\n      versionChoices { id label }\n      steps { action first { code message values } reasonRequired }\n      plan { liveOn safeLiveOn endsOn blocking beforePublication tasks { key start end slack critical } }\n      tasks { key owner days predecessors state evidenceKind evidence evidenceNote doneAt doneByName }\n      trail { number at actorName action fromState toState reason details }\n    }\n  }\n": types.RolloutDocument,
    "\n  query ProposedRollout($input: RolloutInput!) {\n    proposedRollout(input: $input) { liveOn safeLiveOn beforePublication blocking alone tasks { key start end critical } }\n  }\n": types.ProposedRolloutDocument,
    "\n  query Customers {\n    customers {\n      id\n      name\n    }\n  }\n": types.CustomersDocument,
    "\n  mutation ChooseRolloutVersion($id: ID!, $versionId: ID!, $reason: String) {\n    chooseRolloutVersion(id: $id, versionId: $versionId, reason: $reason) {\n      id\n    }\n  }\n": types.ChooseRolloutVersionDocument,
    "\n  mutation PlanRollout($input: RolloutInput!) {\n    planRollout(input: $input) { id }\n  }\n": types.PlanRolloutDocument,
    "\n  mutation MoveRollout($id: ID!, $action: String!, $reason: String) {\n    moveRollout(id: $id, action: $action, reason: $reason) { id state }\n  }\n": types.MoveRolloutDocument,
    "\n  mutation BookRollout($id: ID!, $startsOn: String!) {\n    bookRollout(id: $id, startsOn: $startsOn) { id startsOn liveOn }\n  }\n": types.BookRolloutDocument,
    "\n  mutation DoRolloutTask($id: ID!, $task: String!, $evidence: String) {\n    doRolloutTask(id: $id, task: $task, evidence: $evidence) { id }\n  }\n": types.DoRolloutTaskDocument,
    "\n  query RequestPlanning($requestId: ID!) {\n    requestPlanning(requestId: $requestId) {\n      times { phase holder hours }\n      promise { stage promised used due state }\n      phases { phase elapsed took p50 p85 basis count }\n      available { p50 p85 }\n      live { p50 p85 }\n    }\n  }\n": types.RequestPlanningDocument,
    "\n  query SecurityCheck($requestId: ID!, $number: Int!) {\n    securityCheck(requestId: $requestId, number: $number) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n    }\n  }\n": types.SecurityCheckDocument,
    "\n  query CheckBars($requestId: ID!, $number: Int!) {\n    checkBars(requestId: $requestId, number: $number) {\n      answering\n      signing\n    }\n  }\n": types.CheckBarsDocument,
    "\n  mutation AnswerCheck($requestId: ID!, $number: Int!, $answer: CheckAnswerInput!) {\n    answerCheck(requestId: $requestId, number: $number, answer: $answer) {\n      open\n    }\n  }\n": types.AnswerCheckDocument,
    "\n  mutation SignCheck($requestId: ID!, $number: Int!, $commit: String) {\n    signCheck(requestId: $requestId, number: $number, commit: $commit) {\n      signed\n    }\n  }\n": types.SignCheckDocument,
    "\n  mutation ReopenCheck($requestId: ID!, $number: Int!, $reason: String!) {\n    reopenCheck(requestId: $requestId, number: $number, reason: $reason) {\n      signed\n    }\n  }\n": types.ReopenCheckDocument,
    "\n  mutation AskCheckException($requestId: ID!, $number: Int!, $exception: CheckExceptionInput!) {\n    askCheckException(requestId: $requestId, number: $number, exception: $exception) {\n      open\n    }\n  }\n": types.AskCheckExceptionDocument,
    "\n  mutation ApproveCheckException($requestId: ID!, $exceptionId: ID!) {\n    approveCheckException(requestId: $requestId, exceptionId: $exceptionId) {\n      open\n    }\n  }\n": types.ApproveCheckExceptionDocument,
    "\n  query CustomerCheck($rolloutId: ID!) {\n    customerCheck(rolloutId: $rolloutId) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n      received { name fillRate }\n      design { added gone }\n      before { version added gone }\n    }\n  }\n": types.CustomerCheckDocument,
    "\n  mutation AnswerCustomerCheck($rolloutId: ID!, $answer: CheckAnswerInput!) {\n    answerCustomerCheck(rolloutId: $rolloutId, answer: $answer) {\n      open\n    }\n  }\n": types.AnswerCustomerCheckDocument,
    "\n  mutation SignCustomerCheck($rolloutId: ID!, $side: String!) {\n    signCustomerCheck(rolloutId: $rolloutId, side: $side) {\n      signed\n    }\n  }\n": types.SignCustomerCheckDocument,
    "\n  query VersionFindings($versionId: ID!, $language: Language!) {\n    connectorVersion(id: $versionId) {\n      id label\n      security { versionId state blocker high medium low info settled partly reviewedAt }\n      review { state partlyBecause scripts scriptsRead hosts rulesVersion reviewedAt }\n      findings {\n        id standing acceptedUntil firstSeenAt\n        message(language: $language) title(language: $language) why(language: $language) fix(language: $language)\n        detail { rule severity steps path line snippet readAs }\n        question { until askedByName own }\n        decisions { id kind reason until decidedByName decidedAt }\n      }\n    }\n  }\n": types.VersionFindingsDocument,
    "\n  query FixedFindings($repository: String!) {\n    connector(repository: $repository) { id fixedFindings { id rule severity message lastLabel } }\n  }\n": types.FixedFindingsDocument,
    "\n  mutation DecideFinding($input: FindingDecisionInput!) {\n    decideFinding(input: $input)\n  }\n": types.DecideFindingDocument,
    "\n  mutation ReviewConnector($connectorId: ID!) {\n    reviewConnector(connectorId: $connectorId)\n  }\n": types.ReviewConnectorDocument,
    "\n  query ReviewedConnectors($filter: ReviewedConnectorsFilter, $page: Int!, $size: Int!) {\n    reviewedConnectors(filter: $filter, page: $page, size: $size) {\n      totalItems\n      states { state count }\n      items { id repository application label state blocker high medium low questions }\n    }\n  }\n": types.ReviewedConnectorsDocument,
    "\n  query NewestReviewRun {\n    newestReviewRun {\n      id\n      reason\n      state\n      done\n      total\n      partly\n      message\n      rulesVersion\n      startedAt\n      finishedAt\n    }\n  }\n": types.NewestReviewRunDocument,
    "\n  subscription ReviewProgress {\n    reviewProgress {\n      id\n      state\n      done\n      total\n    }\n  }\n": types.ReviewProgressDocument,
    "\n  query SecurityPolicy {\n    securityPolicy {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n": types.SecurityPolicyDocument,
    "\n  mutation SaveSecurityPolicy($input: SecurityPolicyInput!) {\n    saveSecurityPolicy(input: $input) {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n": types.SaveSecurityPolicyDocument,
    "\n  query ImportPolicyAnswer($versionId: ID!) {\n    importPolicyAnswer(versionId: $versionId) {\n      mode\n      badge { state blocker high medium partly }\n      unmet { demand partly findings { rule message path line } }\n    }\n  }\n": types.ImportPolicyAnswerDocument,
    "\n  query FoundConnectors($search: String!) {\n    connectors(filter: { search: $search }, page: 1, size: 6) {\n      items { repository application }\n    }\n  }\n": types.FoundConnectorsDocument,
    "\n  query FoundPersons($search: String!) {\n    persons(search: $search, page: 1, size: 5) {\n      items { id displayName title department }\n    }\n  }\n": types.FoundPersonsDocument,
    "\n  query FoundSystems {\n    systems { id name application versionLabel }\n  }\n": types.FoundSystemsDocument,
    "\n  query FoundRequests($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) { cards { id number title customer vendor } }\n  }\n": types.FoundRequestsDocument,
    "\n  query RunningSync {\n    syncStatus { running { id done total } }\n  }\n": types.RunningSyncDocument,
    "\n  query RunningActions {\n    actions(page: 1, size: 20) {\n      items { id systemId action personName state }\n    }\n  }\n": types.RunningActionsDocument,
    "\n  query Systems {\n    systems { id name kind repository application versionLabel state updatedAt health { missedCommands { command } } }\n  }\n": types.SystemsDocument,
    "\n  query System($id: ID!) {\n    system(id: $id) {\n      id name kind flavour connectorId connectorVersionId repository application versionLabel state createdAt updatedAt\n      correlation { enabled personField accountField }\n      uniqueFields\n      settings {\n        fields {\n          key type label description placeholder required secret defaultValue rows hide disabled\n          options { value label }\n        }\n        values { key value isSet setAt }\n        problems { field message }\n      }\n    }\n  }\n": types.SystemDocument,
    "\n  query SystemHealth($id: ID!, $versionId: ID!) {\n    system(id: $id) {\n      id\n      health { hold holdReason missedCommands { command module action } }\n    }\n    connectorVersion(id: $versionId) {\n      id\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n": types.SystemHealthDocument,
    "\n  mutation ImportConnector($input: ImportConnectorInput!) {\n    importConnector(input: $input) { id name }\n  }\n": types.ImportConnectorDocument,
    "\n  mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {\n    saveSystemSettings(systemId: $systemId, values: $values) {\n      problems { field message }\n      system { id settings { problems { field message } } }\n    }\n  }\n": types.SaveSettingsDocument,
    "\n  mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {\n    saveSystemCorrelation(systemId: $systemId, correlation: $correlation) { id }\n  }\n": types.SaveCorrelationDocument,
    "\n  mutation SaveUniqueFields($systemId: ID!, $names: [String!]!) {\n    saveSystemUniqueFields(systemId: $systemId, names: $names) { id }\n  }\n": types.SaveUniqueFieldsDocument,
    "\n  mutation RenameSystem($systemId: ID!, $name: String!) {\n    renameSystem(systemId: $systemId, name: $name) { id }\n  }\n": types.RenameSystemDocument,
    "\n  mutation RemoveSystem($systemId: ID!) {\n    removeSystem(systemId: $systemId)\n  }\n": types.RemoveSystemDocument,
    "\n  query Vendors($search: String!, $page: Int!) {\n    vendors(search: $search, page: $page) {\n      totalItems\n      items { id name domain requests openQuestions lastContact promised overdue }\n    }\n  }\n": types.VendorsDocument,
    "\n  query Vendor($id: ID!) {\n    vendor(id: $id) {\n      id name domain formerNames\n      contacts { name role email phone }\n      log { id onDate person channel question answer promisedDate nextAction byName at }\n      requests { id number title state holder }\n    }\n  }\n": types.VendorDocument,
    "\n  query RequestVendor($requestId: ID!) {\n    requestVendor(requestId: $requestId) {\n      chosen\n      vendor {\n        id\n        name\n      }\n    }\n  }\n": types.RequestVendorDocument,
    "\n  query VendorQuestions($requestId: ID!) {\n    vendorQuestions(requestId: $requestId) {\n      id code kind textEn textNl reusedFrom\n      answer { value text person at }\n      lapsed { value text person at }\n    }\n    reportQuestionsToAsk(requestId: $requestId)\n    vendorLinks(requestId: $requestId) { id sentTo expiresAt revokedAt usedAt at }\n  }\n": types.VendorQuestionsDocument,
    "\n  mutation SaveVendor($vendorId: ID!, $vendor: VendorInput!) {\n    saveVendor(vendorId: $vendorId, vendor: $vendor) {\n      id\n    }\n  }\n": types.SaveVendorDocument,
    "\n  mutation ChooseVendor($requestId: ID!, $vendorId: ID) {\n    chooseVendor(requestId: $requestId, vendorId: $vendorId) {\n      id\n    }\n  }\n": types.ChooseVendorDocument,
    "\n  mutation AskVendorStandard($requestId: ID!) {\n    askVendorStandard(requestId: $requestId) {\n      id\n    }\n  }\n": types.AskVendorStandardDocument,
    "\n  mutation AskVendorReportQuestions($requestId: ID!) {\n    askVendorReportQuestions(requestId: $requestId) {\n      id\n    }\n  }\n": types.AskVendorReportQuestionsDocument,
    "\n  mutation AskVendor($requestId: ID!, $question: VendorQuestionInput!) {\n    askVendor(requestId: $requestId, question: $question) {\n      id\n    }\n  }\n": types.AskVendorDocument,
    "\n  mutation RecordVendorAnswer($requestId: ID!, $questionId: ID!, $answer: VendorAnswerInput!) {\n    recordVendorAnswer(requestId: $requestId, questionId: $questionId, answer: $answer) {\n      id\n    }\n  }\n": types.RecordVendorAnswerDocument,
    "\n  mutation GiveVendorLink($requestId: ID!, $link: VendorLinkInput!) {\n    giveVendorLink(requestId: $requestId, link: $link)\n  }\n": types.GiveVendorLinkDocument,
    "\n  mutation RevokeVendorLink($requestId: ID!, $linkId: ID!) {\n    revokeVendorLink(requestId: $requestId, linkId: $linkId) {\n      id\n    }\n  }\n": types.RevokeVendorLinkDocument,
    "\n  mutation LogVendorContact($vendorId: ID!, $contact: VendorContactInput!) {\n    logVendorContact(vendorId: $vendorId, contact: $contact) {\n      id\n    }\n  }\n": types.LogVendorContactDocument,
    "\n  query VendorQuestionnaire($token: String!) {\n    vendorQuestionnaire(token: $token) {\n      vendor expiresAt\n      questions { id kind textEn textNl }\n    }\n  }\n": types.VendorQuestionnaireDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseTenant($tenantId: ID!) {\n    chooseTenant(tenantId: $tenantId) {\n      tenant { id }\n    }\n  }\n"): typeof import('./graphql.js').ChooseTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      user { id name }\n      tenant { id name slug }\n      tenants { id name slug }\n      roles\n      permissions\n      demo { sandboxUrl persons { subject name role tenant } }\n    }\n  }\n"): typeof import('./graphql.js').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalog($filter: ConnectorFilter, $sort: ConnectorSort, $page: Int, $size: Int) {\n    connectors(filter: $filter, sort: $sort, page: $page, size: $size) {\n      totalItems\n      suggestion\n      beingFilled\n      facets { name values { value count } }\n      items {\n        id repository application summary kind category generation capabilities placements { flavour verdict modules }\n        latestVersion versionId updatedAt archived importable iconUrl warningCount\n        security { state blocker high medium partly }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CatalogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Connector($repository: String!) {\n    connector(repository: $repository) {\n      id repository application summary kind category generation capabilities archived deleted\n      importable notImportableBecause url updatedAt iconUrl\n      versions { id label kind committedAt movedTag }\n      latest { id }\n      warnings { code path message }\n    }\n  }\n"): typeof import('./graphql.js').ConnectorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConnectorVersion($id: ID!) {\n    connectorVersion(id: $id) {\n      id label kind commit committedAt digest movedTag package readme changelog\n      files { path size sha256 text }\n      security { state blocker high medium partly }\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ConnectorVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionFile($versionId: ID!, $path: String!) {\n    versionFile(versionId: $versionId, path: $path) { path text size sha256 downloadUrl }\n  }\n"): typeof import('./graphql.js').VersionFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SyncStatus {\n    syncStatus {\n      organisation connectors rateLimitRemaining rateLimitLimit\n      running { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      last { id trigger state startedAt finishedAt done total changed unchanged apiRequests rateLimitRemaining rateLimitResetAt message }\n      repositoriesWithWarnings { repository message code }\n    }\n  }\n"): typeof import('./graphql.js').SyncStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SyncRuns($page: Int!, $size: Int!) {\n    syncRuns(page: $page, size: $size) {\n      totalItems\n      items { id trigger state startedAt finishedAt done total changed unchanged apiRequests message }\n    }\n  }\n"): typeof import('./graphql.js').SyncRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSync {\n    startSync { id }\n  }\n"): typeof import('./graphql.js').StartSyncDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SyncProgress {\n    syncProgress { id state done total }\n  }\n"): typeof import('./graphql.js').SyncProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoverageLists($page: Int!, $size: Int!) {\n    coverageLists(page: $page, size: $size) {\n      totalItems\n      items {\n        id\n        name\n        customer\n        madeByName\n        createdAt\n        sharedUntil\n        totals {\n          lines\n          have\n          partly\n          requested\n          absent\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CoverageListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCoverageList($input: NewCoverageListInput!) {\n    createCoverageList(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').CreateCoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoverageList($id: ID!, $verdict: String, $page: Int!, $size: Int!) {\n    coverageList(id: $id) {\n      id\n      name\n      customer\n      madeByName\n      sharedUntil\n      catalogAt\n      aliasLists\n      answeredAt\n      createdAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n        corrected\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          id\n          position\n          asked\n          capabilities\n          direction\n          verdict\n          answer {\n            confidence\n            missing\n            details\n            evidence {\n              ground\n              typed\n              meant\n            }\n            candidates {\n              id\n              repository\n              application\n              kind\n            }\n          }\n          requests {\n            id\n            number\n            title\n            state\n          }\n          correction {\n            kind\n            missing\n            reason\n            by\n            at\n            connector {\n              id\n              repository\n              application\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectCoverageLine($lineId: ID!, $input: CoverageCorrectionInput!) {\n    correctCoverageLine(lineId: $lineId, input: $input) {\n      id\n      verdict\n    }\n  }\n"): typeof import('./graphql.js').CorrectCoverageLineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecheckCoverageList($id: ID!) {\n    recheckCoverageList(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').RecheckCoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShareCoverageList($id: ID!, $days: Int!) {\n    shareCoverageList(id: $id, days: $days)\n  }\n"): typeof import('./graphql.js').ShareCoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnshareCoverageList($id: ID!) {\n    unshareCoverageList(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').UnshareCoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCoverageList($id: ID!) {\n    removeCoverageList(id: $id)\n  }\n"): typeof import('./graphql.js').RemoveCoverageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OtherConnectors($search: String!) {\n    connectors(filter: { search: $search }, size: 6) {\n      items {\n        id\n        repository\n        application\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql.js').OtherConnectorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedCoverage($token: String!, $verdict: String, $page: Int!, $size: Int!) {\n    sharedCoverage(token: $token) {\n      name\n      answeredAt\n      totals {\n        lines\n        have\n        partly\n        requested\n        absent\n      }\n      lines(verdict: $verdict, page: $page, size: $size) {\n        totalItems\n        items {\n          position\n          asked\n          verdict\n          missing\n          details\n          confidence\n          evidence {\n            ground\n            typed\n            meant\n          }\n          candidate {\n            id\n            repository\n            application\n            kind\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').SharedCoverageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Design($requestId: ID!, $kind: String!, $language: String!) {\n    design(requestId: $requestId, kind: $kind) {\n      kind content problems { code message values }\n      versions { id version content markdown(language: $language) authorId authorName at approval { approverName at } }\n    }\n  }\n"): typeof import('./graphql.js').DesignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SkeletonObstacle($requestId: ID!) {\n    skeletonObstacle(requestId: $requestId) {\n      code\n      message\n      values\n    }\n  }\n"): typeof import('./graphql.js').SkeletonObstacleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDesign($requestId: ID!, $kind: String!, $content: JSON!) {\n    saveDesign(requestId: $requestId, kind: $kind, content: $content) {\n      kind\n    }\n  }\n"): typeof import('./graphql.js').SaveDesignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveDesign($requestId: ID!, $kind: String!, $version: Int!) {\n    approveDesign(requestId: $requestId, kind: $kind, version: $version) {\n      kind\n    }\n  }\n"): typeof import('./graphql.js').ApproveDesignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RequestBuilds($requestId: ID!) {\n    requestBuilds(requestId: $requestId) {\n      id number repository branch commitOid byName at versionId\n      authors { userId name }\n      evidence { kind text byName at }\n    }\n  }\n"): typeof import('./graphql.js').RequestBuildsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CodeAuthors {\n    codeAuthors {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.js').CodeAuthorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttachBuild($requestId: ID!, $build: BuildInput!) {\n    attachBuild(requestId: $requestId, build: $build) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AttachBuildDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddBuildEvidence($requestId: ID!, $buildId: ID!, $evidence: BuildEvidenceInput!) {\n    addBuildEvidence(requestId: $requestId, buildId: $buildId, evidence: $evidence) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AddBuildEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssessImpact($requestId: ID!, $impact: ImpactInput!) {\n    assessImpact(requestId: $requestId, impact: $impact) { id }\n  }\n"): typeof import('./graphql.js').AssessImpactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveVerdict($requestId: ID!, $verdict: String!, $reason: String!) {\n    giveVerdict(requestId: $requestId, verdict: $verdict, reason: $reason) { id }\n  }\n"): typeof import('./graphql.js').GiveVerdictDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EstimateRequest($requestId: ID!, $from: Int!, $to: Int!) {\n    estimateRequest(requestId: $requestId, from: $from, to: $to) { id }\n  }\n"): typeof import('./graphql.js').EstimateRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignRequest($requestId: ID!, $userId: ID) {\n    assignRequest(requestId: $requestId, userId: $userId) { id }\n  }\n"): typeof import('./graphql.js').AssignRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkExisting($requestId: ID!, $input: ExistingConnectorInput!) {\n    markExisting(requestId: $requestId, input: $input) { id }\n  }\n"): typeof import('./graphql.js').MarkExistingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkDuplicate($requestId: ID!, $canonicalId: ID!, $reason: String!) {\n    markDuplicate(requestId: $requestId, canonicalId: $canonicalId, reason: $reason) { id }\n  }\n"): typeof import('./graphql.js').MarkDuplicateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenOtherHalf($requestId: ID!) {\n    openOtherHalf(requestId: $requestId) { id reference }\n  }\n"): typeof import('./graphql.js').OpenOtherHalfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskCustomer($requestId: ID!, $input: QuestionsInput!) {\n    askCustomer(requestId: $requestId, input: $input) { id }\n  }\n"): typeof import('./graphql.js').AskCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineRequest($requestId: ID!, $input: DeclineInput!) {\n    declineRequest(requestId: $requestId, input: $input) { id }\n  }\n"): typeof import('./graphql.js').DeclineRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PassOnRequest($requestId: ID!, $reason: String!) {\n    passOnRequest(requestId: $requestId, reason: $reason) { id }\n  }\n"): typeof import('./graphql.js').PassOnRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetRequestAside($requestId: ID!, $input: SetAsideInput!) {\n    setRequestAside(requestId: $requestId, input: $input) { id }\n  }\n"): typeof import('./graphql.js').SetRequestAsideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeDeskStep($requestId: ID!, $action: String!, $reason: String) {\n    takeDeskStep(requestId: $requestId, action: $action, reason: $reason) { id }\n  }\n"): typeof import('./graphql.js').TakeDeskStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($search: String!, $page: Int!, $size: Int!) {\n    inbox(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id number title kind connector { repository application } customer vendor state holderSince submittedAt }\n    }\n  }\n"): typeof import('./graphql.js').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskBoard($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) {\n      name totalItems\n      cards {\n        id number title kind connector { repository application } state holder holderSince submittedAt customer vendor applicationType organisations users assignee\n        estimateFrom estimateTo dueOn\n        priority { score terms { name amount factor weight points } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DeskBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskRequest($id: ID!) {\n    deskRequest(id: $id) {\n      request {\n        id number reference title kind state holder holderSince phase tenantName requesterName submittedAt closedAt\n        connector { repository application }\n        canonical { id reference title }\n        openQuestions { questions dueOn }\n        form {\n          applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n          apiDocumentation { kind url } testEnvironment testEnvironmentContact authentication credentialIsOwn fields { name purpose }\n          correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n        }\n        attachments {\n          id kind audience name mediaType size quarantined uploaderName byDesk at\n          scan { searched more findings { of kind name line sample } }\n        }\n        messages { id audience body authorName byDesk at }\n        trail { number at actorName roles action fromState toState holder reason details internal }\n      }\n      nextSteps { action to missing { code message values } reasonRequired }\n      assessment {\n        customers users risk riskNote assigneeId assigneeName verdict verdictReason estimateFrom estimateTo recheckOn wouldChange\n      }\n      priority { score terms { name amount factor weight points } }\n      otherHalf\n      related { id reference title tenantName relation apiDocuments { id name } }\n      wantedBy { tenantId tenantName functions users mutationsPerMonth wantedDate }\n      searches {\n        id query choice chosenId reason searcherName at\n        candidates { kind id title reference versionId version state covered uncovered }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DeskRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DeskRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id }\n  }\n"): typeof import('./graphql.js').DeskRequestChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CatalogCandidates($requestId: ID!, $query: String!) {\n    catalogCandidates(requestId: $requestId, query: $query) {\n      suggestion\n      items { kind id title reference versionId version state covered uncovered }\n    }\n  }\n"): typeof import('./graphql.js').CatalogCandidatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPeople {\n    deskPeople { id name }\n  }\n"): typeof import('./graphql.js').DeskPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordCatalogSearch($requestId: ID!, $input: RecordSearchInput!) {\n    recordCatalogSearch(requestId: $requestId, input: $input) { id }\n  }\n"): typeof import('./graphql.js').RecordCatalogSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StuckTopdeskForms {\n    stuckTopdeskForms {\n      number\n      subject\n      caller\n      organisation\n      problem\n      seenAt\n    }\n    customers {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.js').StuckTopdeskFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignTopdeskForm($number: String!, $tenantId: ID!) {\n    assignTopdeskForm(number: $number, tenantId: $tenantId) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AssignTopdeskFormDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSettings {\n    planningSettings { promises hours consultants unanswered }\n    priorityWeights { organisations users mutations wantedDate }\n  }\n"): typeof import('./graphql.js').DeskSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePlanningSettings($changes: JSON!) {\n    changePlanningSettings(changes: $changes) {\n      consultants\n    }\n  }\n"): typeof import('./graphql.js').ChangePlanningSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePriorityWeights($weights: PriorityWeightsInput!) {\n    savePriorityWeights(weights: $weights) {\n      users\n    }\n  }\n"): typeof import('./graphql.js').SavePriorityWeightsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalendarBookings {\n    calendarBookings { id party fromDay toDay note tenantId }\n    customers { id name }\n  }\n"): typeof import('./graphql.js').CalendarBookingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BookCalendar($input: CalendarBookingInput!) {\n    bookCalendar(input: $input)\n  }\n"): typeof import('./graphql.js').BookCalendarDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCalendarBooking($id: ID!) {\n    removeCalendarBooking(id: $id)\n  }\n"): typeof import('./graphql.js').RemoveCalendarBookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Feasibility($requestId: ID!) {\n    feasibility(requestId: $requestId) {\n      id\n      attachmentId\n      documentName\n      state\n      problem\n      createdAt\n      rulings {\n        id\n        lineId\n        answer\n        reason\n        byName\n        at\n      }\n      report {\n        title\n        direction\n        asked\n        account\n        coverageTarget\n        coverageSource\n        confidence\n        verdict\n        verdictText {\n          en\n          nl\n        }\n        effort {\n          class\n          low\n          high\n        }\n        candidates {\n          resource\n          because {\n            en\n            nl\n          }\n        }\n        functions {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        qualities {\n          id\n          answer\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        gates {\n          id\n          state\n          overruled\n          note {\n            en\n            nl\n          }\n          evidence {\n            pointer\n            operation\n            quote\n          }\n        }\n        correlation {\n          field\n          evidence {\n            operation\n            pointer\n          }\n        }\n        permissions {\n          resource\n          list\n          grant\n          revoke\n        }\n        sensitive {\n          name\n          class\n          where\n          evidence {\n            pointer\n            operation\n          }\n        }\n        questions {\n          id\n          en\n          nl\n        }\n        faults {\n          code\n          note {\n            en\n            nl\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').FeasibilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FeasibilityProgress($requestId: ID!) {\n    feasibilityProgress(requestId: $requestId) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql.js').FeasibilityProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnalyseApiDocument($requestId: ID!, $analysis: AnalysisInput!) {\n    analyseApiDocument(requestId: $requestId, analysis: $analysis) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AnalyseApiDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverruleFeasibility($reportId: ID!, $ruling: RulingInput!) {\n    overruleFeasibility(reportId: $reportId, ruling: $ruling) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').OverruleFeasibilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n"): typeof import('./graphql.js').UnreadNotificationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notifications($language: String!, $page: Int!, $size: Int!) {\n    notifications(page: $page, size: $size) {\n      items { id headline(language: $language) link yours reason createdAt readAt }\n      totalItems\n    }\n  }\n"): typeof import('./graphql.js').NotificationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationsRead($ids: [ID!]) {\n    markNotificationsRead(ids: $ids)\n  }\n"): typeof import('./graphql.js').MarkNotificationsReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationPreference {\n    notificationPreference { language mail muted mailConfigured }\n  }\n"): typeof import('./graphql.js').NotificationPreferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeNotificationPreference($preference: NotificationPreferenceInput!) {\n    changeNotificationPreference(preference: $preference) { language mail muted mailConfigured }\n  }\n"): typeof import('./graphql.js').ChangeNotificationPreferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLanguage($language: String!) {\n    chooseLanguage(language: $language)\n  }\n"): typeof import('./graphql.js').ChooseLanguageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActionFields on Action {\n    id systemId personId personName action permissionSet preview state requestedByName createdAt finishedAt\n    attempts { number state worker message startedAt finishedAt }\n    report {\n      outcome success reason noChanges accountCorrelated accountReference mappedData data previousData\n      output permissions subPermissions importedPermissions accounts nonUniqueFields thrown warnings durationMilliseconds\n      mappingErrors { field message }\n      auditLogs { action message isError }\n      calls { method address headers body status durationMilliseconds blocked error }\n      streams { stream message time error }\n    }\n  }\n"): typeof import('./graphql.js').ActionFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Action($id: ID!) {\n    action(id: $id) { ...ActionFields }\n  }\n"): typeof import('./graphql.js').ActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActionProgress($id: ID!) {\n    actionProgress(id: $id) { id state finishedAt }\n  }\n"): typeof import('./graphql.js').ActionProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreviewAction($input: ActionInput!) {\n    previewAction(input: $input) { id }\n  }\n"): typeof import('./graphql.js').PreviewActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunAction($input: ActionInput!) {\n    runAction(input: $input) { id }\n  }\n"): typeof import('./graphql.js').RunActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Actions($systemId: ID, $personId: ID, $page: Int!, $size: Int!) {\n    actions(systemId: $systemId, personId: $personId, page: $page, size: $size) {\n      totalItems\n      items {\n        id systemId personId personName action permissionSet state requestedByName createdAt finishedAt\n        attempts { number state worker message startedAt finishedAt }\n        report { reason durationMilliseconds noChanges auditLogs(last: 1) { message } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ActionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonEvents($personId: ID) {\n    actions(personId: $personId, events: true, size: 50) {\n      items { id action createdAt }\n    }\n  }\n"): typeof import('./graphql.js').PersonEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AvailableActions($systemId: ID!) {\n    availableActions(systemId: $systemId) { action permissionSet resourceSet available }\n  }\n"): typeof import('./graphql.js').AvailableActionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationTemplates($systemId: ID!) {\n    notificationTemplates(systemId: $systemId) {\n      name\n      fields {\n        key type label description placeholder required secret defaultValue rows hide disabled\n        options { value label }\n      }\n    }\n  }\n"): typeof import('./graphql.js').NotificationTemplatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Persons($search: String!, $page: Int!, $size: Int!) {\n    persons(search: $search, page: $page, size: $size) {\n      totalItems\n      items { id externalId displayName department title updatedAt removedAt }\n    }\n  }\n"): typeof import('./graphql.js').PersonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Person($id: ID!) {\n    person(id: $id) {\n      id systemId externalId displayName department title data updatedAt removedAt\n      accounts { systemId reference data enabled updatedAt }\n    }\n  }\n"): typeof import('./graphql.js').PersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonImports($systemId: ID!) {\n    personImports(systemId: $systemId) {\n      id systemId state done total added changed removed message createdAt startedAt finishedAt\n      problems { externalId field message }\n    }\n  }\n"): typeof import('./graphql.js').PersonImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportPersons($systemId: ID!) {\n    importPersons(systemId: $systemId) { id }\n  }\n"): typeof import('./graphql.js').ImportPersonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PersonImportProgress($id: ID!) {\n    personImportProgress(id: $id) { id state done total }\n  }\n"): typeof import('./graphql.js').PersonImportProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonOptions($search: String!) {\n    persons(search: $search, page: 1, size: 30) {\n      totalItems\n      items { id displayName externalId title department }\n    }\n  }\n"): typeof import('./graphql.js').PersonOptionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonName($id: ID!) {\n    person(id: $id) { id displayName externalId }\n  }\n"): typeof import('./graphql.js').PersonNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyRequests($page: Int!) {\n    myRequests(page: $page, size: 50) {\n      totalItems\n      items { id reference title kind state customerLabel phase holder holderSince createdAt connector { id repository application } }\n    }\n  }\n"): typeof import('./graphql.js').MyRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyRequest($id: ID!) {\n    request(id: $id) {\n      id reference title kind state customerLabel phase holder holderSince submittedAt closedAt requesterName possibleActions\n      formProblems { field message }\n      openQuestions { questions dueOn }\n      cover { covered uncovered present }\n      connector { id repository application }\n      canonical { id reference title votes own customerLabel holder holderSince }\n      form {\n        applicationName vendorName applicationUrl applicationVersion applicationType direction functions users mutationsPerMonth hosting\n        apiDocumentation { kind url }\n        testEnvironment testEnvironmentContact authentication credentialIsOwn\n        fields { name purpose }\n        correlationKey wantedDate wantedBecause vendorContact mayNameUs willingToHelp otherCustomers remarks\n      }\n      attachments {\n        id kind audience name mediaType size quarantined uploaderName byDesk at\n        scan { searched more findings { of kind name line sample } }\n      }\n      messages { id audience body authorName byDesk at }\n      trail { number at actorName action toState reason details }\n    }\n  }\n"): typeof import('./graphql.js').MyRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MyRequestChanged($id: ID!) {\n    requestChanged(id: $id) { id updatedAt }\n  }\n"): typeof import('./graphql.js').MyRequestChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginRequest($input: BeginRequestInput!) {\n    beginRequest(input: $input) { id }\n  }\n"): typeof import('./graphql.js').BeginRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditRequestForm($id: ID!, $changes: JSON!) {\n    editRequestForm(id: $id, changes: $changes) { id updatedAt }\n  }\n"): typeof import('./graphql.js').EditRequestFormDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveRequest($id: ID!, $step: RequestStepInput!) {\n    moveRequest(id: $id, step: $step) { id state }\n  }\n"): typeof import('./graphql.js').MoveRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExpandRequest($id: ID!) {\n    expandRequest(id: $id) { id }\n  }\n"): typeof import('./graphql.js').ExpandRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteMessage($requestId: ID!, $body: String!, $audience: String) {\n    writeMessage(requestId: $requestId, body: $body, audience: $audience) { id }\n  }\n"): typeof import('./graphql.js').WriteMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmAttachment($id: ID!) {\n    confirmAttachment(id: $id) { id quarantined }\n  }\n"): typeof import('./graphql.js').ConfirmAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAttachment($id: ID!) {\n    removeAttachment(id: $id)\n  }\n"): typeof import('./graphql.js').RemoveAttachmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarToName($name: String!) {\n    connectors(filter: { search: $name }, page: 1, size: 3) { suggestion items { id repository application kind versionId } }\n    similarRequests(name: $name) { id reference title vendor votes joined own customerLabel }\n  }\n"): typeof import('./graphql.js').SimilarToNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Wishes($input: WishesInput!) {\n    wishes(input: $input) {\n      totalItems\n      items { id reference title vendor applicationType kind votes joined own open customerLabel holder holderSince submittedAt connector { repository application } }\n    }\n  }\n"): typeof import('./graphql.js').WishesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinRequest($id: ID!, $wants: VoteInput) {\n    joinRequest(id: $id, wants: $wants) { id votes joined }\n  }\n"): typeof import('./graphql.js').JoinRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveRequest($id: ID!) {\n    leaveRequest(id: $id) { id votes joined }\n  }\n"): typeof import('./graphql.js').LeaveRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rollouts($requestId: ID, $open: Boolean, $page: Int!, $size: Int!) {\n    rollouts(requestId: $requestId, open: $open, page: $page, size: $size) {\n      totalItems\n      items {\n        id number application tenantName mode state label holder holderSince versionLabel startsOn liveOn liveAt\n        plan { liveOn safeLiveOn blocking beforePublication }\n      }\n    }\n  }\n"): typeof import('./graphql.js').RolloutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rollout($id: ID!, $language: String!) {\n    rollout(id: $id) {\n      id number application tenantName mode state label holder holderSince repository versionLabel connectorVersionId systemId writeBack complexity\n      startsOn liveOn liveAt calendarUrl(language: $language)\n      versionChoices { id label }\n      steps { action first { code message values } reasonRequired }\n      plan { liveOn safeLiveOn endsOn blocking beforePublication tasks { key start end slack critical } }\n      tasks { key owner days predecessors state evidenceKind evidence evidenceNote doneAt doneByName }\n      trail { number at actorName action fromState toState reason details }\n    }\n  }\n"): typeof import('./graphql.js').RolloutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposedRollout($input: RolloutInput!) {\n    proposedRollout(input: $input) { liveOn safeLiveOn beforePublication blocking alone tasks { key start end critical } }\n  }\n"): typeof import('./graphql.js').ProposedRolloutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Customers {\n    customers {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.js').CustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseRolloutVersion($id: ID!, $versionId: ID!, $reason: String) {\n    chooseRolloutVersion(id: $id, versionId: $versionId, reason: $reason) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').ChooseRolloutVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlanRollout($input: RolloutInput!) {\n    planRollout(input: $input) { id }\n  }\n"): typeof import('./graphql.js').PlanRolloutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveRollout($id: ID!, $action: String!, $reason: String) {\n    moveRollout(id: $id, action: $action, reason: $reason) { id state }\n  }\n"): typeof import('./graphql.js').MoveRolloutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BookRollout($id: ID!, $startsOn: String!) {\n    bookRollout(id: $id, startsOn: $startsOn) { id startsOn liveOn }\n  }\n"): typeof import('./graphql.js').BookRolloutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DoRolloutTask($id: ID!, $task: String!, $evidence: String) {\n    doRolloutTask(id: $id, task: $task, evidence: $evidence) { id }\n  }\n"): typeof import('./graphql.js').DoRolloutTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RequestPlanning($requestId: ID!) {\n    requestPlanning(requestId: $requestId) {\n      times { phase holder hours }\n      promise { stage promised used due state }\n      phases { phase elapsed took p50 p85 basis count }\n      available { p50 p85 }\n      live { p50 p85 }\n    }\n  }\n"): typeof import('./graphql.js').RequestPlanningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecurityCheck($requestId: ID!, $number: Int!) {\n    securityCheck(requestId: $requestId, number: $number) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n    }\n  }\n"): typeof import('./graphql.js').SecurityCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckBars($requestId: ID!, $number: Int!) {\n    checkBars(requestId: $requestId, number: $number) {\n      answering\n      signing\n    }\n  }\n"): typeof import('./graphql.js').CheckBarsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerCheck($requestId: ID!, $number: Int!, $answer: CheckAnswerInput!) {\n    answerCheck(requestId: $requestId, number: $number, answer: $answer) {\n      open\n    }\n  }\n"): typeof import('./graphql.js').AnswerCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignCheck($requestId: ID!, $number: Int!, $commit: String) {\n    signCheck(requestId: $requestId, number: $number, commit: $commit) {\n      signed\n    }\n  }\n"): typeof import('./graphql.js').SignCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenCheck($requestId: ID!, $number: Int!, $reason: String!) {\n    reopenCheck(requestId: $requestId, number: $number, reason: $reason) {\n      signed\n    }\n  }\n"): typeof import('./graphql.js').ReopenCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskCheckException($requestId: ID!, $number: Int!, $exception: CheckExceptionInput!) {\n    askCheckException(requestId: $requestId, number: $number, exception: $exception) {\n      open\n    }\n  }\n"): typeof import('./graphql.js').AskCheckExceptionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveCheckException($requestId: ID!, $exceptionId: ID!) {\n    approveCheckException(requestId: $requestId, exceptionId: $exceptionId) {\n      open\n    }\n  }\n"): typeof import('./graphql.js').ApproveCheckExceptionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomerCheck($rolloutId: ID!) {\n    customerCheck(rolloutId: $rolloutId) {\n      open signed\n      items {\n        item subject hash answer blocker passed reopened\n        because { code values }\n        given { answer evidence byName at }\n        exception { id reason until askedByName approvedByName }\n      }\n      signatures { id side commitOid signerName at counts }\n      reopening { reason byName at }\n      received { name fillRate }\n      design { added gone }\n      before { version added gone }\n    }\n  }\n"): typeof import('./graphql.js').CustomerCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerCustomerCheck($rolloutId: ID!, $answer: CheckAnswerInput!) {\n    answerCustomerCheck(rolloutId: $rolloutId, answer: $answer) {\n      open\n    }\n  }\n"): typeof import('./graphql.js').AnswerCustomerCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignCustomerCheck($rolloutId: ID!, $side: String!) {\n    signCustomerCheck(rolloutId: $rolloutId, side: $side) {\n      signed\n    }\n  }\n"): typeof import('./graphql.js').SignCustomerCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionFindings($versionId: ID!, $language: Language!) {\n    connectorVersion(id: $versionId) {\n      id label\n      security { versionId state blocker high medium low info settled partly reviewedAt }\n      review { state partlyBecause scripts scriptsRead hosts rulesVersion reviewedAt }\n      findings {\n        id standing acceptedUntil firstSeenAt\n        message(language: $language) title(language: $language) why(language: $language) fix(language: $language)\n        detail { rule severity steps path line snippet readAs }\n        question { until askedByName own }\n        decisions { id kind reason until decidedByName decidedAt }\n      }\n    }\n  }\n"): typeof import('./graphql.js').VersionFindingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FixedFindings($repository: String!) {\n    connector(repository: $repository) { id fixedFindings { id rule severity message lastLabel } }\n  }\n"): typeof import('./graphql.js').FixedFindingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideFinding($input: FindingDecisionInput!) {\n    decideFinding(input: $input)\n  }\n"): typeof import('./graphql.js').DecideFindingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviewConnector($connectorId: ID!) {\n    reviewConnector(connectorId: $connectorId)\n  }\n"): typeof import('./graphql.js').ReviewConnectorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewedConnectors($filter: ReviewedConnectorsFilter, $page: Int!, $size: Int!) {\n    reviewedConnectors(filter: $filter, page: $page, size: $size) {\n      totalItems\n      states { state count }\n      items { id repository application label state blocker high medium low questions }\n    }\n  }\n"): typeof import('./graphql.js').ReviewedConnectorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestReviewRun {\n    newestReviewRun {\n      id\n      reason\n      state\n      done\n      total\n      partly\n      message\n      rulesVersion\n      startedAt\n      finishedAt\n    }\n  }\n"): typeof import('./graphql.js').NewestReviewRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReviewProgress {\n    reviewProgress {\n      id\n      state\n      done\n      total\n    }\n  }\n"): typeof import('./graphql.js').ReviewProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecurityPolicy {\n    securityPolicy {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n"): typeof import('./graphql.js').SecurityPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSecurityPolicy($input: SecurityPolicyInput!) {\n    saveSecurityPolicy(input: $input) {\n      mode\n      needsReview\n      noOpenBlocker\n      noOpenHigh\n      changedByName\n      changedAt\n    }\n  }\n"): typeof import('./graphql.js').SaveSecurityPolicyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPolicyAnswer($versionId: ID!) {\n    importPolicyAnswer(versionId: $versionId) {\n      mode\n      badge { state blocker high medium partly }\n      unmet { demand partly findings { rule message path line } }\n    }\n  }\n"): typeof import('./graphql.js').ImportPolicyAnswerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundConnectors($search: String!) {\n    connectors(filter: { search: $search }, page: 1, size: 6) {\n      items { repository application }\n    }\n  }\n"): typeof import('./graphql.js').FoundConnectorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundPersons($search: String!) {\n    persons(search: $search, page: 1, size: 5) {\n      items { id displayName title department }\n    }\n  }\n"): typeof import('./graphql.js').FoundPersonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundSystems {\n    systems { id name application versionLabel }\n  }\n"): typeof import('./graphql.js').FoundSystemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FoundRequests($filter: BoardFilterInput!) {\n    deskBoard(filter: $filter) { cards { id number title customer vendor } }\n  }\n"): typeof import('./graphql.js').FoundRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunningSync {\n    syncStatus { running { id done total } }\n  }\n"): typeof import('./graphql.js').RunningSyncDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunningActions {\n    actions(page: 1, size: 20) {\n      items { id systemId action personName state }\n    }\n  }\n"): typeof import('./graphql.js').RunningActionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Systems {\n    systems { id name kind repository application versionLabel state updatedAt health { missedCommands { command } } }\n  }\n"): typeof import('./graphql.js').SystemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query System($id: ID!) {\n    system(id: $id) {\n      id name kind flavour connectorId connectorVersionId repository application versionLabel state createdAt updatedAt\n      correlation { enabled personField accountField }\n      uniqueFields\n      settings {\n        fields {\n          key type label description placeholder required secret defaultValue rows hide disabled\n          options { value label }\n        }\n        values { key value isSet setAt }\n        problems { field message }\n      }\n    }\n  }\n"): typeof import('./graphql.js').SystemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemHealth($id: ID!, $versionId: ID!) {\n    system(id: $id) {\n      id\n      health { hold holdReason missedCommands { command module action } }\n    }\n    connectorVersion(id: $versionId) {\n      id\n      placements {\n        flavour verdict modules message\n        reasons { kind what reason module path line }\n        remarks { kind what reason module path line }\n      }\n    }\n  }\n"): typeof import('./graphql.js').SystemHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportConnector($input: ImportConnectorInput!) {\n    importConnector(input: $input) { id name }\n  }\n"): typeof import('./graphql.js').ImportConnectorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSettings($systemId: ID!, $values: [SettingChangeInput!]!) {\n    saveSystemSettings(systemId: $systemId, values: $values) {\n      problems { field message }\n      system { id settings { problems { field message } } }\n    }\n  }\n"): typeof import('./graphql.js').SaveSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveCorrelation($systemId: ID!, $correlation: CorrelationInput!) {\n    saveSystemCorrelation(systemId: $systemId, correlation: $correlation) { id }\n  }\n"): typeof import('./graphql.js').SaveCorrelationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveUniqueFields($systemId: ID!, $names: [String!]!) {\n    saveSystemUniqueFields(systemId: $systemId, names: $names) { id }\n  }\n"): typeof import('./graphql.js').SaveUniqueFieldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameSystem($systemId: ID!, $name: String!) {\n    renameSystem(systemId: $systemId, name: $name) { id }\n  }\n"): typeof import('./graphql.js').RenameSystemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSystem($systemId: ID!) {\n    removeSystem(systemId: $systemId)\n  }\n"): typeof import('./graphql.js').RemoveSystemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Vendors($search: String!, $page: Int!) {\n    vendors(search: $search, page: $page) {\n      totalItems\n      items { id name domain requests openQuestions lastContact promised overdue }\n    }\n  }\n"): typeof import('./graphql.js').VendorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Vendor($id: ID!) {\n    vendor(id: $id) {\n      id name domain formerNames\n      contacts { name role email phone }\n      log { id onDate person channel question answer promisedDate nextAction byName at }\n      requests { id number title state holder }\n    }\n  }\n"): typeof import('./graphql.js').VendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RequestVendor($requestId: ID!) {\n    requestVendor(requestId: $requestId) {\n      chosen\n      vendor {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.js').RequestVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorQuestions($requestId: ID!) {\n    vendorQuestions(requestId: $requestId) {\n      id code kind textEn textNl reusedFrom\n      answer { value text person at }\n      lapsed { value text person at }\n    }\n    reportQuestionsToAsk(requestId: $requestId)\n    vendorLinks(requestId: $requestId) { id sentTo expiresAt revokedAt usedAt at }\n  }\n"): typeof import('./graphql.js').VendorQuestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveVendor($vendorId: ID!, $vendor: VendorInput!) {\n    saveVendor(vendorId: $vendorId, vendor: $vendor) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').SaveVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseVendor($requestId: ID!, $vendorId: ID) {\n    chooseVendor(requestId: $requestId, vendorId: $vendorId) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').ChooseVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskVendorStandard($requestId: ID!) {\n    askVendorStandard(requestId: $requestId) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AskVendorStandardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskVendorReportQuestions($requestId: ID!) {\n    askVendorReportQuestions(requestId: $requestId) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AskVendorReportQuestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskVendor($requestId: ID!, $question: VendorQuestionInput!) {\n    askVendor(requestId: $requestId, question: $question) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').AskVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordVendorAnswer($requestId: ID!, $questionId: ID!, $answer: VendorAnswerInput!) {\n    recordVendorAnswer(requestId: $requestId, questionId: $questionId, answer: $answer) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').RecordVendorAnswerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveVendorLink($requestId: ID!, $link: VendorLinkInput!) {\n    giveVendorLink(requestId: $requestId, link: $link)\n  }\n"): typeof import('./graphql.js').GiveVendorLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeVendorLink($requestId: ID!, $linkId: ID!) {\n    revokeVendorLink(requestId: $requestId, linkId: $linkId) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').RevokeVendorLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogVendorContact($vendorId: ID!, $contact: VendorContactInput!) {\n    logVendorContact(vendorId: $vendorId, contact: $contact) {\n      id\n    }\n  }\n"): typeof import('./graphql.js').LogVendorContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorQuestionnaire($token: String!) {\n    vendorQuestionnaire(token: $token) {\n      vendor expiresAt\n      questions { id kind textEn textNl }\n    }\n  }\n"): typeof import('./graphql.js').VendorQuestionnaireDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
