import { Button, MultiSelect, NumberInput, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { Refusal } from '../../shell/parts/refusal.js';
import { SOURCE_FUNCTIONS, TARGET_FUNCTIONS } from '../asked-functions.js';
import { joinRequestDocument } from '../request-queries.js';

const FUNCTIONS = [...SOURCE_FUNCTIONS, ...TARGET_FUNCTIONS];

/** "We want it too", with what the own organisation needs of it where it wants to say so: that counts in the priority. */
export function JoinWish({ id, title, onJoined }: { id: string; title: string; onJoined?: () => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [users, setUsers] = useState<number | string>('');
  const [functions, setFunctions] = useState<string[]>([]);
  const [wantedDate, setWantedDate] = useState('');
  const join = useChange(joinRequestDocument, ['SimilarToName', 'Wishes', 'MyRequests']);
  const wants = { users: typeof users === 'number' ? users : null, functions, wantedDate: wantedDate || null };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          aria-label={t('requests.wishes.joinNamed', { title })}
          onClick={() => setOpened((now) => !now)}
        >
          {t('requests.wishes.join')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('requests.wishes.joinNamed', { title })}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            // The popover stands outside of a form around it, but what happens in it is heard there.
            event.stopPropagation();
            join.mutate({ id, wants }, { onSuccess: onJoined });
          }}
        >
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('requests.wishes.wantsHelp')}
            </Text>
            <NumberInput
              label={t('requests.form.users')}
              min={1}
              allowDecimal={false}
              value={users}
              onChange={setUsers}
            />
            <MultiSelect
              label={t('requests.form.functions')}
              comboboxProps={{ withinPortal: false }}
              data={FUNCTIONS.map((value) => ({ value, label: t(`desk.functions.${value}`) }))}
              value={functions}
              onChange={setFunctions}
            />
            <TextInput
              type="date"
              label={t('requests.form.wantedDate')}
              value={wantedDate}
              onChange={(event) => setWantedDate(event.currentTarget.value)}
            />
            <Refusal error={join.error} />
            <Button type="submit" loading={join.isPending}>
              {t('requests.wishes.count')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
