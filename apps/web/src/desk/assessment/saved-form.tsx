import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';

interface SavedFormProps {
  label: string;
  /** Something is typed that is not saved yet. */
  changed: boolean;
  busy: boolean;
  error: Error | null;
  onSave: () => void;
  children: ReactNode;
}

/** A few fields that are saved together; the button is there once something is typed. */
export function SavedForm({ label, changed, busy, error, onSave, children }: SavedFormProps) {
  const { t } = useTranslation();
  return (
    <form
      aria-label={label}
      className={classes.savedForm}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {error && (
        <div role="alert" className={classes.bad}>
          {error.message}
        </div>
      )}
      {changed && (
        <Button type="submit" size="xs" variant="default" loading={busy} aria-label={`${t('desk.save')}: ${label}`}>
          {t('desk.save')}
        </Button>
      )}
    </form>
  );
}
