import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { Budget } from './budget.js';

const DEEPEST = 400;

export interface YamlReading {
  value: unknown;
  /** 1-based line of the first fault; null when there is none. */
  faultLine: number | null;
}

/**
 * Reads YAML with what is wrong in it left out. An alias is the same object again, never a copy, so a bomb of aliases costs nothing here;
 * who walks the value has a budget. Text that nests deeper than the parser can go gives undefined.
 */
export function readLenientYaml(text: string, budget: Budget): YamlReading {
  try {
    const documents = [...new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens(text, budget), true)];
    const [document] = documents as Document.Parsed[];
    if (!document) return { value: undefined, faultLine: 1 };
    const [error] = document.errors;
    const faultLine = error ? lineAt(text, error.pos[0]) : null;
    return { value: new PlainValues(budget).of(document.contents, 0), faultLine };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, faultLine: 1 };
  }
}

function* tokens(text: string, budget: Budget): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    if (!budget.spend()) break;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** YAML nodes as plain values. Keys become texts; `<<` is merged, one counted step per key. */
class PlainValues {
  private readonly anchors = new Map<string, unknown>();

  constructor(private readonly budget: Budget) {}

  of(node: ParsedNode | Node | null, depth: number): unknown {
    if (node === null || depth > DEEPEST || !this.budget.spend()) return undefined;
    // The library's own lookup walks the whole document for every alias
    if (isAlias(node)) return this.anchors.get(node.source);
    if (isScalar(node)) return this.named(node, node.value);
    if (isSeq(node)) {
      const items: unknown[] = [];
      this.named(node, items);
      for (const item of node.items) items.push(this.of(item as Node, depth + 1));
      return items;
    }
    return isMap(node) ? this.ofMap(node, depth) : undefined;
  }

  /** An alias means the last node before it that bears its name. */
  private named<T>(node: ParsedNode | Node, value: T): T {
    if ('anchor' in node && node.anchor) this.anchors.set(node.anchor, value);
    return value;
  }

  private ofMap(map: YAMLMap, depth: number): unknown {
    const object: Record<string, unknown> = {};
    this.named(map, object);
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const read = this.of(value as Node | null, depth + 1);
      if (name === '<<') this.merge(object, read);
      else define(object, name, read);
    }
    return object;
  }

  private merge(into: Record<string, unknown>, given: unknown): void {
    for (const source of Array.isArray(given) ? (given as unknown[]) : [given]) {
      if (typeof source !== 'object' || source === null) continue;
      for (const [key, value] of Object.entries(source)) {
        if (!this.budget.spend()) return;
        if (!Object.hasOwn(into, key)) define(into, key, value);
      }
    }
  }
}

/** A plain assignment to "__proto__" would change the object's prototype. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
