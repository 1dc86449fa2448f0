import { Ground1764000000000 } from './1764000000000-ground.js';
import { AccessAndAudit1764000100000 } from './1764000100000-access-and-audit.js';
import { Tenants1764000200000 } from './1764000200000-tenants.js';
import { Catalog1764000300000 } from './1764000300000-catalog.js';
import { Provisioning1764000400000 } from './1764000400000-provisioning.js';
import { SearchAliases1764000500000 } from './1764000500000-search-aliases.js';
import { SearchEdits1764000600000 } from './1764000600000-search-edits.js';
import { Requests1764001000000 } from './1764001000000-requests.js';
import { BoardTrending1764001051000 } from './1764001051000-board-trending.js';
import { Desk1764001060000 } from './1764001060000-desk.js';
import { Intake1764001050000 } from './1764001050000-intake.js';
import { Feasibility1764001100000 } from './1764001100000-feasibility.js';
import { Security1764001200000 } from './1764001200000-security.js';
import { Vendors1764001300000 } from './1764001300000-vendors.js';
import { Designs1764001310000 } from './1764001310000-designs.js';
import { Checks1764001320000 } from './1764001320000-checks.js';
import { Rollouts1764001400000 } from './1764001400000-rollouts.js';
import { Planning1764001405000 } from './1764001405000-planning.js';
import { Notifications1764001410000 } from './1764001410000-notifications.js';
import { Topdesk1764001600000 } from './1764001600000-topdesk.js';
import { Coverage1764001500000 } from './1764001500000-coverage.js';
import { SearchAliasKinds1764001510000 } from './1764001510000-search-alias-kinds.js';
import { NotificationAttempts1764001610000 } from './1764001610000-notification-attempts.js';
import { Links1764001700000 } from './1764001700000-links.js';
import { TopdeskGone1764001710000 } from './1764001710000-topdesk-gone.js';
import { ReviewFacts1764001800000 } from './1764001800000-review-facts.js';
import { JudgedByOthers1764001810000 } from './1764001810000-judged-by-others.js';
import { ReceivedFields1764001820000 } from './1764001820000-received-fields.js';
import { SigningFromAfar1764001900000 } from './1764001900000-signing-from-afar.js';
import { VotesWithMutations1764001910000 } from './1764001910000-votes-with-mutations.js';
import { MessagesTell1764002000000 } from './1764002000000-messages-tell.js';
import { TopdeskTold1764002010000 } from './1764002010000-topdesk-told.js';
import { RequestHalves1764002020000 } from './1764002020000-request-halves.js';
import { CoverageVendor1764002030000 } from './1764002030000-coverage-vendor.js';
import { ContractState1764002100001 } from './1764002100001-contract-state.js';
import { Placements1764002200001 } from './1764002200001-placements.js';
import { SystemHealth1764002310000 } from './1764002310000-system-health.js';
import { NotificationsOfSystems1764002320000 } from './1764002320000-notifications-of-systems.js';
import { FoundPlacements1764002330000 } from './1764002330000-found-placements.js';
import { MissedCommandSets1764002400000 } from './1764002400000-missed-command-sets.js';

/** In order of time; never changed once landed. */
export const migrations = [
  Ground1764000000000,
  AccessAndAudit1764000100000,
  Tenants1764000200000,
  Catalog1764000300000,
  Provisioning1764000400000,
  SearchAliases1764000500000,
  SearchEdits1764000600000,
  Requests1764001000000,
  Intake1764001050000,
  BoardTrending1764001051000,
  Desk1764001060000,
  Feasibility1764001100000,
  Security1764001200000,
  Vendors1764001300000,
  Designs1764001310000,
  Checks1764001320000,
  Rollouts1764001400000,
  Planning1764001405000,
  Notifications1764001410000,
  Topdesk1764001600000,
  Coverage1764001500000,
  SearchAliasKinds1764001510000,
  NotificationAttempts1764001610000,
  Links1764001700000,
  TopdeskGone1764001710000,
  ReviewFacts1764001800000,
  JudgedByOthers1764001810000,
  ReceivedFields1764001820000,
  SigningFromAfar1764001900000,
  VotesWithMutations1764001910000,
  MessagesTell1764002000000,
  TopdeskTold1764002010000,
  RequestHalves1764002020000,
  CoverageVendor1764002030000,
  ContractState1764002100001,
  Placements1764002200001,
  SystemHealth1764002310000,
  NotificationsOfSystems1764002320000,
  FoundPlacements1764002330000,
  MissedCommandSets1764002400000,
];
