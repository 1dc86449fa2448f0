import { Button, Group, Popover, Select, Stack, Text } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { exactMoment } from '../../messages/moments.js';
import { Copyable } from '../../shell/parts/copyable.js';
import { isShared, shareListDocument, unshareListDocument, type ShownList } from '../coverage-queries.js';

const READ_AGAIN = ['CoverageList', 'CoverageLists'];
const DAYS = [7, 30, 90];

/** The list as a page for whoever has its link: opened and closed here. */
export function ShareList({ list }: { list: ShownList }) {
  const { t } = useTranslation();
  return (
    <Popover width={380} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconShare size={16} aria-hidden />}>
          {isShared(list) ? t('coverage.shared') : t('coverage.share')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('coverage.share')}>
        <Stack gap={10} align="stretch">
          <Text size="sm">{t('coverage.shareHint')}</Text>
          <Link list={list} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The link is shown when it is made, and never again. */
function Link({ list }: { list: ShownList }) {
  const { t, i18n } = useTranslation();
  const share = useChange(shareListDocument, READ_AGAIN);
  const unshare = useChange(unshareListDocument, READ_AGAIN);
  const token = share.data?.shareCoverageList;
  const error = share.error ?? unshare.error;
  return (
    <>
      {isShared(list) && (
        <>
          <Text size="sm">{t('coverage.sharedUntil', { when: exactMoment(list.sharedUntil!, i18n.language) })}</Text>
          {token && <Copyable text={`${location.origin}/shared/coverage/${token}`} />}
          <Text size="sm">{token ? t('coverage.linkOnce') : t('coverage.linkLost')}</Text>
        </>
      )}
      {error && (
        <Text role="alert" c="red">
          {error.message}
        </Text>
      )}
      <NewLink list={list} isBusy={share.isPending} onMake={(days) => share.mutate({ id: list.id, days })} />
      {isShared(list) && (
        <Button size="xs" variant="default" loading={unshare.isPending} onClick={() => unshare.mutate({ id: list.id })}>
          {t('coverage.stopSharing')}
        </Button>
      )}
    </>
  );
}

function NewLink({ list, isBusy, onMake }: { list: ShownList; isBusy: boolean; onMake: (days: number) => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState('30');
  return (
    <Group gap={8} align="flex-end">
      <Select
        style={{ flex: 1 }}
        label={t('coverage.shareDays')}
        data={DAYS.map((count) => ({ value: String(count), label: t('coverage.days', { count }) }))}
        value={days}
        onChange={(value) => setDays(value ?? '30')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <Button variant={isShared(list) ? 'default' : 'filled'} loading={isBusy} onClick={() => onMake(Number(days))}>
        {isShared(list) ? t('coverage.newLink') : t('coverage.makeLink')}
      </Button>
    </Group>
  );
}
