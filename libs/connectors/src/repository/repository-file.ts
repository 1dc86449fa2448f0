import type { ConnectorFile } from '../connector-package.js';
import type { PackageWarnings } from '../package/package-warnings.js';
import { decodeText, type DecodedText } from '../text/decode-text.js';
import { readJson } from '../text/json-text.js';

/** Larger files are not connector scripts or forms; the largest real one has 189 KB. */
const readableBytes = 2 * 1024 * 1024;

/** One file with its path taken apart, and its text decoded when somebody asks. */
export class RepositoryFile {
  readonly path: string;
  /** Folder, '' for the root. */
  readonly folder: string;
  readonly name: string;
  private decoded: DecodedText | null = null;

  constructor(private readonly file: ConnectorFile) {
    this.path = file.path;
    const slash = file.path.lastIndexOf('/');
    this.folder = slash < 0 ? '' : file.path.slice(0, slash);
    this.name = file.path.slice(slash + 1);
  }

  get lowerName(): string {
    return this.name.toLowerCase();
  }

  get size(): number {
    return this.file.bytes.length;
  }

  get isTooLarge(): boolean {
    return this.size > readableBytes;
  }

  get content(): DecodedText {
    this.decoded ??= this.isTooLarge ? { text: '', encoding: 'utf-8' } : decodeText(this.file.bytes);
    return this.decoded;
  }

  get isLink(): boolean {
    return this.file.mode === '120000' || this.file.mode === '160000';
  }

  get isJson(): boolean {
    return /[.,]json$/i.test(this.name);
  }

  /** By extension, also misspelt as `create,ps1`. Files without an extension are judged elsewhere, by name and content. */
  get isPowerShell(): boolean {
    return /[., ]ps1$/i.test(this.name);
  }

  /** Name without `.ps1`, `,ps1` or `.json`. */
  get baseName(): string {
    return this.name.replace(/[., ](ps1|json)$/i, '');
  }

  /** Parsed JSON; undefined, with a warning that names line and remedy, when there is none to be had. */
  json(warnings: PackageWarnings, consequence: string): unknown {
    if (this.isTooLarge) {
      warnings.add('file-too-large', this.path, `${this.path} has ${this.size} bytes and was not read. ${consequence}`);
      return undefined;
    }
    const reading = readJson(this.content.text);
    if (!reading.ok) {
      const code = this.content.text.trim() === '' ? 'file-empty' : 'json-broken';
      const message = `${this.path}, line ${reading.line}: ${reading.problem}. Correct it in the repository. ${consequence}`;
      warnings.add(code, this.path, message, reading.line);
      return undefined;
    }
    if (reading.repaired) {
      const message = `${this.path} has comments or superfluous commas, which JSON does not allow. It was read without them.`;
      warnings.add('json-repaired', this.path, message);
    }
    for (const { key, line, differsInCase } of reading.duplicates) {
      const how = differsInCase ? 'twice, in different casing' : 'twice';
      const message = `${this.path}, line ${line}: "${key}" is there ${how} in one object. Only the last one counts; remove the other.`;
      warnings.add('json-duplicate-key', this.path, message, line);
    }
    return reading.value;
  }
}

const left = /(^|\/)(\.git|node_modules)(\/|$)/;

/** Files of a repository with clean paths, sorted; folders of git and npm stay out. */
export function repositoryFiles(files: ConnectorFile[]): RepositoryFile[] {
  return files
    .map((file) => ({ ...file, path: file.path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '') }))
    .filter((file) => file.path !== '' && !left.test(file.path))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
    .map((file) => new RepositoryFile(file));
}
