import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Refusal } from '../shell/parts/refusal.js';
import { ContactLog } from './contact-log.js';
import { QuestionsPart } from './questions-part.js';
import { chooseVendorDocument, requestVendorDocument, VENDOR_TAB, vendorDocument } from './vendor-queries.js';
import classes from './vendors.module.css';

/** The vendor that a request is about: what it was asked, what it said, and every contact with it. */
export function VendorTab({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const result = useData(requestVendorDocument, { requestId });
  const choose = useChange(chooseVendorDocument, VENDOR_TAB);
  return (
    <Loaded result={result}>
      {({ requestVendor: found }) => (
        <>
          <Group gap={12} mb="lg">
            {found ? (
              <>
                <Link to={`/vendors/${found.vendor.id}`}>{found.vendor.name}</Link>
                {!found.chosen && <span>{t('vendors.guessed')}</span>}
              </>
            ) : (
              <span>{t('vendors.noVendor')}</span>
            )}
            {mayJudge && !found?.chosen && (
              <Button
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({ requestId, vendorId: found?.vendor.id })}
              >
                {t(found ? 'vendors.choose' : 'vendors.make')}
              </Button>
            )}
          </Group>
          <Refusal error={choose.error} />
          <QuestionsPart requestId={requestId} />
          {found && <RequestLog vendorId={found.vendor.id} requestId={requestId} />}
        </>
      )}
    </Loaded>
  );
}

function RequestLog({ vendorId, requestId }: { vendorId: string; requestId: string }) {
  const { t } = useTranslation();
  const result = useData(vendorDocument, { id: vendorId });
  return (
    <section className={classes.part} aria-label={t('vendors.log')}>
      <h2>{t('vendors.log')}</h2>
      <Loaded result={result}>{({ vendor }) => <ContactLog vendor={vendor} requestId={requestId} />}</Loaded>
    </section>
  );
}
