import {
  type ActionName,
  type ConnectorPackage,
  decodeText,
  type PackageScript,
  ScriptView,
  type SyntaxNode,
  type Zone,
} from '#connectors';
import { Excerpts } from './findings/excerpts.js';
import type { Detection, Severity } from './findings/finding.js';
import type { ReviewInput } from './review-input.js';
import { Origins } from './script/origins.js';

/** A file that people wrote: script, JSON, Markdown, CSV … */
export interface TextFile {
  path: string;
  text: string;
  zone: Zone;
}

const isPowerShell = /\.psm?1$/i;
const LARGEST_TEXT = 2_000_000;
const testFolder =
  /(^|\/)(tests?|testing|mocks?|fixtures|debug|pester)(\/|$)|(^|\/)(debugStart|test)[^/]*\.ps1$|\.tests\.ps1$/i;
const exampleFolder =
  /(^|\/)(examples?[^/]*|samples?|sample ?data|v1[^/]*|assets?|support ?scripts?|tools?|scripts?|automation ?tasks|\.github)\//i;
const textName =
  /\.(ps1|psm1|psd1|json|md|txt|csv|xml|ya?ml|sql|config|ini|env|html?|js|ts|cs|cmd|bat|sh|gitignore)$|(^|\/)[^./]+$/i;

/** Everything that rules look at, read once. */
export class Review {
  readonly package: ConnectorPackage;
  readonly texts: TextFile[] = [];
  readonly scripts: ScriptView[] = [];
  private readonly origins = new Map<ScriptView, Origins>();
  private readonly excerpts = new Map<TextFile, Excerpts>();

  constructor(readonly input: ReviewInput) {
    this.package = input.package;
    const actions = new Map(actionScripts(input.package).map((script) => [script.path, script]));
    for (const { path, bytes } of input.files) this.read(path, bytes, actions.get(path)?.action ?? null);
  }

  private read(path: string, bytes: Uint8Array, action: ActionName | null): void {
    if (action === null && !textName.test(path)) return;
    const { text } = decodeText(bytes.length > LARGEST_TEXT ? bytes.slice(0, LARGEST_TEXT) : bytes);
    if (text.includes('\0')) return;
    const zone = zoneOf(path, action !== null);
    this.texts.push({ path, text, zone });
    if (action !== null || isPowerShell.test(path))
      this.scripts.push(new ScriptView({ path, action, zone }, text, this.input.syntax.get(path) ?? null));
  }

  /** Scripts that HelloID runs. */
  get actions(): ScriptView[] {
    return this.scripts.filter(({ place }) => place.zone === 'action');
  }

  textOf(path: string): TextFile | undefined {
    return this.texts.find((file) => file.path === path);
  }

  originsIn(script: ScriptView): Origins {
    return onceFor(this.origins, script, () => new Origins(script));
  }

  excerptsOf(file: TextFile): Excerpts {
    return onceFor(this.excerpts, file, () => new Excerpts(file.text));
  }
}

function onceFor<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The scripts of a package's flavours, each path once. */
export function actionScripts(pkg: ConnectorPackage): PackageScript[] {
  const byPath = new Map(pkg.flavours.flatMap(({ scripts }) => scripts).map((script) => [script.path, script]));
  return [...byPath.values()];
}

/** Paths of the scripts that need a syntax tree, in the order of the files. */
export function reviewedScripts({ package: pkg, files }: Pick<ReviewInput, 'package' | 'files'>): string[] {
  const actions = new Set(actionScripts(pkg).map(({ path }) => path));
  return files.map(({ path }) => path).filter((path) => actions.has(path) || isPowerShell.test(path));
}

function zoneOf(path: string, isAction: boolean): Zone {
  if (testFolder.test(path)) return 'test';
  return isAction ? 'action' : exampleFolder.test(path) || isPowerShell.test(path) ? 'support' : 'action';
}

/** A finding about a node of a script. */
export function at(
  script: ScriptView,
  node: SyntaxNode,
  subject: string,
  more: { severity?: Severity; note?: string } = {},
): Detection {
  return { path: script.path, start: node.start, end: node.end, subject, ...more };
}

/** A finding about the first place where a word stands in a file; about the file as a whole when it is nowhere. */
export function atWord(
  file: TextFile | undefined,
  path: string,
  word: string,
  subject: string,
  more: { severity?: Severity; note?: string } = {},
): Detection {
  const start = file ? file.text.toLowerCase().indexOf(word.toLowerCase()) : -1;
  return { path, start: Math.max(0, start), end: start < 0 ? 0 : start + word.length, subject, ...more };
}
