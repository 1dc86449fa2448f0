import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';
import { SearchField } from '../../shell/parts/search-field.js';
import { useBoardAddress } from './board-address.js';

const TYPES = ['hr', 'healthcare', 'itsm', 'education', 'office', 'finance', 'facility', 'accessControl', 'other'];

export function BoardFilters() {
  const { t } = useTranslation();
  const words = useDeskWords();
  const { address, go } = useBoardAddress();
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
      <SearchField
        w={280}
        aria-label={t('desk.board.search')}
        placeholder={t('desk.searchHint')}
        value={String(address.search ?? '')}
        onSearch={(search) => go({ search })}
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
