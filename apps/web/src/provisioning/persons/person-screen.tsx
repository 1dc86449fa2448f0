import { Stack, Table } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import type { PersonQuery } from '../../gql/graphql.js';
import { useData } from '../../graphql/data.js';
import { Ago } from '../../shell/parts/ago.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { Monogram } from '../../shell/parts/monogram.js';
import { Page, PageSkeleton } from '../../shell/parts/page.js';
import { ScreenGate } from '../../shell/parts/screen-gate.js';
import { EmptyState } from '../../shell/parts/states.js';
import { StateBadge } from '../../shell/parts/state-badge.js';
import { systemsDocument } from '../../tenants/system-queries.js';
import { ActionHistory } from '../action-history.js';
import { ValueList } from '../preview/value-list.js';
import { personDocument } from './person-queries.js';
import { Sideways } from '../../shell/parts/sideways.js';

type Person = PersonQuery['person'];

export function PersonScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('person.read');
  const result = useData(personDocument, { id }, { enabled: may });
  return (
    <ScreenGate permission="person.read">
      <Loaded result={result} skeleton={<PageSkeleton />}>
        {({ person }) => <ShownPerson person={person} />}
      </Loaded>
    </ScreenGate>
  );
}

function ShownPerson({ person }: { person: Person }) {
  const { t } = useTranslation();
  const mayPreview = useMay('action.preview');
  const { Contracts, PrimaryContract, ...own } = (person.data ?? {}) as Record<string, unknown>;
  const contracts = Array.isArray(Contracts) ? (Contracts as unknown[]) : [];
  return (
    <Page
      title={person.displayName}
      mark={<Monogram name={person.displayName} size={44} />}
      line={
        <>
          {[person.title, person.department].filter(Boolean).join(' · ')}{' '}
          <span className="mono">{person.externalId}</span>{' '}
          {person.removedAt && <StateBadge tone="idle">{t('persons.removed')}</StateBadge>}
        </>
      }
    >
      <Stack gap={32}>
        <Accounts person={person} />
        {mayPreview && (
          <Section title={t('runs.title')}>
            <ActionHistory personId={person.id} size={8} />
          </Section>
        )}
        {PrimaryContract !== undefined && PrimaryContract !== null && (
          <Section title={t('persons.primaryContract')}>
            <ValueList value={PrimaryContract} />
          </Section>
        )}
        <Section title={t('persons.contracts', { count: contracts.length })}>
          {contracts.map((contract, index) => (
            <details key={index} style={{ marginBottom: 8 }}>
              <summary>{contractTitle(contract, index)}</summary>
              <ValueList value={contract} />
            </details>
          ))}
        </Section>
        <Section title={t('persons.data')}>
          <ValueList value={own} />
        </Section>
      </Stack>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section style={{ maxWidth: 1000 }}>
      <h2 style={{ fontSize: 14, margin: '0 0 8px' }}>{title}</h2>
      {children}
    </section>
  );
}

function contractTitle(contract: unknown, index: number): string {
  const { Title, Department, StartDate } = (contract ?? {}) as Record<
    string,
    { Name?: string; DisplayName?: string } | string
  >;
  const name = (part: typeof Title) => (typeof part === 'object' ? (part?.DisplayName ?? part?.Name) : undefined);
  const start = typeof StartDate === 'string' ? StartDate.slice(0, 10) : undefined;
  return [name(Title), name(Department), start].filter(Boolean).join(' · ') || `#${index + 1}`;
}

/** What the person has, system by system, with a way to try something on each. */
function Accounts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const systems = useData(systemsDocument, {});
  const targets = (systems.data?.systems ?? []).filter(({ kind }) => kind !== 'source');
  return (
    <Section title={t('persons.accounts')}>
      {systems.isSuccess && targets.length === 0 && <EmptyState title={t('persons.noTargets')} />}
      {targets.length > 0 && (
        <Sideways label={t('persons.accounts')}>
          <Table aria-label={t('persons.accounts')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('home.system')}</Table.Th>
                <Table.Th>{t('persons.account')}</Table.Th>
                <Table.Th>{t('report.accountReference')}</Table.Th>
                <Table.Th>{t('home.changed')}</Table.Th>
                <Table.Th>{t('home.next')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {targets.map(({ id, name }) => {
                const account = person.accounts.find(({ systemId }) => systemId === id);
                return (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Link to={`/systems/${id}`}>{name}</Link>
                    </Table.Td>
                    <Table.Td>
                      <AccountState account={account} />
                    </Table.Td>
                    <Table.Td className="mono">
                      {typeof account?.reference === 'string'
                        ? account.reference
                        : account && JSON.stringify(account.reference)}
                    </Table.Td>
                    <Table.Td>
                      <Ago moment={account?.updatedAt} />
                    </Table.Td>
                    <Table.Td>
                      <Link
                        to={`/systems/${id}/preview`}
                        search={{ person: person.id }}
                        aria-label={`${t('preview.preview')}: ${name}`}
                      >
                        {t('preview.preview')}
                      </Link>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Sideways>
      )}
    </Section>
  );
}

function AccountState({ account }: { account: Person['accounts'][number] | undefined }) {
  const { t } = useTranslation();
  if (!account) return <StateBadge tone="idle">{t('persons.noAccount')}</StateBadge>;
  if (account.enabled === false) return <StateBadge tone="attention">{t('persons.disabled')}</StateBadge>;
  return <StateBadge tone="good">{account.enabled ? t('persons.enabled') : t('persons.hasAccount')}</StateBadge>;
}
