import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../access/viewer.js';
import type { CustomerCheckQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Refusal } from '../shell/parts/refusal.js';
import { CheckList } from './check-list.js';
import { answerCustomerCheckDocument, customerCheckDocument, signCustomerCheckDocument } from './check-queries.js';
import { useCheckWords } from './check-words.js';
import classes from './checks.module.css';

type CustomerCheck = CustomerCheckQuery['customerCheck'];

const SIDES = [
  { side: 'consultant', permissions: ['check.signAsConsultant', 'check.signFromAfar'] },
  { side: 'customer', permissions: ['check.signForCustomer'] },
] as const;

/** Check 3 of a rollout: what really travels between this customer and the application, signed by consultant and customer. */
export function Check3({ rolloutId }: { rolloutId: string }) {
  const result = useData(customerCheckDocument, { rolloutId }, { every: 15_000 });
  return (
    <Loaded result={result}>{({ customerCheck }) => <Shown rolloutId={rolloutId} check={customerCheck} />}</Loaded>
  );
}

function Shown({ rolloutId, check }: { rolloutId: string; check: CustomerCheck }) {
  const { t } = useTranslation();
  const { permissions } = useViewer();
  const answer = useChange(answerCustomerCheckDocument, ['CustomerCheck']);
  const sides = SIDES.filter((one) => one.permissions.some((permission) => permissions.includes(permission)));
  return (
    <CheckList
      title={t('designs.checks.check3')}
      check={check}
      onAnswer={sides.length > 0 ? (given) => answer.mutateAsync({ rolloutId, answer: given }) : undefined}
      actions={sides.map(({ side }) => (
        <Sign key={side} rolloutId={rolloutId} side={side} check={check} />
      ))}
    >
      <Received check={check} />
    </CheckList>
  );
}

function Sign({ rolloutId, side, check }: { rolloutId: string; side: string; check: CustomerCheck }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const sign = useChange(signCustomerCheckDocument, ['CustomerCheck', 'Rollout']);
  const done = check.signatures.some((one) => one.side === side && one.counts);
  if (done || check.open > 0) return null;
  return (
    <>
      <Button loading={sign.isPending} onClick={() => sign.mutate({ rolloutId, side })}>
        {t('designs.checks.signAs', { side: words.side(side) })}
      </Button>
      <Refusal error={sign.error} />
    </>
  );
}

/** Names and how often they are filled; there are no values to be seen. */
function Received({ check: { received, design, before } }: { check: CustomerCheck }) {
  const { t, i18n } = useTranslation();
  if (received.length === 0) return <Text c="dimmed">{t('designs.checks.noFields')}</Text>;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const notes = [
    design && design.added.length > 0 && t('designs.checks.notInDesignList', { fields: design.added.join(', ') }),
    design && design.gone.length > 0 && t('designs.checks.notReceivedList', { fields: design.gone.join(', ') }),
    before &&
      before.added.length > 0 &&
      t('designs.checks.newSince', { version: before.version, fields: before.added.join(', ') }),
  ].filter(Boolean);
  return (
    <>
      <table className={classes.fields}>
        <thead>
          <tr>
            <th scope="col">{t('designs.checks.received')}</th>
            <td>{t('designs.checks.fillRate')}</td>
          </tr>
        </thead>
        <tbody>
          {received.map(({ name, fillRate }) => (
            <tr key={name}>
              <th scope="row" className="mono">
                {name}
              </th>
              <td>{percent.format(fillRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={String(note)}>{note}</p>
      ))}
    </>
  );
}
