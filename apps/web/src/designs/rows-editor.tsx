import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './designs.module.css';

export type Row = Record<string, string>;

export interface Column {
  name: 'action' | 'does' | 'name' | 'flow' | 'personField' | 'purpose' | 'method' | 'path' | 'body' | 'note';
  /** Value → words, where one is chosen. */
  options?: { value: string; label: string }[];
}

interface RowsEditorProps {
  title: string;
  columns: Column[];
  rows: Row[];
  onRows: (rows: Row[]) => void;
}

/** A list that is edited line by line. */
export function RowsEditor({ title, columns, rows, onRows }: RowsEditorProps) {
  const { t } = useTranslation();
  const change = (index: number, name: string, value: string) =>
    onRows(rows.map((row, at) => (at === index ? { ...row, [name]: value } : row)));
  const fresh = () => Object.fromEntries(columns.map(({ name, options }) => [name, options?.[0]?.value ?? '']));
  return (
    <fieldset className={classes.rows}>
      <legend>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className={classes.row}>
          {columns.map(({ name, options }) => {
            const label = t(`designs.columns.${name}`);
            const shared = { 'aria-label': `${label} ${index + 1}`, value: row[name] ?? '' };
            return options ? (
              <NativeSelect
                key={name}
                {...shared}
                data={options}
                onChange={(event) => change(index, name, event.currentTarget.value)}
              />
            ) : (
              <TextInput
                key={name}
                {...shared}
                placeholder={label}
                onChange={(event) => change(index, name, event.currentTarget.value)}
              />
            );
          })}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('designs.remove', { number: index + 1 })}
            onClick={() => onRows(rows.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={`${title}: ${t('designs.add')}`}
          onClick={() => onRows([...rows, fresh()])}
        >
          {t('designs.add')}
        </Button>
      </div>
    </fieldset>
  );
}
