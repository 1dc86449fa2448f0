import { Alert, Button, Checkbox, Group, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecurityPolicyQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { Ago } from '../shell/parts/ago.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { saveSecurityPolicyDocument, securityPolicyDocument } from './finding-queries.js';

type Policy = SecurityPolicyQuery['securityPolicy'];

const DEMANDS = ['needsReview', 'noOpenBlocker', 'noOpenHigh'] as const;

/** What the tenant demands of a version before it is imported. */
export function PolicyScreen() {
  const { t } = useTranslation();
  return (
    <ScreenGate permission="security.policy">
      <Page narrow title={t('shell.places.policy')} line={t('security.policy.line')}>
        <LoadedPolicy />
      </Page>
    </ScreenGate>
  );
}

function LoadedPolicy() {
  const result = useData(securityPolicyDocument, {});
  return (
    <Loaded result={result} skeleton={<Skeleton height={280} />}>
      {({ securityPolicy }) => <PolicyForm policy={securityPolicy} />}
    </Loaded>
  );
}

function PolicyForm({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const { changedByName, changedAt, ...saved } = policy;
  const [draft, setDraft] = useState(saved);
  const save = useChange(saveSecurityPolicyDocument, ['SecurityPolicy', 'ImportPolicyAnswer']);
  const submit = async () => {
    await save.mutateAsync({ input: draft });
    notifications.show({ message: t('security.policy.saved'), color: 'green' });
  };
  return (
    <form
      aria-label={t('shell.places.policy')}
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <Stack gap="lg" maw={560}>
        {save.isError && (
          <Alert
            color="red"
            variant="outline"
            icon={<IconAlertCircle size={18} aria-hidden />}
            title={t('settings.notSaved')}
          >
            {save.error.message} {t('settings.nothingLost')}
          </Alert>
        )}
        <Checkbox.Group
          label={t('security.policy.demands')}
          value={DEMANDS.filter((demand) => draft[demand])}
          onChange={(chosen) =>
            setDraft({ ...draft, ...Object.fromEntries(DEMANDS.map((demand) => [demand, chosen.includes(demand)])) })
          }
        >
          <Stack gap="xs" mt="xs">
            {DEMANDS.map((demand) => (
              <Checkbox key={demand} value={demand} label={t(`security.policy.${demand}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group
          label={t('security.policy.mode')}
          value={draft.mode}
          onChange={(mode) => setDraft({ ...draft, mode })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="warn" label={t('security.policy.warn')} />
            <Radio value="stop" label={t('security.policy.stop')} />
          </Stack>
        </Radio.Group>
        <Group gap={16}>
          <Button type="submit" loading={save.isPending}>
            {t('security.policy.save')}
          </Button>
          {changedAt && (
            <Text c="dimmed">
              {t('security.policy.changedBy', { name: changedByName ?? '' })} <Ago moment={changedAt} />
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
