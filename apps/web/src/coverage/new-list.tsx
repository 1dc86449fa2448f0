import { Button, FileButton, Group, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconListCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type DragEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../graphql/data.js';
import { useCoverageDraft } from './coverage-draft.js';
import { createListDocument } from './coverage-queries.js';
import { useUpload } from './use-upload.js';
import classes from './coverage.module.css';

const ACCEPTED = '.xlsx,.csv,.txt,.tsv';

/** Paste a list, or drop a spreadsheet: either way it is answered at once. */
export function NewList() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { draft, type, forget } = useCoverageDraft();
  const [dropping, setDropping] = useState(false);
  const create = useChange(createListDocument, ['CoverageLists']);
  const upload = useUpload();
  const show = (id: string): void => {
    forget();
    void navigate({ to: `/coverage/${id}` });
  };
  const today = new Date().toLocaleDateString(i18n.language, { dateStyle: 'medium' });
  const name = draft.name.trim() || draft.customer.trim() || t('coverage.unnamed', { date: today });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const input = { name, customer: draft.customer, text: draft.text };
    create.mutate({ input }, { onSuccess: ({ createCoverageList }) => show(createCoverageList.id) });
  };
  const take = (file: File | null | undefined): void => {
    if (file)
      upload.mutate(
        { file, name: draft.name.trim() || file.name, customer: draft.customer },
        { onSuccess: ({ id }) => show(id) },
      );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    take(event.dataTransfer.files[0]);
  };
  const error = create.error ?? upload.error;
  return (
    <form
      className={dropping ? `${classes.form} ${classes.dropping}` : classes.form}
      aria-label={t('coverage.new')}
      onSubmit={send}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <Textarea
        label={t('coverage.applications')}
        description={t('coverage.applicationsHint')}
        placeholder={t('coverage.applicationsExample')}
        value={draft.text}
        onChange={(event) => type({ text: event.currentTarget.value })}
        minRows={8}
        maxRows={18}
        autosize
      />
      <div className={classes.names}>
        <TextInput
          label={t('coverage.name')}
          placeholder={name}
          maxLength={120}
          value={draft.name}
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('coverage.customer')}
          maxLength={120}
          value={draft.customer}
          onChange={(event) => type({ customer: event.currentTarget.value })}
        />
      </div>
      {error && (
        <Text role="alert" c="var(--state-bad)">
          {error.message}
        </Text>
      )}
      <Group gap={8}>
        <Button
          type="submit"
          loading={create.isPending}
          disabled={draft.text.trim() === ''}
          leftSection={<IconListCheck size={16} aria-hidden />}
        >
          {t('coverage.check')}
        </Button>
        <FileButton onChange={take} accept={ACCEPTED} inputProps={{ 'aria-label': t('coverage.upload') }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={upload.isPending}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            >
              {t('coverage.upload')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('coverage.dropHint')}
        </Text>
      </Group>
    </form>
  );
}
