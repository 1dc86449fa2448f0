import { Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange } from '../graphql/data.js';
import { day } from '../messages/moments.js';
import { KeptForm } from '../security/check-item.js';
import { logContactDocument, type Vendor } from './vendor-queries.js';
import classes from './vendors.module.css';

const CHANNELS = ['mail', 'phone', 'meeting', 'other'] as const;

/** Every contact with a vendor, newest first, and the place to add one. */
export function ContactLog({ vendor, requestId }: { vendor: Vendor; requestId?: string }) {
  const { t, i18n } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const [adding, setAdding] = useState(false);
  return (
    <>
      {mayJudge && !adding && (
        <Button variant="default" mb="sm" onClick={() => setAdding(true)}>
          {t('vendors.logContact')}
        </Button>
      )}
      {adding && <ContactForm vendorId={vendor.id} requestId={requestId} onDone={() => setAdding(false)} />}
      {vendor.log.length === 0 && <Text c="dimmed">{t('vendors.noLog')}</Text>}
      <ul className={classes.list}>
        {vendor.log.map((entry) => (
          <li key={entry.id}>
            <div className={classes.facts}>
              <span>{day(entry.onDate, i18n.language)}</span>
              <span>{entry.person}</span>
              <span>{t(`vendors.channels.${entry.channel as 'mail'}`)}</span>
              {entry.promisedDate && (
                <span>{t('vendors.promised', { date: day(entry.promisedDate, i18n.language) })}</span>
              )}
            </div>
            {entry.question && <Text className={classes.words}>{entry.question}</Text>}
            {entry.answer && (
              <Text c="dimmed" className={classes.words}>
                {entry.answer}
              </Text>
            )}
            {entry.nextAction && (
              <Text size="sm">
                {t('vendors.nextAction')}: {entry.nextAction}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ContactForm({ vendorId, requestId, onDone }: { vendorId: string; requestId?: string; onDone: () => void }) {
  const { t } = useTranslation();
  const log = useChange(logContactDocument, ['Vendor', 'Vendors']);
  const [contact, setContact] = useState({
    onDate: new Date().toISOString().slice(0, 10),
    person: '',
    channel: 'mail',
    question: '',
    answer: '',
    promisedDate: '',
    nextAction: '',
  });
  const field = (name: 'person' | 'onDate' | 'promisedDate' | 'nextAction', type?: string) => (
    <TextInput
      type={type}
      label={t(`vendors.${name}`)}
      value={contact[name]}
      onChange={(event) => setContact({ ...contact, [name]: event.currentTarget.value })}
    />
  );
  return (
    <KeptForm
      act={t('vendors.save')}
      onDone={onDone}
      send={() =>
        log.mutateAsync({ vendorId, contact: { ...contact, promisedDate: contact.promisedDate || null, requestId } })
      }
    >
      {field('onDate', 'date')}
      {field('person')}
      <NativeSelect
        label={t('vendors.channel')}
        value={contact.channel}
        data={CHANNELS.map((each) => ({ value: each, label: t(`vendors.channels.${each}`) }))}
        onChange={(event) => setContact({ ...contact, channel: event.currentTarget.value })}
      />
      {(['question', 'answer'] as const).map((name) => (
        <Textarea
          key={name}
          autosize
          label={t(`vendors.${name}`)}
          value={contact[name]}
          onChange={(event) => setContact({ ...contact, [name]: event.currentTarget.value })}
        />
      ))}
      {field('promisedDate', 'date')}
      {field('nextAction')}
    </KeptForm>
  );
}
