import { Text, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { Pages } from '../shell/parts/pages.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { EmptyState } from '../shell/parts/states.js';
import { vendorsDocument } from './vendor-queries.js';
import classes from './vendors.module.css';

/** Every vendor that was ever asked something. */
export function VendorsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('desk.read');
  const { search = '', page = 1 } = useSearch({ strict: false }) as { search?: string; page?: number };
  const result = useData(vendorsDocument, { search: String(search), page: Number(page) }, { enabled: may, keep: true });
  const go = (to: { search?: string; page?: number }) =>
    void navigate({ to: '/vendors', search: to as never, replace: true });
  return (
    <ScreenGate permission="desk.read">
      <Page title={t('vendors.title')} narrow>
        <TextInput
          type="search"
          aria-label={t('vendors.search')}
          placeholder={t('vendors.search')}
          value={String(search)}
          onChange={(event) => go({ search: event.currentTarget.value || undefined })}
          mb="md"
        />
        <Loaded result={result}>
          {({ vendors }) =>
            vendors.items.length === 0 ? (
              <EmptyState title={search ? t('vendors.none') : t('vendors.empty')}>{t('vendors.emptyText')}</EmptyState>
            ) : (
              <>
                <ul className={classes.list}>
                  {vendors.items.map((vendor) => (
                    <li key={vendor.id}>
                      <Link to={`/vendors/${vendor.id}`}>{vendor.name}</Link>
                      {vendor.overdue && (
                        <StateBadge tone="bad">{t('vendors.overdue', { date: vendor.promised })}</StateBadge>
                      )}
                      <Text size="sm" c="dimmed" component="div" className={classes.facts}>
                        {vendor.domain && <span>{vendor.domain}</span>}
                        <span>{t('vendors.requests', { count: vendor.requests })}</span>
                        {vendor.openQuestions > 0 && (
                          <span>{t('vendors.questionsOpen', { count: vendor.openQuestions })}</span>
                        )}
                        {vendor.lastContact && <span>{t('vendors.lastContact', { date: vendor.lastContact })}</span>}
                        {vendor.promised && !vendor.overdue && (
                          <span>{t('vendors.promised', { date: vendor.promised })}</span>
                        )}
                      </Text>
                    </li>
                  ))}
                </ul>
                <Pages
                  totalItems={vendors.totalItems}
                  size={50}
                  page={Number(page)}
                  onPage={(next) => go({ search: String(search) || undefined, page: next })}
                />
              </>
            )
          }
        </Loaded>
      </Page>
    </ScreenGate>
  );
}
