import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file of a version; its bytes are the blob of the same hash. */
@Entity('version_file')
export class VersionFile {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('text')
  path: string;

  /** git file mode: `100644`, `100755`, `120000`. */
  @Column('text')
  mode: string;

  /** Bytes. */
  @Column('int')
  size: number;

  @Column('text')
  sha256: string;
}
