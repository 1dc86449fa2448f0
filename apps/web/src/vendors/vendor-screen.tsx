import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Page } from '../shell/parts/page.js';
import { ScreenGate } from '../shell/parts/screen-gate.js';
import { ContactLog } from './contact-log.js';
import { type Vendor, vendorDocument } from './vendor-queries.js';
import { VendorForm } from './vendor-form.js';
import classes from './vendors.module.css';

/** One vendor: who they are, what they make that customers asked for, and every contact. */
export function VendorScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('desk.read');
  const result = useData(vendorDocument, { id }, { enabled: may });
  return (
    <ScreenGate permission="desk.read">
      <Loaded result={result}>{({ vendor }) => <Shown vendor={vendor} />}</Loaded>
    </ScreenGate>
  );
}

function Shown({ vendor }: { vendor: Vendor }) {
  const { t } = useTranslation();
  const former = vendor.formerNames.join(', ');
  const mayJudge = useMay('desk.judge');
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={vendor.name}
      narrow
      line={[vendor.domain, former && `${t('vendors.formerNames')}: ${former}`].filter(Boolean).join(' · ')}
      actions={
        mayJudge &&
        !editing && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('vendors.edit')}
          </Button>
        )
      }
    >
      {editing && (
        <section className={classes.part}>
          <VendorForm vendor={vendor} onDone={() => setEditing(false)} />
        </section>
      )}
      {vendor.contacts.length > 0 && !editing && (
        <section className={classes.part}>
          <h2>{t('vendors.people')}</h2>
          <ul className={classes.list}>
            {vendor.contacts.map((person) => (
              <li key={`${person.name} ${person.email}`}>
                {[person.name, person.role, person.email, person.phone].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.part}>
        <h2>{t('vendors.aboutRequests')}</h2>
        <ul className={classes.list}>
          {vendor.requests.map((request) => (
            <li key={request.id}>
              <Link to={`/desk/requests/${request.id}/vendor`}>
                R-{request.number} {request.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part}>
        <h2>{t('vendors.log')}</h2>
        <ContactLog vendor={vendor} />
      </section>
    </Page>
  );
}
