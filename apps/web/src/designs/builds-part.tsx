import { Button, Group, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/viewer.js';
import type { RequestBuildsQuery } from '../gql/graphql.js';
import { useChange, useData } from '../graphql/data.js';
import { KeptForm } from '../security/check-item.js';
import { Ago } from '../shell/parts/ago.js';
import { Copyable } from '../shell/parts/copyable.js';
import { Loaded } from '../shell/parts/loaded.js';
import { StateBadge } from '../shell/parts/state-badge.js';
import {
  addBuildEvidenceDocument,
  attachBuildDocument,
  type Build,
  buildsDocument,
  codeAuthorsDocument,
} from './design-queries.js';
import classes from './designs.module.css';

const REFRESH = ['RequestBuilds', 'SecurityCheck', 'DeskRequest'];
const KINDS = ['testReport', 'dryRunLog'] as const;

/** The catalog fetches a commit by itself: it is looked for until it is there. */
const waits = (data?: RequestBuildsQuery) => (data?.requestBuilds.some(({ versionId }) => !versionId) ? 5000 : false);

/** What was handed in: commits, who wrote them, and what shows that they work. */
export function BuildsPart({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const mayBuild = useMay('desk.build');
  const [attaching, setAttaching] = useState(false);
  const result = useData(buildsDocument, { requestId }, { every: waits });
  return (
    <section className={classes.part} aria-label={t('designs.builds.title')}>
      <div className={classes.head}>
        <h2>{t('designs.builds.title')}</h2>
        {mayBuild && !attaching && (
          <Button variant="default" onClick={() => setAttaching(true)}>
            {t('designs.builds.attach')}
          </Button>
        )}
      </div>
      {attaching && <AttachForm requestId={requestId} onDone={() => setAttaching(false)} />}
      <Loaded result={result}>
        {({ requestBuilds }) =>
          requestBuilds.length === 0 ? (
            <p>{t('designs.builds.none')}</p>
          ) : (
            <ul className={classes.builds}>
              {requestBuilds.map((build) => (
                <BuildRow key={build.id} requestId={requestId} build={build} mayAdd={mayBuild} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function AttachForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const people = useData(codeAuthorsDocument, {});
  const attach = useChange(attachBuildDocument, REFRESH);
  const [repository, setRepository] = useState('');
  const [branch, setBranch] = useState('main');
  const [commit, setCommit] = useState('');
  const [authorIds, setAuthorIds] = useState<string[]>([]);
  return (
    <KeptForm
      act={t('designs.builds.attach')}
      send={() => attach.mutateAsync({ requestId, build: { repository, branch, commit, authorIds } })}
      onDone={onDone}
    >
      <TextInput
        label={t('designs.builds.repository')}
        value={repository}
        onChange={(event) => setRepository(event.currentTarget.value)}
      />
      <TextInput
        label={t('designs.builds.branch')}
        value={branch}
        onChange={(event) => setBranch(event.currentTarget.value)}
      />
      <TextInput
        label={t('designs.builds.commit')}
        value={commit}
        onChange={(event) => setCommit(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('designs.builds.authors')}
        description={t('designs.builds.authorsHelp')}
        searchable
        value={authorIds}
        onChange={setAuthorIds}
        data={(people.data?.codeAuthors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </KeptForm>
  );
}

function BuildRow({ requestId, build, mayAdd }: { requestId: string; build: Build; mayAdd: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<(typeof KINDS)[number] | null>(null);
  const has = (kind: string) => build.evidence.some((one) => one.kind === kind);
  return (
    <li data-build={build.number}>
      <Group gap={12}>
        <span className="mono">{build.repository}</span>
        <Copyable text={build.commitOid} shown={build.commitOid.slice(0, 10)} />
        {build.versionId ? (
          <StateBadge tone="good">{t('designs.builds.inCatalog')}</StateBadge>
        ) : (
          <StateBadge tone="attention">{t('designs.builds.notInCatalog')}</StateBadge>
        )}
        {KINDS.map((kind) => (
          <StateBadge key={kind} tone={has(kind) ? 'good' : 'idle'}>
            {t(`designs.builds.${kind}`)}
          </StateBadge>
        ))}
      </Group>
      <div>
        {build.authors.map(({ name }) => name).join(', ')} · {t('designs.builds.by', { name: build.byName })}{' '}
        <Ago moment={build.at} />
      </div>
      {build.evidence.map((one) => (
        <details key={`${one.kind} ${one.at}`}>
          <summary>
            {t(`designs.builds.${one.kind as 'testReport'}`)} · {one.byName} <Ago moment={one.at} />
          </summary>
          <pre tabIndex={0}>{one.text}</pre>
        </details>
      ))}
      {adding && <EvidenceForm requestId={requestId} buildId={build.id} kind={adding} onDone={() => setAdding(null)} />}
      {mayAdd && !adding && (
        <Group gap={8}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding('testReport')}>
            {t('designs.builds.addTestReport')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding('dryRunLog')}>
            {t('designs.builds.addDryRunLog')}
          </Button>
        </Group>
      )}
    </li>
  );
}

interface EvidenceFormProps {
  requestId: string;
  buildId: string;
  kind: (typeof KINDS)[number];
  onDone: () => void;
}

function EvidenceForm({ requestId, buildId, kind, onDone }: EvidenceFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = useChange(addBuildEvidenceDocument, REFRESH);
  return (
    <KeptForm
      act={t('designs.builds.add')}
      send={() => add.mutateAsync({ requestId, buildId, evidence: { kind, text } })}
      onDone={onDone}
    >
      <Textarea
        label={t(`designs.builds.${kind}`)}
        description={t('designs.builds.paste')}
        autosize
        minRows={4}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </KeptForm>
  );
}
