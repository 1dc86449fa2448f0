import { Chip, Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { SavedForm } from '../assessment/saved-form.js';
import type { PlanningSettings } from './settings-queries.js';
import classes from './settings.module.css';
import { useSaving } from './use-saving.js';

type Hours = PlanningSettings['hours'];

/** 1 January 2024 was a Monday. */
const weekdayName = (day: number, language: string): string =>
  new Date(Date.UTC(2024, 0, day)).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' });

/** On which days and at which hours the desk works. */
export function HoursForm({ saved, save }: { saved: Hours; save: (hours: Hours) => Promise<unknown> }) {
  const { t, i18n } = useTranslation();
  const mayChange = useMay('desk.configure');
  const [typed, setTyped] = useState(saved);
  const { busy, error, send } = useSaving();
  const hour = (name: 'opens' | 'closes') => (
    <NumberInput
      label={t(`desk.settings.${name}`)}
      min={0}
      max={24}
      allowDecimal={false}
      suffix=":00"
      hideControls
      readOnly={!mayChange}
      variant={mayChange ? 'default' : 'unstyled'}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: Number(value) })}
    />
  );
  return (
    <SavedForm
      label={t('desk.settings.hours')}
      changed={JSON.stringify(typed) !== JSON.stringify(saved)}
      busy={busy}
      error={error}
      onSave={() => send(() => save(typed))}
    >
      <Chip.Group
        multiple
        value={typed.weekdays.map(String)}
        onChange={(days) => setTyped({ ...typed, weekdays: days.map(Number).sort((one, other) => one - other) })}
      >
        <Group gap={6} role="group" aria-label={t('desk.settings.weekdays')}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Chip key={day} value={String(day)} radius="sm" disabled={!mayChange}>
              {weekdayName(day, i18n.language)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes.numbers}>
        {hour('opens')}
        {hour('closes')}
        <TextInput
          label={t('desk.settings.timeZone')}
          readOnly={!mayChange}
          variant={mayChange ? 'default' : 'unstyled'}
          value={typed.timeZone}
          onChange={(event) => setTyped({ ...typed, timeZone: event.currentTarget.value })}
        />
      </div>
    </SavedForm>
  );
}
