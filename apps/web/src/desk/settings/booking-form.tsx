import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../graphql/data.js';
import { useRolloutWords } from '../../rollouts/rollout-words.js';
import { KeptForm } from '../../security/check-item.js';
import { bookCalendarDocument } from './settings-queries.js';

const PARTIES = ['consultant', 'partner', 'customer', 'vendor'];

/** Takes days of a party, for one customer or for all. */
export function BookingForm({
  customers,
  onDone,
}: {
  customers: readonly { id: string; name: string }[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useRolloutWords();
  const today = new Date().toISOString().slice(0, 10);
  const [typed, setTyped] = useState({ party: 'consultant', tenantId: '', fromDay: today, toDay: today, note: '' });
  const book = useChange(bookCalendarDocument, ['CalendarBookings', 'Rollout', 'Rollouts']);
  const field = (name: 'fromDay' | 'toDay' | 'note', type?: string) => (
    <TextInput
      type={type}
      label={t(`desk.settings.bookings.${name}`)}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  );
  return (
    <KeptForm
      act={t('desk.settings.bookings.book')}
      onDone={onDone}
      send={() => book.mutateAsync({ input: { ...typed, tenantId: typed.tenantId || null } })}
    >
      <NativeSelect
        label={t('desk.settings.bookings.party')}
        value={typed.party}
        data={PARTIES.map((value) => ({ value, label: words.party(value) }))}
        onChange={(event) => setTyped({ ...typed, party: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('rollouts.customer')}
        value={typed.tenantId}
        data={[
          { value: '', label: t('desk.settings.bookings.all') },
          ...customers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setTyped({ ...typed, tenantId: event.currentTarget.value })}
      />
      {field('fromDay', 'date')}
      {field('toDay', 'date')}
      {field('note')}
    </KeptForm>
  );
}
