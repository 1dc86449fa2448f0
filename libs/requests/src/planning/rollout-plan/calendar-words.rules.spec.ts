import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TASK_OWNERS } from '../../rollouts/lifecycle/rollout-states.rules.js';
import { templateTasks } from '../../rollouts/tasks/rollout-tasks.rules.js';
import { CALENDAR_WORDS } from './calendar-words.rules.js';

interface Messages {
  tasks: Record<string, string>;
  parties: Record<string, string>;
}

describe('the words of a calendar', () => {
  it.each(['en', 'nl'] as const)('say every task and owner as the web app does: %s', (language) => {
    const file = join(import.meta.dirname, `../../../../../apps/web/src/messages/${language}/rollouts.json`);
    const { tasks, parties } = JSON.parse(readFileSync(file, 'utf8')) as Messages;
    const words = CALENDAR_WORDS[language];
    for (const { key } of templateTasks('consultant', true)) expect([key, words.tasks[key]]).toEqual([key, tasks[key]]);
    for (const owner of TASK_OWNERS) expect([owner, words.owners[owner]]).toEqual([owner, parties[owner]]);
  });
});
