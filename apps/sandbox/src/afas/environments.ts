import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnvironment, type EnvironmentFacts } from './data/build-environment.js';
import { MEANDER_PEOPLE, ZONNEDAL_PEOPLE } from './data/names.js';
import { MEANDER, ZONNEDAL } from './data/organisations.js';
import type { Environment } from './environment.js';

/** Raise it when the environments at the start change, so that older data folders begin anew. */
const GENERATION = 2;

const FACTS: EnvironmentFacts[] = [
  {
    number: '12345',
    token: '5A4F4E4E4544414C2D4B4F5050454C2D53414E44424F582D544F4B454E2D3031',
    people: ZONNEDAL_PEOPLE,
    organisation: ZONNEDAL,
  },
  {
    number: '67890',
    token: '4D45414E4445522D4B4F5050454C2D53414E44424F582D544F4B454E2D303031',
    people: MEANDER_PEOPLE,
    organisation: MEANDER,
  },
].map((facts) => ({ ...facts, token: `<token><version>1</version><data>${facts.token}</data></token>` }));

/** All Profit environments; what was written to them outlives a restart. */
export class Environments {
  all: Environment[];
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, `environments-${GENERATION}.json`);
    this.all = existsSync(this.file) ? (JSON.parse(readFileSync(this.file, 'utf8')) as Environment[]) : this.fresh();
  }

  find(number: string): Environment | undefined {
    return this.all.find((environment) => environment.number === number);
  }

  reset(): void {
    this.all = this.fresh();
    this.save();
  }

  save(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.all));
    renameSync(`${this.file}.new`, this.file);
  }

  private fresh(): Environment[] {
    return FACTS.map((facts) => buildEnvironment(facts, new Date()));
  }
}
