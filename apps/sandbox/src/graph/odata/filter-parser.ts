import { badRequest } from '../graph-error.js';

export type Literal = string | boolean | null;

export type Condition =
  | { kind: 'compare'; property: string; operator: 'eq' | 'ne'; value: Literal }
  | { kind: 'text'; property: string; test: 'startswith' | 'endswith'; value: string }
  | { kind: 'in'; property: string; values: Literal[] }
  | { kind: 'any'; property: string; value: Literal }
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; of: Condition[] };

const TOKEN = /\s*('(?:[^']|'')*'|[A-Za-z_][\w/]*|[(),:]|\S)/gy;

const invalid = (message: string): Error => badRequest(`Invalid filter clause: ${message}`);

/** Reads `$filter`: eq, ne, in, startsWith, endsWith, any of a list, not, and, or, brackets. */
class FilterParser {
  private readonly tokens: string[];
  private place = 0;

  constructor(text: string) {
    this.tokens = [...text.matchAll(TOKEN)].map(([, token]) => token!);
  }

  read(): Condition {
    const condition = this.either();
    if (this.place < this.tokens.length) throw invalid(`Syntax error at '${this.tokens[this.place]}'.`);
    return condition;
  }

  private either(): Condition {
    const of = [this.all()];
    while (this.takeWord('or')) of.push(this.all());
    return of.length === 1 ? of[0]! : { kind: 'or', of };
  }

  private all(): Condition {
    const of = [this.one()];
    while (this.takeWord('and')) of.push(this.one());
    return of.length === 1 ? of[0]! : { kind: 'and', of };
  }

  private one(): Condition {
    if (this.takeWord('not')) return { kind: 'not', of: this.one() };
    if (this.takeWord('(')) {
      const inside = this.either();
      this.expect(')');
      return inside;
    }
    const name = this.next();
    const test = name.toLowerCase();
    if (test === 'startswith' || test === 'endswith') return this.call(test);
    return name.toLowerCase().endsWith('/any') ? this.any(name.slice(0, -4)) : this.comparison(name);
  }

  private call(test: 'startswith' | 'endswith'): Condition {
    this.expect('(');
    const property = this.next();
    this.expect(',');
    const value = this.literal();
    this.expect(')');
    if (typeof value !== 'string') throw invalid(`${test} compares text.`);
    return { kind: 'text', property, test, value };
  }

  /** `groupTypes/any(c:c eq 'Unified')` */
  private any(property: string): Condition {
    this.expect('(');
    const variable = this.next();
    this.expect(':');
    this.expect(variable);
    this.expect('eq');
    const value = this.literal();
    this.expect(')');
    return { kind: 'any', property, value };
  }

  private comparison(property: string): Condition {
    const operator = this.next().toLowerCase();
    if (operator === 'in') return { kind: 'in', property, values: this.list() };
    if (operator !== 'eq' && operator !== 'ne') throw invalid(`Unsupported operator '${operator}'.`);
    return { kind: 'compare', property, operator, value: this.literal() };
  }

  private list(): Literal[] {
    this.expect('(');
    const values = [this.literal()];
    while (this.takeWord(',')) values.push(this.literal());
    this.expect(')');
    return values;
  }

  private literal(): Literal {
    const token = this.next();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    const known: Record<string, Literal> = { true: true, false: false, null: null };
    if (!(token in known)) throw invalid(`There is an unterminated or unquoted literal at '${token}'.`);
    return known[token]!;
  }

  private next(): string {
    const token = this.tokens[this.place];
    if (token === undefined) throw invalid('The expression ends too early.');
    this.place += 1;
    return token;
  }

  private takeWord(word: string): boolean {
    if (this.tokens[this.place]?.toLowerCase() !== word) return false;
    this.place += 1;
    return true;
  }

  private expect(word: string): void {
    if (!this.takeWord(word)) throw invalid(`'${word}' expected at '${this.tokens[this.place] ?? 'the end'}'.`);
  }
}

/** @throws GraphError for what Graph would not read either */
export const parseFilter = (text: string): Condition => new FilterParser(text).read();
