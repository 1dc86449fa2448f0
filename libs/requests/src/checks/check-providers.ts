import { BuildsRepository } from '../builds/builds.repository.js';
import { BuildsService } from '../builds/builds.service.js';
import { DesignsRepository } from '../designs/designs.repository.js';
import { DesignsService } from '../designs/designs.service.js';
import { SkeletonService } from '../designs/skeleton/skeleton.service.js';
import { CheckBarsService } from './check-bars.service.js';
import { CheckBoard } from './check-board.js';
import { ChecksRepository } from './checks.repository.js';
import { ChecksService } from './checks.service.js';
import { CodeEvidenceService } from './evidence/code-evidence.service.js';
import { RequestEvidence } from './evidence/request-evidence.service.js';

/** What the module of requests offers of designs, builds, and the checks that judge them. */
export const checkProviders = [
  DesignsRepository,
  DesignsService,
  SkeletonService,
  BuildsRepository,
  BuildsService,
  ChecksRepository,
  CodeEvidenceService,
  RequestEvidence,
  CheckBoard,
  CheckBarsService,
  ChecksService,
];
