import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SOURCE_FUNCTIONS, TARGET_FUNCTIONS } from '../requests/asked-functions.js';
import classes from './designs.module.css';
import { type Row, RowsEditor } from './rows-editor.js';

export interface Technical {
  baseUrl: string;
  hosts: string[];
  authentication: { kind: string; header: string; tokenPath: string; note: string };
  endpoints: (Omit<Row, 'body'> & { body?: unknown })[];
  idField: string;
  paging: { kind: string; parameter: string; sizeParameter: string; size: number; itemsPath: string; nextPath: string };
  limits: string;
  errorPath: string;
  placement: string;
  remarks: string;
}

const ACTIONS = ['find', 'read', ...TARGET_FUNCTIONS, ...SOURCE_FUNCTIONS];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const AUTHENTICATIONS = ['basic', 'apiKey', 'bearer', 'clientCredentials'] as const;
const PAGINGS = ['none', 'page', 'offset', 'cursor'] as const;
const PLACEMENTS = ['cloud', 'agent', 'unknown'] as const;
const same = (values: string[]) => values.map((each) => ({ value: each, label: each }));

/** How a connector does it. */
export function TechnicalForm({ value, onValue }: { value: Technical; onValue: (value: Technical) => void }) {
  const { t } = useTranslation();
  const set = (changes: Partial<Technical>) => onValue({ ...value, ...changes });
  const { authentication, paging } = value;
  const text = (name: 'baseUrl' | 'idField' | 'errorPath') => (
    <TextInput
      label={t(`designs.${name}`)}
      value={value[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const page = (name: 'parameter' | 'sizeParameter' | 'itemsPath' | 'nextPath') => (
    <TextInput
      label={t(`designs.${name}`)}
      value={paging[name]}
      onChange={(event) => set({ paging: { ...paging, [name]: event.currentTarget.value } })}
    />
  );
  return (
    <>
      <div className={classes.pair}>
        {text('baseUrl')}
        <NativeSelect
          label={t('designs.placement')}
          value={value.placement}
          data={PLACEMENTS.map((each) => ({ value: each, label: t(`designs.placements.${each}`) }))}
          onChange={(event) => set({ placement: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('designs.authentication')}
          value={authentication.kind}
          data={AUTHENTICATIONS.map((each) => ({ value: each, label: t(`designs.authentications.${each}`) }))}
          onChange={(event) => set({ authentication: { ...authentication, kind: event.currentTarget.value } })}
        />
        {authentication.kind === 'apiKey' && (
          <TextInput
            label={t('designs.header')}
            value={authentication.header}
            onChange={(event) => set({ authentication: { ...authentication, header: event.currentTarget.value } })}
          />
        )}
        {authentication.kind === 'clientCredentials' && (
          <TextInput
            label={t('designs.tokenPath')}
            value={authentication.tokenPath}
            onChange={(event) => set({ authentication: { ...authentication, tokenPath: event.currentTarget.value } })}
          />
        )}
      </div>
      <Textarea
        label={t('designs.hosts')}
        autosize
        value={value.hosts.join('\n')}
        onChange={(event) => set({ hosts: event.currentTarget.value.split('\n') })}
      />
      <RowsEditor
        title={t('designs.endpoints')}
        columns={[
          { name: 'action', options: same(ACTIONS) },
          { name: 'method', options: same(METHODS) },
          { name: 'path' },
          { name: 'body' },
          { name: 'note' },
        ]}
        rows={value.endpoints.map((row) => ({ ...row, body: bodyText(row.body) }) as Row)}
        onRows={(endpoints) => set({ endpoints })}
      />
      <div className={classes.pair}>
        {text('idField')}
        <NativeSelect
          label={t('designs.paging')}
          value={paging.kind}
          data={PAGINGS.map((each) => ({ value: each, label: t(`designs.pagings.${each}`) }))}
          onChange={(event) => set({ paging: { ...paging, kind: event.currentTarget.value } })}
        />
        {page('itemsPath')}
        {paging.kind !== 'none' && page('parameter')}
        {paging.kind !== 'none' && page('sizeParameter')}
        {paging.kind === 'cursor' && page('nextPath')}
        {text('errorPath')}
      </div>
      <Textarea
        label={t('designs.limits')}
        autosize
        value={value.limits}
        onChange={(event) => set({ limits: event.currentTarget.value })}
      />
      <Textarea
        label={t('designs.remarks')}
        autosize
        value={value.remarks}
        onChange={(event) => set({ remarks: event.currentTarget.value })}
      />
    </>
  );
}

const bodyText = (body: unknown): string => (typeof body === 'string' ? body : body ? JSON.stringify(body) : '');

/** As the API takes it. @throws Error when a fixed body is no JSON */
export const technicalInput = (value: Technical): unknown => ({
  ...value,
  hosts: value.hosts.map((host) => host.trim()).filter(Boolean),
  endpoints: value.endpoints.map((row) => {
    const text = bodyText(row.body).trim();
    return { ...row, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }),
});
