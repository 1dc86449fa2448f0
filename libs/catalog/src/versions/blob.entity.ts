import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes under their own SHA-256: stored once, however many versions and repositories hold them. */
@Entity('blob')
export class Blob {
  @PrimaryColumn('text')
  sha256: string;

  @Column('int')
  size: number;

  @Column('bytea')
  bytes: Buffer;
}
