import type { Type } from '@nestjs/common';
import { CoverageFilesController } from './coverage-files.controller.js';
import { CoverageAnswerResolver, CoverageListResolver } from './coverage-list.resolver.js';
import { PublicCoverageResolver } from './public-coverage.resolver.js';

/** What the API offers of coverage of lists of applications. */
export const coverageResolvers: Type[] = [CoverageListResolver, CoverageAnswerResolver, PublicCoverageResolver];
export const coverageControllers: Type[] = [CoverageFilesController];
