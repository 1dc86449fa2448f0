import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleState } from './person.js';
import { startingPeople } from './starting-people.js';

/** Persons, operators and the lists they point at; what was written to them outlives a restart. */
export class People {
  state: PeopleState;
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'people-2.json');
    this.state = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as PeopleState)
      : startingPeople();
  }

  reset(): void {
    this.state = startingPeople();
    this.save();
  }

  save(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.state));
    renameSync(`${this.file}.new`, this.file);
  }
}
