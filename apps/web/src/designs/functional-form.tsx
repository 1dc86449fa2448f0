import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SOURCE_FUNCTIONS, TARGET_FUNCTIONS } from '../requests/asked-functions.js';
import classes from './designs.module.css';
import { type Row, RowsEditor } from './rows-editor.js';

export interface Functional {
  direction: string;
  summary: string;
  functions: Row[];
  fields: Row[];
  correlation: { personField: string; accountField: string } | null;
  permissionSet: string;
  outOfScope: string[];
}

/** What a connector is to do. */
export function FunctionalForm({ value, onValue }: { value: Functional; onValue: (value: Functional) => void }) {
  const { t } = useTranslation();
  const set = (changes: Partial<Functional>) => onValue({ ...value, ...changes });
  const known = value.direction === 'source' ? SOURCE_FUNCTIONS : TARGET_FUNCTIONS;
  const correlation = value.correlation ?? { personField: '', accountField: '' };
  const correlate = (changes: object) => {
    const next = { ...correlation, ...changes };
    set({ correlation: next.personField || next.accountField ? next : null });
  };
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('designs.direction')}
          value={value.direction}
          data={(['source', 'target'] as const).map((each) => ({
            value: each,
            label: t(`designs.directions.${each}`),
          }))}
          onChange={(event) => set({ direction: event.currentTarget.value })}
        />
        <TextInput
          label={t('designs.permissionSet')}
          value={value.permissionSet}
          onChange={(event) => set({ permissionSet: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('designs.summary')}
        autosize
        value={value.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <RowsEditor
        title={t('designs.functions')}
        columns={[{ name: 'action', options: known.map((each) => ({ value: each, label: each })) }, { name: 'does' }]}
        rows={value.functions}
        onRows={(functions) => set({ functions })}
      />
      <RowsEditor
        title={t('designs.fields')}
        columns={[
          { name: 'name' },
          {
            name: 'flow',
            options: (['out', 'in'] as const).map((each) => ({ value: each, label: t(`designs.flows.${each}`) })),
          },
          { name: 'personField' },
          { name: 'purpose' },
        ]}
        rows={value.fields}
        onRows={(fields) => set({ fields })}
      />
      <div className={classes.pair}>
        <TextInput
          label={`${t('designs.correlation')}: ${t('designs.personField')}`}
          value={correlation.personField}
          onChange={(event) => correlate({ personField: event.currentTarget.value })}
        />
        <TextInput
          label={`${t('designs.correlation')}: ${t('designs.accountField')}`}
          value={correlation.accountField}
          onChange={(event) => correlate({ accountField: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('designs.outOfScope')}
        autosize
        minRows={2}
        value={value.outOfScope.join('\n')}
        onChange={(event) => set({ outOfScope: event.currentTarget.value.split('\n') })}
      />
    </>
  );
}

/** As the API takes it: lines without words are left out. */
export const functionalInput = (value: Functional): Functional => ({
  ...value,
  fields: value.fields.map(({ name, flow, personField, purpose }) => ({
    name: name ?? '',
    flow: flow ?? '',
    personField: personField ?? '',
    purpose: purpose ?? '',
  })),
  outOfScope: value.outOfScope.filter((line) => line.trim() !== ''),
});
