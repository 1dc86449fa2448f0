import { useEffect, useState } from 'react';
import type { SettingsFieldsPart } from './settings-parts.js';

export type Typed = Record<string, string | boolean | null>;

const place = (systemId: string): string => `koppel-draft-${systemId}`;

function kept(systemId: string): Typed {
  try {
    return JSON.parse(localStorage.getItem(place(systemId)) ?? '{}') as Typed;
  } catch {
    return {};
  }
}

/** What is typed and not yet saved. It outlives the page, except secrets: those stay in memory. null = to be cleared. */
export function useSettingsDraft(systemId: string, fields: SettingsFieldsPart[]) {
  const [typed, setTyped] = useState<Typed>(() => kept(systemId));
  useEffect(() => {
    const secrets = new Set(fields.filter(({ secret }) => secret).map(({ key }) => key));
    const open = Object.entries(typed).filter(([key]) => !secrets.has(key));
    if (open.length === 0) localStorage.removeItem(place(systemId));
    else localStorage.setItem(place(systemId), JSON.stringify(Object.fromEntries(open)));
  }, [systemId, typed, fields]);
  return {
    typed,
    type: (key: string, value: string | boolean | null) => setTyped((before) => ({ ...before, [key]: value })),
    forget: (keys: string[]) =>
      setTyped((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key)))),
  };
}
