import { Alert, Checkbox, Radio, Select, Stack } from '@mantine/core';
import { startTransition, useOptimistic } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationPreferenceQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { changeNotificationPreferenceDocument, notificationPreferenceDocument } from './notification-queries.js';

type Preference = NotificationPreferenceQuery['notificationPreference'];

const FREQUENCIES = ['each', 'daily', 'weekly', 'never'] as const;
const CATEGORIES = ['mine', 'queue', 'votes', 'rollouts'] as const;

/** How often mail comes, in which language, and about what; kept as soon as it is chosen. */
export function PreferenceForm() {
  const { t } = useTranslation();
  const result = useData(notificationPreferenceDocument, {});
  return (
    <section aria-label={t('notifications.preferences')} style={{ marginTop: 36 }}>
      <h2 style={{ fontSize: 15, margin: '0 0 12px' }}>{t('notifications.preferences')}</h2>
      <Loaded result={result}>{({ notificationPreference }) => <Choices preference={notificationPreference} />}</Loaded>
    </section>
  );
}

function Choices({ preference: { mailConfigured, ...kept } }: { preference: Preference }) {
  const { t } = useTranslation();
  const change = useChange(changeNotificationPreferenceDocument, ['NotificationPreference']);
  // What is chosen is shown at once, before it is kept; what could not be kept is shown as it was.
  const [preference, showAtOnce] = useOptimistic(kept);
  const save = (changes: Partial<typeof kept>) =>
    startTransition(async () => {
      const chosen = { ...preference, ...changes };
      showAtOnce(chosen);
      await change.mutateAsync({ preference: chosen }).catch(() => undefined);
    });
  return (
    <Stack gap="md">
      {!mailConfigured && <Alert variant="outline">{t('notifications.noMail')}</Alert>}
      {change.error && (
        <Alert color="red" variant="outline" role="alert">
          {change.error.message}
        </Alert>
      )}
      <Radio.Group label={t('notifications.mail')} value={preference.mail} onChange={(mail) => save({ mail })}>
        <Stack gap={6} mt={6}>
          {FREQUENCIES.map((one) => (
            <Radio key={one} value={one} label={t(`notifications.frequencies.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t('notifications.about')}
        value={CATEGORIES.filter((one) => !preference.muted.includes(one))}
        onChange={(chosen) => save({ muted: CATEGORIES.filter((one) => !chosen.includes(one)) })}
      >
        <Stack gap={6} mt={6}>
          {CATEGORIES.map((one) => (
            <Checkbox key={one} value={one} label={t(`notifications.categories.${one}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Select
        label={t('notifications.language')}
        maw={240}
        allowDeselect={false}
        value={preference.language}
        data={[
          { value: 'en', label: 'English' },
          { value: 'nl', label: 'Nederlands' },
        ]}
        onChange={(language) => language && save({ language })}
      />
    </Stack>
  );
}
