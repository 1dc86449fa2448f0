import { Button, Group, NativeSelect, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useViewer } from '../access/viewer.js';
import { useChange, useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import { Refusal } from '../shell/parts/refusal.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import { BuildsPart } from './builds-part.js';
import { lineDifference } from './design-difference.js';
import {
  approveDesignDocument,
  type Design,
  designDocument,
  type DesignKind,
  saveDesignDocument,
  skeletonObstacleDocument,
} from './design-queries.js';
import classes from './designs.module.css';
import { type Functional, FunctionalForm, functionalInput } from './functional-form.js';
import { type Technical, TechnicalForm, technicalInput } from './technical-form.js';
import { say } from '../messages/sayings.js';

const SafeMarkdown = lazy(() => import('../catalog/connector/safe-markdown.js'));

const REFRESH = ['Design', 'SkeletonObstacle', 'SecurityCheck', 'DeskRequest'];

/** Both designs of a request, the repository made from them, and what was built. */
export function DesignsTab({ requestId }: { requestId: string }) {
  return (
    <>
      <DesignPart requestId={requestId} kind="functional" />
      <DesignPart requestId={requestId} kind="technical" />
      <SkeletonPart requestId={requestId} />
      <BuildsPart requestId={requestId} />
    </>
  );
}

/** The repository where one can be made; else why not. */
function SkeletonPart({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const result = useData(skeletonObstacleDocument, { requestId });
  const icon = <IconDownload size={16} aria-hidden />;
  return (
    <Loaded result={result}>
      {({ skeletonObstacle }) => (
        <div className={classes.skeleton}>
          {skeletonObstacle ? (
            <>
              <Button variant="default" disabled leftSection={icon} aria-describedby="skeleton-obstacle">
                {t('designs.skeleton')}
              </Button>
              <span id="skeleton-obstacle" className={classes.obstacle}>
                {say(skeletonObstacle)}
              </span>
            </>
          ) : (
            <Button
              component="a"
              href={`/designs/${requestId}/skeleton.zip`}
              download
              variant="default"
              leftSection={icon}
            >
              {t('designs.skeleton')}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  );
}

function DesignPart({ requestId, kind }: { requestId: string; kind: DesignKind }) {
  const { i18n } = useTranslation();
  const result = useData(designDocument, { requestId, kind, language: i18n.language }, { keep: true });
  return (
    <Loaded result={result}>{({ design }) => <ShownDesign requestId={requestId} kind={kind} design={design} />}</Loaded>
  );
}

interface PartProps {
  requestId: string;
  kind: DesignKind;
  design: Design;
}

function ShownDesign({ requestId, kind, design }: PartProps) {
  const { t } = useTranslation();
  const mayJudge = useMay('desk.judge');
  const mayBuild = useMay('desk.build');
  const [editing, setEditing] = useState(false);
  const [newest] = design.versions;
  const mayEdit = mayJudge || (kind === 'technical' && mayBuild);
  return (
    <section className={classes.part} aria-label={t(`designs.${kind}`)}>
      <div className={classes.head}>
        <h2>{t(`designs.${kind}`)}</h2>
        {!newest && <StateBadge tone="idle">{t('designs.notSaved')}</StateBadge>}
        {newest && <Approval requestId={requestId} kind={kind} design={design} />}
        {mayEdit && !editing && (
          <Button
            variant="default"
            onClick={() => setEditing(true)}
            aria-label={`${t('designs.edit')}: ${t(`designs.${kind}`)}`}
          >
            {t('designs.edit')}
          </Button>
        )}
      </div>
      {design.problems.length > 0 && (
        <>
          <div>{t('designs.lacks')}</div>
          <ul className={classes.problems}>
            {design.problems.map(say).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {editing ? (
        <DesignForm requestId={requestId} kind={kind} design={design} onDone={() => setEditing(false)} />
      ) : (
        newest && <Versions requestId={requestId} kind={kind} design={design} />
      )}
    </section>
  );
}

function Approval({ requestId, kind, design }: PartProps) {
  const { t } = useTranslation();
  const { user } = useViewer();
  const mayJudge = useMay('desk.judge');
  const mayBuild = useMay('desk.build');
  const approve = useChange(approveDesignDocument, REFRESH);
  const [newest] = design.versions;
  const { version, approval } = newest!;
  const wrote = design.versions.some(({ authorId }) => authorId === user?.id);
  if (approval)
    return <StateBadge tone="good">{t('designs.approvedBy', { version, name: approval.approverName })}</StateBadge>;
  return (
    <>
      <StateBadge tone="attention">
        <span style={{ whiteSpace: 'normal' }}>{t('designs.notApproved', { version })}</span>
      </StateBadge>
      {(mayJudge || mayBuild) && !wrote && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({ requestId, kind, version })}>
          {t('designs.approve', { version })}
        </Button>
      )}
      <Refusal error={approve.error} />
    </>
  );
}

function DesignForm({ requestId, kind, design, onDone }: PartProps & { onDone: () => void }) {
  const { t } = useTranslation();
  const [content, setContent] = useState(design.content as unknown);
  const [error, setError] = useState<Error | null>(null);
  const save = useChange(saveDesignDocument, REFRESH);
  const submit = async () => {
    setError(null);
    try {
      const input =
        kind === 'functional' ? functionalInput(content as Functional) : technicalInput(content as Technical);
      await save.mutateAsync({ requestId, kind, content: input });
      onDone();
    } catch (failure) {
      setError(failure as Error);
    }
  };
  return (
    <form
      aria-label={t(`designs.${kind}`)}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {kind === 'functional' ? (
        <FunctionalForm value={content as Functional} onValue={setContent} />
      ) : (
        <TechnicalForm value={content as Technical} onValue={setContent} />
      )}
      <Refusal error={error} />
      <Group gap={8}>
        <Button type="submit" loading={save.isPending}>
          {t('designs.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('designs.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function Versions({ requestId, kind, design: { versions } }: PartProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState('');
  const newest = versions[0]!;
  const before = versions.find(({ version }) => String(version) === other);
  const lines = before ? lineDifference(before.markdown, newest.markdown) : [];
  return (
    <>
      <Group gap={12} mb="sm" align="end">
        <Button
          component="a"
          variant="default"
          href={`/designs/${requestId}/${kind}/${newest.version}.md`}
          download
          aria-label={`${t('designs.download')}: ${t(`designs.${kind}`)}`}
        >
          {t('designs.download')}
        </Button>
        {versions.length > 1 && (
          <NativeSelect
            label={t('designs.compareWith')}
            value={other}
            data={['', ...versions.slice(1).map(({ version }) => String(version))]}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        )}
      </Group>
      {before && lines.length === 0 && <p>{t('designs.noDifference')}</p>}
      {lines.length > 0 && (
        <ul className={classes.difference} aria-label={t('designs.difference')}>
          {lines.map(({ kind: change, line }, index) => (
            <li key={index}>{change === 'gone' ? <del>− {line}</del> : <ins>+ {line}</ins>}</li>
          ))}
        </ul>
      )}
      <Suspense fallback={<Skeleton height={200} />}>
        <SafeMarkdown text={newest.markdown.replace(/^# .*\n/, '')} files={[]} base="" />
      </Suspense>
    </>
  );
}
