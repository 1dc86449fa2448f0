import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../access/viewer.js';
import { Loaded } from '../../shell/parts/loaded.js';
import { NextSteps } from '../decisions/next-steps.js';
import classes from '../desk.module.css';
import { Holder } from '../holder.js';
import { FormFacts } from '../request/form-facts.js';
import { useDeskRequest } from '../request/use-desk-request.js';
import { CatalogCheck } from './catalog-check.js';
import { RecordedSearches } from './recorded-searches.js';

/** The open request: what is asked, the look into the catalog, and the decision. */
export function InboxRequest({ id, onDone }: { id: string; onDone: () => void }) {
  const mayAssess = useMay('desk.assess');
  const result = useDeskRequest(id);
  return (
    <Loaded result={result}>
      {({ deskRequest: shown }) => {
        const { request, searches } = shown;
        // Sales looks into the catalog first; whoever has the ball later goes on.
        const isAssessed = searches.length > 0 || request.holder !== 'sales';
        return (
          <article aria-labelledby="open-request" data-open={id} className={classes.inboxOpen}>
            <h2 id="open-request" className={classes.openTitle}>
              <Link to={`/desk/requests/${id}`} className="plain-link">
                {request.title}
              </Link>
            </h2>
            <div className={classes.line}>
              <span className="mono">{request.reference}</span>
              <span>
                {request.tenantName} · {request.requesterName}
              </span>
              <Holder holder={request.holder} since={request.holderSince} />
            </div>
            <Stack gap={24} mt="md">
              {isAssessed ? (
                <>
                  <RecordedSearches searches={searches} />
                  <NextSteps shown={shown} onDone={onDone} />
                </>
              ) : (
                mayAssess && <CatalogCheck requestId={id} name={request.form.applicationName} />
              )}
              <FormFacts form={request.form} />
            </Stack>
          </article>
        );
      }}
    </Loaded>
  );
}
