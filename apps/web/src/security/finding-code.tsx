import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { versionFileDocument } from '../catalog/connector/connector-queries.js';
import { useData } from '../graphql/data.js';
import { Loaded } from '../shell/parts/loaded.js';
import classes from './findings.module.css';

const AROUND = 4;

/** The lines around a finding, from the stored file. */
export function FindingCode({ versionId, path, line }: { versionId: string; path: string; line: number }) {
  const { t } = useTranslation();
  const file = useData(versionFileDocument, { versionId, path });
  return (
    <Loaded result={file} skeleton={<Skeleton height={185} />}>
      {({ versionFile: { text } }) => {
        if (text == null) return null;
        const first = Math.max(1, line - AROUND);
        const lines = text.split(/\r\n|\r|\n/).slice(first - 1, line + AROUND);
        return (
          <div
            className={classes.code}
            role="region"
            aria-label={t('security.codeAround', { path, line })}
            tabIndex={0}
          >
            <ol>
              {lines.map((code, index) => (
                <li key={first + index} className={first + index === line ? classes.here : undefined}>
                  <span className={classes.number}>{first + index}</span>
                  <span>{code}</span>
                </li>
              ))}
            </ol>
          </div>
        );
      }}
    </Loaded>
  );
}
