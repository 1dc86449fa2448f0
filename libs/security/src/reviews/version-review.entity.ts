import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest review of a version, by the rules of one release. Its findings are rows of `version_finding`. */
@Entity('version_review')
export class VersionReviewRow {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @Column('text', { name: 'rules_version' })
  rulesVersion: string;

  /** Over what was known of it besides its files; empty when nothing was. */
  @Column('text', { name: 'facts_hash' })
  factsHash: string;

  /** `failed`: the rules themselves broke on it; `message` says how. */
  @Column('text')
  state: 'reviewed' | 'failed';

  /**
   * Of some scripts there is no syntax tree, or only a part of one. `noHost`: no worker with PowerShell has looked yet. `timeLimit`,
   * `memoryLimit`: it took more than a review may, and was stopped: nothing was found because nothing was judged to the end.
   */
  @Column('text', { name: 'partly_because', nullable: true })
  partlyBecause: 'noHost' | 'unreadable' | 'timeLimit' | 'memoryLimit' | null;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('int')
  scripts: number;

  /** Scripts with a syntax tree. */
  @Column('int', { name: 'scripts_read' })
  scriptsRead: number;

  /** Hosts that are written in its scripts; those of its settings are the customer's own. */
  @Column('text', { array: true })
  hosts: string[];

  @Column('int')
  milliseconds: number;

  @Column('timestamptz', { name: 'reviewed_at' })
  reviewedAt: Date;
}
