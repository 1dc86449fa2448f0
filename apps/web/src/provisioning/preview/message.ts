import { useState } from 'react';
import type { Typed } from '../../tenants/settings/settings-draft.js';
import { useData } from '../../graphql/data.js';
import { notificationTemplatesDocument } from '../action-queries.js';

/** The message of a notification that is put together here: its template, what was typed over it, the event that it is about. */
export function useMessage(systemId: string, enabled: boolean) {
  const found = useData(notificationTemplatesDocument, { systemId }, { enabled });
  const templates = found.data?.notificationTemplates ?? [];
  const [name, setName] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({});
  const [event, setEvent] = useState<string | null>(null);
  const template = templates.find((each) => each.name === name) ?? templates[0];
  const chooseTemplate = (wanted: string | null) => {
    setName(wanted);
    setTyped({});
  };
  const type = (key: string, value: string | boolean | null) => setTyped((before) => ({ ...before, [key]: value }));
  const input = { template: template?.name ?? null, values: typed, eventActionId: event };
  return { found, ready: found.data !== undefined, template, chooseTemplate, typed, type, event, setEvent, input };
}

export type Message = ReturnType<typeof useMessage>;
