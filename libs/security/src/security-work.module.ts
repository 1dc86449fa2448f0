import { type DynamicModule, type FactoryProvider, type ModuleMetadata, Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import type { ScriptParser } from '#runtime';
import type { Limits } from '#processes';
import { CatalogPlacement } from './placements/catalog-placement.service.js';
import { FactsCache } from './placements/facts-cache.repository.js';
import { FactsReading } from './placements/facts-reading.js';
import { BoundedReview, REVIEW_LIMITS, USUAL_LIMITS } from './reviews/bounded-review.js';
import { CatalogReview } from './reviews/catalog-review.service.js';
import { FACTS_SOURCE, type FactsSource } from './reviews/facts-source.js';
import { VersionReview } from './reviews/version-review.service.js';
import { SecurityModule } from './security.module.js';
import { SCRIPT_PARSER, ScriptReading } from './syntax/script-reading.js';
import { SyntaxCache } from './syntax/syntax-cache.repository.js';

/** Where the ScriptParser of this process comes from. */
export type ParserSource = Pick<ModuleMetadata, 'imports'> &
  Pick<FactoryProvider<ScriptParser>, 'inject' | 'useFactory'>;

/** Where what is known of versions besides their files comes from: the rooms above know it. */
export type KnowledgeSource = Pick<ModuleMetadata, 'imports'> &
  Pick<FactoryProvider<FactsSource>, 'inject' | 'useFactory'>;

/** Making reviews and verdicts on where versions run: for workers, which have PowerShell hosts to parse scripts with. */
@Module({})
export class SecurityWorkModule {
  static with(parser: ParserSource, known: KnowledgeSource, limits: Limits = USUAL_LIMITS): DynamicModule {
    return {
      module: SecurityWorkModule,
      imports: [SecurityModule, CatalogModule, ...(parser.imports ?? []), ...(known.imports ?? [])],
      providers: [
        { provide: SCRIPT_PARSER, inject: parser.inject ?? [], useFactory: parser.useFactory },
        { provide: FACTS_SOURCE, inject: known.inject ?? [], useFactory: known.useFactory },
        { provide: REVIEW_LIMITS, useValue: limits },
        BoundedReview,
        SyntaxCache,
        ScriptReading,
        FactsCache,
        FactsReading,
        CatalogPlacement,
        VersionReview,
        CatalogReview,
      ],
      exports: [CatalogReview, VersionReview, CatalogPlacement],
    };
  }
}
