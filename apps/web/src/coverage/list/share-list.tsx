import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { Copyable } from '../../shell/parts/copyable.js';
import { shareListDocument, type ShownList } from '../coverage-queries.js';

/** The list as a page for whoever has its link: opened and closed here. */
export function ShareList({ list }: { list: ShownList }) {
  const { t } = useTranslation();
  const share = useChange(shareListDocument, ['CoverageList', 'CoverageLists']);
  const address = `${location.origin}/shared/coverage/${list.shareToken}`;
  const set = (shared: boolean) => share.mutate({ id: list.id, shared });
  return (
    <Popover width={380} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconShare size={16} aria-hidden />}>
          {list.shareToken ? t('coverage.shared') : t('coverage.share')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('coverage.share')}>
        <Stack gap={10} align="flex-start">
          <Text size="sm">{t('coverage.shareHint')}</Text>
          {list.shareToken && <Copyable text={address} />}
          {share.isError && (
            <Text role="alert" c="red">
              {share.error.message}
            </Text>
          )}
          <Button
            size="xs"
            variant={list.shareToken ? 'default' : 'filled'}
            loading={share.isPending}
            onClick={() => set(!list.shareToken)}
          >
            {list.shareToken ? t('coverage.stopSharing') : t('coverage.makeLink')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
