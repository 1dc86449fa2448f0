import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/index.js';
import type { StuckTopdeskFormsQuery } from '../../gql/graphql.js';
import { useChange, useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';

const stuckDocument = graphql(`
  query StuckTopdeskForms {
    stuckTopdeskForms {
      number
      subject
      caller
      organisation
      problem
      seenAt
    }
    customers {
      id
      name
    }
  }
`);

const assignDocument = graphql(`
  mutation AssignTopdeskForm($number: String!, $tenantId: ID!) {
    assignTopdeskForm(number: $number, tenantId: $tenantId) {
      id
    }
  }
`);

type StuckForm = StuckTopdeskFormsQuery['stuckTopdeskForms'][number];
type Customer = StuckTopdeskFormsQuery['customers'][number];

/** Forms from TOPdesk of which nobody knows the customer: nothing is shown when there are none. */
export function TopdeskForms() {
  const { t } = useTranslation();
  const { data } = useData(stuckDocument, {}, { every: 60_000 });
  if (!data || data.stuckTopdeskForms.length === 0) return null;
  return (
    <Alert
      variant="outline"
      color="yellow.9"
      mb="md"
      icon={<IconMailExclamation size={18} aria-hidden />}
      title={t('desk.topdesk.title', { count: data.stuckTopdeskForms.length })}
    >
      <Stack gap={12}>
        {data.stuckTopdeskForms.map((form) => (
          <Stuck key={form.number} form={form} customers={data.customers} />
        ))}
      </Stack>
    </Alert>
  );
}

function Stuck({ form, customers }: { form: StuckForm; customers: Customer[] }) {
  const { t } = useTranslation();
  const [tenantId, setTenantId] = useState<string | null>(null);
  const assign = useChange(assignDocument, ['StuckTopdeskForms', 'Inbox']);
  return (
    <div data-topdesk={form.number}>
      <Text size="sm">
        <span className="mono">{form.number}</span> {form.subject} · {form.caller}, {form.organisation} ·{' '}
        <Ago moment={form.seenAt} />
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {form.problem}
      </Text>
      <Group gap={8} align="flex-start">
        <Select
          searchable
          w={280}
          aria-label={t('desk.topdesk.customerOf', { number: form.number })}
          placeholder={t('desk.topdesk.choose')}
          data={customers.map(({ id, name }) => ({ value: id, label: name }))}
          value={tenantId}
          onChange={setTenantId}
          error={assign.error?.message}
        />
        <Button
          variant="default"
          disabled={tenantId === null}
          loading={assign.isPending}
          onClick={() => assign.mutate({ number: form.number, tenantId: tenantId! })}
        >
          {t('desk.topdesk.file')}
        </Button>
      </Group>
    </div>
  );
}
