import type { DocumentFault, DocumentFacts, Wording } from '../feasibility-report.js';
import type { Budget } from './budget.js';
import { decodeBytes } from './decode-bytes.js';
import { readLenientJson } from './lenient-json.js';
import { lineAt, readLenientYaml } from './lenient-yaml.js';

export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

export interface ReadDocument {
  format: DocumentFacts['format'];
  /** The value of JSON or YAML; undefined for plain text. */
  value: unknown;
  /** Plain text, empty for JSON and YAML. */
  text: string;
  faults: DocumentFault[];
}

const YAML_START =
  /^(?:%YAML|---|#[^\n]*\n|\s)*["']?(?:openapi|swagger|schemas|info|paths|servers|components|tags|asyncapi)["']?\s*:/m;

/** Bytes as a value or as text. What is wrong in them comes back as faults; never throws for what a document holds. */
export function readDocument(bytes: Uint8Array, budget: Budget): ReadDocument {
  if (bytes.length > LARGEST_DOCUMENT) return { ...nothing, faults: [tooLarge(bytes.length)] };
  const text = decodeBytes(bytes);
  const start = text.trimStart();
  if (start === '') return { ...nothing, faults: [empty] };
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text, budget);
  if (YAML_START.test(start.slice(0, 20_000))) return readYaml(text, budget);
  return { format: 'text', value: undefined, text, faults: [] };
}

const nothing: Omit<ReadDocument, 'faults'> = { format: 'text', value: undefined, text: '' };

function readJson(text: string, budget: Budget): ReadDocument {
  try {
    return { format: 'json', value: JSON.parse(text) as unknown, text: '', faults: [] };
  } catch (error) {
    const place = /position (\d+)/.exec((error as Error).message);
    const line = lineAt(text, place ? Number(place[1]) : text.trimEnd().length);
    return { format: 'json', value: readLenientJson(text, budget), text: '', faults: [malformed('JSON', line)] };
  }
}

function readYaml(text: string, budget: Budget): ReadDocument {
  const { value, faultLine } = readLenientYaml(text, budget);
  return { format: 'yaml', value, text: '', faults: faultLine === null ? [] : [malformed('YAML', faultLine)] };
}

const fault = (code: DocumentFault['code'], note: Wording): DocumentFault => ({ code, note, evidence: [] });

const empty = fault('empty', { en: 'The document is empty.', nl: 'Het document is leeg.' });

function malformed(format: string, line: number): DocumentFault {
  return {
    code: 'malformed',
    note: {
      en: `The document is not valid ${format}, first at line ${line}. What could be read was used; what was not found is "unknown", not absent.`,
      nl: `Het document is geen geldige ${format}, voor het eerst op regel ${line}. Wat leesbaar was is gebruikt; wat niet gevonden is, is "onbekend" en niet afwezig.`,
    },
    evidence: [{ pointer: `line ${line}`, operation: null, quote: '' }],
  };
}

function tooLarge(bytes: number): DocumentFault {
  const size = Math.ceil(bytes / (1024 * 1024));
  return fault('too-large', {
    en: `The document is ${size} MB; at most 20 MB is read. Give the part about accounts and permissions.`,
    nl: `Het document is ${size} MB; er wordt hoogstens 20 MB gelezen. Lever het deel over accounts en rechten aan.`,
  });
}
