import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorQuestionsQuery } from '../gql/graphql.js';
import { useChange } from '../graphql/data.js';
import { KeptForm } from '../security/check-item.js';
import { Copyable } from '../shell/parts/copyable.js';
import { Refusal } from '../shell/parts/refusal.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { giveLinkDocument, revokeLinkDocument, VENDOR_TAB } from './vendor-queries.js';
import classes from './vendors.module.css';

type VendorLink = VendorQuestionsQuery['vendorLinks'][number];

const stateOf = ({ usedAt, revokedAt, expiresAt }: VendorLink) =>
  usedAt ? 'used' : revokedAt ? 'revoked' : new Date(expiresAt) <= new Date() ? 'expired' : 'open';

/** The links through which somebody at the vendor may answer, without a login. */
export function VendorLinks({
  requestId,
  links,
  mayGive,
}: {
  requestId: string;
  links: VendorLink[];
  mayGive: boolean;
}) {
  const { t } = useTranslation();
  const give = useChange(giveLinkDocument, VENDOR_TAB);
  const revoke = useChange(revokeLinkDocument, VENDOR_TAB);
  const [giving, setGiving] = useState(false);
  const [sentTo, setSentTo] = useState('');
  const token = give.data?.giveVendorLink;
  return (
    <div className={classes.links}>
      <h3>{t('vendors.links')}</h3>
      {token && (
        <Alert variant="outline" mb="sm" title={t('vendors.linkOnce')}>
          <Copyable text={`${location.origin}/vendor-answers/${token}`} />
        </Alert>
      )}
      {giving && (
        <KeptForm
          act={t('vendors.giveLink')}
          onDone={() => setGiving(false)}
          send={() => give.mutateAsync({ requestId, link: { sentTo } })}
        >
          <TextInput
            label={t('vendors.sentTo')}
            value={sentTo}
            onChange={(event) => setSentTo(event.currentTarget.value)}
          />
        </KeptForm>
      )}
      {mayGive && !giving && (
        <Button variant="default" mb="sm" onClick={() => setGiving(true)}>
          {t('vendors.giveLink')}
        </Button>
      )}
      <Refusal error={revoke.error} />
      <ul className={classes.list} aria-label={t('vendors.links')}>
        {links.map((link) => (
          <li key={link.id}>
            <div className={classes.facts}>
              <StateBadge tone={stateOf(link) === 'open' ? 'busy' : 'idle'}>
                {t(`vendors.states.${stateOf(link)}`)}
              </StateBadge>
              <span>{link.sentTo}</span>
              {mayGive && stateOf(link) === 'open' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => revoke.mutate({ requestId, linkId: link.id })}
                  aria-label={`${t('vendors.revoke')} ${link.sentTo}`}
                >
                  {t('vendors.revoke')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
