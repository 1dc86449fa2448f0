import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { useBoardAddress } from './board-address.js';

const TYPES = ['hr', 'healthcare', 'itsm', 'education', 'office', 'finance', 'facility', 'accessControl', 'other'];

export function BoardFilters() {
  const { t } = useTranslation();
  const words = useDeskWords();
  const { address, go } = useBoardAddress();
  const [text, setText] = useState(address.search ?? '');
  const later = useDebouncedCallback((typed: string) => go({ search: typed.trim() || undefined }), 180);
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('desk.board.by')}
        data={[
          { value: 'state', label: t('desk.board.byState') },
          { value: 'holder', label: t('desk.board.byHolder') },
        ]}
        value={address.by ?? 'state'}
        onChange={(by) => go({ by: by === 'holder' ? 'holder' : undefined })}
      />
      <TextInput
        type="search"
        w={280}
        aria-label={t('desk.board.search')}
        placeholder={t('desk.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          later(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('desk.form.applicationType')}
        value={address.type ?? ''}
        data={[
          { value: '', label: t('desk.board.everyType') },
          ...TYPES.map((value) => ({ value, label: words.applicationType(value) })),
        ]}
        onChange={(event) => go({ type: event.currentTarget.value || undefined })}
      />
      <Checkbox
        label={t('desk.board.mine')}
        checked={Boolean(address.mine)}
        onChange={(event) => go({ mine: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={t('desk.board.closed')}
        checked={Boolean(address.closed)}
        onChange={(event) => go({ closed: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}
