import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionResult } from '#runtime';
import { runKoppel } from '../support/koppel.js';

/* A notification connector in a folder, from its form to what its script was told. */
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'koppel-notification-'));
const connector = join(folder, 'HelloID-Conn-Prov-Notification-Spec');

const input = (key: string, defaultValue: string, more = {}) => ({
  key,
  type: 'input',
  defaultValue,
  templateOptions: { label: key },
  ...more,
});

beforeAll(() => {
  mkdirSync(connector);
  const form = [
    input('scriptFlow', 'mail', { hide: true }),
    input('to', '{{ person.contact.business.email || "nobody" }}'),
  ];
  writeFileSync(join(connector, 'template.json'), JSON.stringify(form));
  writeFileSync(join(connector, 'configuration.json'), '[]');
  writeFileSync(
    join(connector, 'notification.ps1'),
    `$template = $actionContext.TemplateConfiguration
     if ($template.to -eq 'skip') { throw 'Action skip' }
     $outputContext.AuditLogs.Add(@{ Message = "$($template.scriptFlow) to $($template.to)" }); $outputContext.Success = $true`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function notify(...options: string[]) {
  const person = ['--person', 'samples/persons/joke-de-jong.json'];
  const { out, errors, code } = await runKoppel('run', 'notification', connector, ...person, '--json', ...options);
  if (errors !== '') return { errors, code, auditLogs: [] };
  return { ...(JSON.parse(out) as ActionResult), errors, code };
}

it('tells the script what the form begins with, rendered for the person', async () => {
  const { auditLogs, code } = await notify();
  expect(code).toBe(0);
  expect(auditLogs[0]!.message).toMatch(/^mail to \S+@\S+$/);
});
it('takes the values of a file, and a thrown Action skip is no failure', async () => {
  const values = join(folder, 'values.json');
  writeFileSync(values, '{ "to": "{{ Person.Custom.nothing || \'fallback\' }}" }');
  expect((await notify('--template', values)).auditLogs[0]!.message).toBe('mail to fallback');
  writeFileSync(values, '{ "to": "skip" }');
  expect((await notify('--template', values)).code).toBe(0);
});
it('says which templates there are', async () => {
  const { errors, code } = await notify('--template-name', 'other');
  expect([errors, code]).toEqual([expect.stringContaining('There is no notification template "other"'), 2]);
});
