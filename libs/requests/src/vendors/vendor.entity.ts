import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

export interface VendorPerson {
  name: string;
  role: string;
  email: string;
  phone: string;
}

/** Who makes an application: one record for all requests about what they make. */
@Entity('vendor')
export class Vendor {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** `zonnebloem.nl`; empty when it is not known. */
  @Column('text')
  domain: string;

  @Column('jsonb')
  contacts: VendorPerson[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
