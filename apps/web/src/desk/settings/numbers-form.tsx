import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../access/viewer.js';
import { SavedForm } from '../assessment/saved-form.js';
import classes from './settings.module.css';
import { useSaving } from './use-saving.js';

interface NumbersFormProps<Name extends string> {
  label: string;
  names: readonly { name: Name; label: string }[];
  saved: Record<Name, number>;
  save: (typed: Record<Name, number>) => Promise<unknown>;
}

/** A few numbers that are saved together. */
export function NumbersForm<Name extends string>({ label, names, saved, save }: NumbersFormProps<Name>) {
  const mayChange = useMay('desk.configure');
  const [typed, setTyped] = useState<Record<Name, number | string>>(saved);
  const { busy, error, send } = useSaving();
  return (
    <SavedForm
      label={label}
      changed={names.some(({ name }) => typed[name] !== saved[name])}
      busy={busy}
      error={error}
      onSave={() => send(() => save(typed as Record<Name, number>))}
    >
      <div className={classes.numbers}>
        {names.map((one) => (
          <NumberInput
            key={one.name}
            label={one.label}
            min={0}
            hideControls
            required
            withAsterisk={false}
            readOnly={!mayChange}
            variant={mayChange ? 'default' : 'unstyled'}
            value={typed[one.name]}
            onChange={(value) => setTyped({ ...typed, [one.name]: value })}
          />
        ))}
      </div>
    </SavedForm>
  );
}
