import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
  rule: string;
  /** Must the rule find something in it? */
  isFault: boolean;
  files: { path: string; text: string }[];
}

const folder = join(import.meta.dirname, 'labelled');
/** No picture, no certificate: letters in an order that means nothing. */
const base64 = Array.from({ length: 240 }, (_, at) =>
  'QkR7nZ2xVb9LtYc4HsWm1PfJ8dGe3Aq'.charAt((at * 7 + (at >> 3)) % 31),
).join('');

/** All samples, in the order of files and lines. The format is in `labelled/README.md`. */
export function labelledSet(): Sample[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => samplesOf(readFileSync(join(folder, name), 'utf8')));
}

function samplesOf(text: string): Sample[] {
  const samples: Sample[] = [];
  const now = { rule: '', path: '', beside: null as { path: string; text: string } | null };
  for (const line of text.split('\n')) {
    const rest = line.slice(2);
    if (line.startsWith('# ')) Object.assign(now, { rule: rest, path: '', beside: null });
    else if (line.startsWith('@@ ')) now.beside = rest.trim() === '-' ? null : besideOf(line.slice(3));
    else if (line.startsWith('@ ')) now.path = rest;
    else if (/^[+-] /.test(line)) {
      const files = [{ path: now.path, text: rest }, ...(now.beside ? [{ ...now.beside }] : [])];
      samples.push({ rule: now.rule, isFault: line.startsWith('+'), files });
    } else if (line.startsWith('|')) goOn(samples.at(-1)!, rest);
  }
  return samples.map((sample) => ({
    ...sample,
    files: sample.files.map((file) => ({ path: file.path, text: written(sample.rule, file) })),
  }));
}

function besideOf(text: string): { path: string; text: string } {
  const [path = '', ...rest] = text.split(' ');
  return { path, text: rest.join(' ') };
}

function goOn(sample: Sample, line: string): void {
  if (line.startsWith('@@ ')) sample.files.unshift({ path: line.slice(3), text: '' });
  else sample.files[0]!.text += sample.files[0]!.text === '' ? line : `\n${line}`;
}

function written(rule: string, { path, text }: { path: string; text: string }): string {
  const plain = rule === 'CRED-002' ? text.replaceAll('%', '') : text.replaceAll('%B64', base64);
  if (path === 'configuration.json') return JSON.stringify(plain.split(',').map(setting));
  if (path === 'fieldMapping.json')
    return JSON.stringify({
      Version: 'v1',
      MappingFields: plain.split(/;(?=\w)/).map(mappedField),
      UniqueFieldNames: [],
    });
  if (path === 'mapping.json') return JSON.stringify({ personMappings: [personField(plain)], contractMappings: [] });
  return plain;
}

function setting(text: string): object {
  const [key, type = 'input', defaultValue = ''] = text.trim().split(' ');
  const isMasked = type === 'password';
  return {
    key,
    type: isMasked ? 'input' : type,
    defaultValue,
    templateOptions: { label: key, required: true, ...(isMasked ? { type } : {}) },
  };
}

function mappedField(text: string): object {
  const [name, mode, ...value] = text.split(' ');
  const action = { MapForActions: ['Create', 'Update'], MappingMode: mode, Value: JSON.stringify(value.join(' ')) };
  return { Name: name, Type: 'Text', MappingActions: [action] };
}

function personField(text: string): object {
  const [name, mode, ...value] = text.split(' ');
  return { name, mode, value: value.join(' '), validation: { required: false } };
}
