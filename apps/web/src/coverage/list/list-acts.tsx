import { Button, Menu } from '@mantine/core';
import { IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { recheckListDocument, removeListDocument, type ShownList } from '../coverage-queries.js';
import { ShareList } from './share-list.js';

/** What can be done with a list as a whole. */
export function ListActs({ list }: { list: ShownList }) {
  const { t, i18n } = useTranslation();
  const recheck = useChange(recheckListDocument, ['CoverageList', 'CoverageLists']);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t('coverage.download')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Menu.Item
              key={format}
              component="a"
              href={`/coverage-files/${list.id}/${format}?language=${i18n.language}`}
              download
            >
              {t(`coverage.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ShareList list={list} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={recheck.isPending}
        onClick={() => recheck.mutate({ id: list.id })}
      >
        {t('coverage.recheck')}
      </Button>
      <RemoveList list={list} />
    </>
  );
}

function RemoveList({ list }: { list: ShownList }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const remove = useChange(removeListDocument, ['CoverageLists']);
  return (
    <>
      <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => ask(true)}>
        {t('coverage.remove')}
      </Button>
      <ConfirmAct
        opened={asking}
        title={t('coverage.removeTitle', { name: list.name })}
        act={t('coverage.remove')}
        busy={remove.isPending}
        error={remove.error}
        destructive
        onClose={() => ask(false)}
        onAct={() => remove.mutate({ id: list.id }, { onSuccess: () => void navigate({ to: '/coverage' }) })}
      >
        {t('coverage.removeText', { count: list.totals.lines })}
      </ConfirmAct>
    </>
  );
}
