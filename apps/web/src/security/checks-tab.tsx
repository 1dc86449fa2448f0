import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import { buildsDocument } from '../designs/design-queries.js';
import type { SecurityCheckQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { ConfirmAct } from '../shell/parts/confirm-act.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Refusal } from '../shell/parts/refusal.js';
import { CheckList } from './check-list.js';
import { FindingsPanel } from './findings-panel.js';
import {
  answerCheckDocument,
  approveExceptionDocument,
  askExceptionDocument,
  checkBarsDocument,
  checkDocument,
  reopenCheckDocument,
  type SecurityCheck,
  signCheckDocument,
} from './check-queries.js';

const REFRESH = ['SecurityCheck', 'CheckBars', 'DeskRequest'];

/** Checks 1 and 2 of a request. */
export function ChecksTab({ requestId }: { requestId: string }) {
  return (
    <>
      <RequestCheck requestId={requestId} number={1} />
      <RequestCheck requestId={requestId} number={2} />
      <BuildFindings requestId={requestId} />
    </>
  );
}

/** What the rules found in the newest code that was handed in, once the catalog has it. */
function BuildFindings({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const versionId = useData(buildsDocument, { requestId }).data?.requestBuilds[0]?.versionId;
  if (!versionId) return null;
  return (
    <section aria-label={t('security.findings')}>
      <h2>{t('security.findings')}</h2>
      <FindingsPanel versionId={versionId} />
    </section>
  );
}

/** The catalog fetches code and the rules are run on it by themselves: the check is read again until they have been. */
const waits = (data?: SecurityCheckQuery) =>
  data?.securityCheck.items.some(({ because: { code } }) => code === 'notInCatalog' || code === 'notReviewed')
    ? 5000
    : false;

function RequestCheck({ requestId, number }: { requestId: string; number: 1 | 2 }) {
  const result = useData(checkDocument, { requestId, number }, { every: waits });
  return (
    <Loaded result={result}>
      {({ securityCheck }) => <ShownCheck requestId={requestId} number={number} check={securityCheck} />}
    </Loaded>
  );
}

function ShownCheck({ requestId, number, check }: { requestId: string; number: 1 | 2; check: SecurityCheck }) {
  const { t } = useTranslation();
  const mayJudge = useMay(number === 1 ? 'desk.judge' : 'desk.build');
  const bars = useData(checkBarsDocument, { requestId, number }, { enabled: mayJudge }).data?.checkBars;
  const mayAnswer = mayJudge && bars?.answering === null;
  const mayApprove = useMay('finding.approve');
  const answer = useChange(answerCheckDocument, REFRESH);
  const ask = useChange(askExceptionDocument, REFRESH);
  const approve = useChange(approveExceptionDocument, REFRESH);
  return (
    <CheckList
      title={t(`designs.checks.check${number}`)}
      check={check}
      onAnswer={mayAnswer ? (given) => answer.mutateAsync({ requestId, number, answer: given }) : undefined}
      onAsk={mayJudge ? (exception) => ask.mutateAsync({ requestId, number, exception }) : undefined}
      onApprove={mayApprove ? (exceptionId) => approve.mutate({ requestId, exceptionId }) : undefined}
      actions={
        <>
          {bars && !check.signed && <Sign requestId={requestId} number={number} check={check} bar={bars.signing} />}
          <Reopen requestId={requestId} number={number} />
        </>
      }
    >
      <Refusal error={approve.error} />
    </CheckList>
  );
}

interface SignProps {
  requestId: string;
  number: 1 | 2;
  check: SecurityCheck;
  /** What keeps the viewer from it. */
  bar: string | null;
}

function Sign({ requestId, number, check, bar }: SignProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const builds = useData(buildsDocument, { requestId }, { enabled: number === 2 });
  const sign = useChange(signCheckDocument, REFRESH);
  const commit = number === 2 ? (builds.data?.requestBuilds[0]?.commitOid ?? null) : null;
  if (bar) return <Text c="dimmed">{t(`designs.checks.bars.${bar as 'author'}`)}</Text>;
  if (check.open > 0) return null;
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('designs.checks.sign', { number })}</Button>
      <ConfirmAct
        opened={opened}
        title={t('designs.checks.signTitle', { number })}
        act={t('designs.checks.sign', { number })}
        busy={sign.isPending}
        error={sign.error}
        onClose={() => setOpened(false)}
        onAct={() => sign.mutate({ requestId, number, commit }, { onSuccess: () => setOpened(false) })}
      >
        {t('designs.checks.signText', { count: check.items.length })}
        {commit && <div className="mono">{commit}</div>}
      </ConfirmAct>
    </>
  );
}

/** The security officer's own right. */
function Reopen({ requestId, number }: { requestId: string; number: 1 | 2 }) {
  const { t } = useTranslation();
  const may = useMay('check.reopen');
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useChange(reopenCheckDocument, REFRESH);
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('designs.checks.reopen')}
      </Button>
      <ConfirmAct
        opened={opened}
        title={t('designs.checks.reopenTitle', { number })}
        act={t('designs.checks.reopenNow')}
        busy={reopen.isPending}
        error={reopen.error}
        destructive
        onClose={() => setOpened(false)}
        onAct={() => reopen.mutate({ requestId, number, reason }, { onSuccess: () => setOpened(false) })}
      >
        <TextInput
          label={t('designs.checks.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmAct>
    </>
  );
}
