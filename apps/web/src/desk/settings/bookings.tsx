import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange, useData } from '../../graphql/data.js';
import { day } from '../../messages/moments.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { useRolloutWords } from '../../rollouts/rollout-words.js';
import { BookingForm } from './booking-form.js';
import { type CalendarBooking, calendarBookingsDocument, removeCalendarBookingDocument } from './settings-queries.js';
import classes from './settings.module.css';

/** Days on which a party of rollouts is away, from today on. */
export function Bookings() {
  const { t } = useTranslation();
  const mayPlan = useMay('desk.plan');
  const [adding, setAdding] = useState(false);
  const result = useData(calendarBookingsDocument, {});
  return (
    <Loaded result={result}>
      {({ calendarBookings, customers }) => (
        <>
          {calendarBookings.length === 0 ? (
            <Text mb="sm">{t('desk.settings.bookings.none')}</Text>
          ) : (
            <ul className={classes.bookings}>
              {calendarBookings.map((booking) => (
                <Booked
                  key={booking.id}
                  booking={booking}
                  customer={customers.find(({ id }) => id === booking.tenantId)?.name}
                />
              ))}
            </ul>
          )}
          {adding && <BookingForm customers={customers} onDone={() => setAdding(false)} />}
          {mayPlan && !adding && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('desk.settings.bookings.add')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** A booking that a customer made for itself has its customer's name: that one takes it back. */
function Booked({ booking, customer }: { booking: CalendarBooking; customer: string | undefined }) {
  const { t, i18n } = useTranslation();
  const words = useRolloutWords();
  const mayPlan = useMay('desk.plan');
  const remove = useChange(removeCalendarBookingDocument, ['CalendarBookings', 'Rollout', 'Rollouts']);
  const { fromDay, toDay, note } = booking;
  const days = [...new Set([fromDay, toDay])].map((one) => day(one, i18n.language)).join(' – ');
  return (
    <li>
      <strong>{days}</strong>
      <span>
        {words.party(booking.party)} · {customer ?? t('desk.settings.bookings.all')}
      </span>
      {note && <Text c="dimmed">{note}</Text>}
      {remove.error && (
        <Text c="var(--state-bad)" role="alert">
          {remove.error.message}
        </Text>
      )}
      {mayPlan && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`${t('desk.settings.bookings.remove')}: ${words.party(booking.party)} ${days}`}
          onClick={() => remove.mutate({ id: booking.id })}
        >
          {t('desk.settings.bookings.remove')}
        </Button>
      )}
    </li>
  );
}
