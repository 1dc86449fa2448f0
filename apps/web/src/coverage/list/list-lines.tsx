import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../shell/parts/ago.js';
import type { ShownLine } from '../coverage-queries.js';
import { CoverageTable, type RowShown } from '../coverage-table.js';
import { useCoverageWords } from '../coverage-words.js';
import { CorrectLine } from './correct-line.js';

/** The lines with their answers; one at a time is open for correction. */
export function ListLines({ lines }: { lines: ShownLine[] }) {
  const { t } = useTranslation();
  const words = useCoverageWords();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => {
    document.getElementById(`correct-${open}`)?.focus();
    setOpen(null);
  };
  const rows = lines.map((line): RowShown => {
    const { id, asked, verdict, answer, correction } = line;
    const said = correction && correction.kind !== 'note' ? correction : null;
    const isAbsent = verdict === 'absent' || verdict === 'requested';
    return {
      key: id,
      asked,
      verdict,
      candidate: said ? (said.connector ?? null) : (answer.candidates[0] ?? null),
      isNear: isAbsent,
      missing: words.missing(said ? { missing: said.missing, details: [] } : answer),
      evidence: <Evidence line={line} />,
      confidence: said ? null : answer.confidence,
      act: (
        <Tooltip label={t('coverage.correct')}>
          <ActionIcon
            id={`correct-${id}`}
            variant="subtle"
            color="gray"
            aria-label={t('coverage.correctLine', { asked })}
            aria-expanded={open === id}
            onClick={() => setOpen(open === id ? null : id)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ),
      below: open === id && <CorrectLine line={line} onClose={close} />,
    };
  });
  return <CoverageTable rows={rows} acts />;
}

function Evidence({ line: { answer, requests, correction } }: { line: ShownLine }) {
  const { t } = useTranslation();
  const words = useCoverageWords();
  return (
    <>
      {correction && (
        <div>
          {t('coverage.correctedBy', { name: correction.by })} <Ago moment={correction.at} />
          {correction.reason && `: ${correction.reason}`}
        </div>
      )}
      {(!correction || correction.kind === 'note') && <div>{words.evidence(answer.evidence)}</div>}
      {requests.length > 0 && (
        <div>
          {t('coverage.requestedAs', {
            requests: requests.map(({ number, title }) => `R-${number} ${title}`).join(', '),
          })}
        </div>
      )}
    </>
  );
}
