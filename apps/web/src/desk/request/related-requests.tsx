import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/viewer.js';
import { useChange } from '../../graphql/data.js';
import { ConfirmAct } from '../../shell/parts/confirm-act.js';
import { openOtherHalfDocument } from '../decisions/decision-queries.js';
import { DESK_QUERIES, type DeskRequest } from '../desk-queries.js';
import classes from '../desk.module.css';
import { useDeskWords } from '../desk-words.js';

/** The requests that belong to this one, and what came with them; and the one that is still to be made of its other half. */
export function RelatedRequests({ shown }: { shown: DeskRequest }) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const offersHalf = mayJudge && shown.otherHalf.length > 0;
  if (shown.related.length === 0 && !offersHalf) return null;
  return (
    <section aria-label={t('desk.related.title')}>
      <h2 className={classes.heading}>{t('desk.related.title')}</h2>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {shown.related.map(({ id, reference, title, tenantName, relation, apiDocuments }) => (
          <li key={id}>
            <Link to={`/desk/requests/${id}`}>
              {reference} {title}
            </Link>{' '}
            · {tenantName} · {t(`desk.related.${relation === 'joined' ? 'joined' : 'half'}`)}
            {apiDocuments.map((file) => (
              <div key={file.id}>
                <Anchor href={`/requests/${id}/attachments/${file.id}`} download underline="always">
                  {file.name}
                </Anchor>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {offersHalf && <OtherHalf shown={shown} />}
    </section>
  );
}

function OtherHalf({ shown: { request, otherHalf } }: { shown: DeskRequest }) {
  const { t } = useTranslation();
  const words = useDeskWords();
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const open = useChange(openOtherHalfDocument, DESK_QUERIES);
  const functions = otherHalf.map(words.fn).join(', ');
  return (
    <>
      <p>{t('desk.related.otherHalf', { functions })}</p>
      <Button variant="default" onClick={() => ask(true)}>
        {t('desk.related.open')}
      </Button>
      <ConfirmAct
        opened={asking}
        title={t('desk.related.open')}
        act={t('desk.related.open')}
        busy={open.isPending}
        error={open.error}
        onClose={() => ask(false)}
        onAct={() =>
          open.mutate(
            { requestId: request.id },
            { onSuccess: ({ openOtherHalf }) => void navigate({ to: `/desk/requests/${openOtherHalf.id}` }) },
          )
        }
      >
        {t('desk.related.what', { functions, reference: request.reference })}
      </ConfirmAct>
    </>
  );
}
