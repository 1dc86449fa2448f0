import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { STARTING_FORMS } from './starting-forms.js';

export interface ProgressEntry {
  id: string;
  memoText: string;
  invisibleForCaller: boolean;
  creationDate: string;
  operator: { name: string };
}

export interface IncidentFile {
  id: string;
  fileName: string;
  invisibleForCaller: boolean;
  entryDate: string;
  /** The bytes, base64. */
  content: string;
}

export interface Incident {
  id: string;
  number: string;
  briefDescription: string;
  request: string;
  caller: { dynamicName: string; email: string; branch: { name: string } };
  category: { name: string };
  processingStatus: { name: string };
  externalNumber: string;
  creationDate: string;
  modificationDate: string;
  progress: ProgressEntry[];
  attachments: IncidentFile[];
}

const reference = z.object({ name: z.string().min(1) });

/** What the real service takes; the brief description is at most 80 characters there too. */
export const newIncidentSchema = z.object({
  briefDescription: z.string().max(80, 'The value is too long for field briefDescription (at most 80 characters)'),
  request: z.string().max(200_000),
  caller: z.object({ dynamicName: z.string(), email: z.string(), branch: reference }),
  category: reference.default({ name: 'Connector request' }),
  attachments: z
    .array(
      z.object({ fileName: z.string().min(1), content: z.base64(), invisibleForCaller: z.boolean().default(false) }),
    )
    .default([]),
});

export const changeSchema = z.object({
  action: z.string().min(1).max(20_000).optional(),
  actionInvisibleForCaller: z.boolean().default(false),
  processingStatus: reference.optional(),
  externalNumber: z.string().max(60).optional(),
});

/** The incidents of the pretend TOPdesk; they outlive a restart. */
export class Incidents {
  all: Incident[] = [];
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'incidents.json');
    if (existsSync(this.file)) this.all = JSON.parse(readFileSync(this.file, 'utf8')) as Incident[];
    else this.reset();
    // Kept by an earlier version, they have none.
    for (const incident of this.all) incident.attachments ??= [];
  }

  reset(): void {
    this.all = [];
    for (const form of STARTING_FORMS) this.add(newIncidentSchema.parse(form));
  }

  add(given: z.infer<typeof newIncidentSchema>): Incident {
    const now = new Date().toISOString();
    const incident: Incident = {
      id: randomUUID(),
      number: `I ${new Date().getFullYear().toString().slice(2)}11 ${String(Number(this.all.at(-1)?.number.split(' ').at(-1) ?? 0) + 1).padStart(3, '0')}`,
      ...given,
      processingStatus: { name: 'Registered' },
      externalNumber: '',
      creationDate: now,
      modificationDate: now,
      progress: [],
      attachments: given.attachments.map((file) => ({ id: randomUUID(), entryDate: now, ...file })),
    };
    this.all.push(incident);
    this.save();
    return incident;
  }

  remove(incidentId: string): void {
    this.all = this.all.filter(({ id }) => id !== incidentId);
    this.save();
  }

  change(incident: Incident, change: z.infer<typeof changeSchema>, operator: string): void {
    const now = new Date().toISOString();
    if (change.action !== undefined) {
      incident.progress.unshift({
        id: randomUUID(),
        memoText: change.action,
        invisibleForCaller: change.actionInvisibleForCaller,
        creationDate: now,
        operator: { name: operator },
      });
    }
    if (change.processingStatus) incident.processingStatus = change.processingStatus;
    if (change.externalNumber !== undefined) incident.externalNumber = change.externalNumber;
    incident.modificationDate = now;
    this.save();
  }

  private save(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.all));
    renameSync(`${this.file}.new`, this.file);
  }
}
