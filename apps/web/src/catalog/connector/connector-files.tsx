import { Anchor, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconFile, IconFolder } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../graphql/data.js';
import { fileSize } from '../../messages/moments.js';
import { CodeView } from '../../shell/parts/code-view.js';
import { FailureState } from '../../shell/parts/states.js';
import { versionFileDocument, type ConnectorVersion } from './connector-queries.js';
import { fileTree, type FileTree } from './file-tree.js';
import classes from './connector.module.css';

interface FilesProps {
  version: ConnectorVersion;
  file: string | undefined;
  onFile: (path: string) => void;
}

type VersionFile = ConnectorVersion['files'][number];

export function ConnectorFiles({ version, file, onFile }: FilesProps) {
  const { t } = useTranslation();
  const tree = useMemo(() => fileTree(version.files), [version.files]);
  const first = version.files.find(({ path }) => path.endsWith('.ps1')) ?? version.files[0];
  const chosen = version.files.find(({ path }) => path === file) ?? first;
  return (
    <div className={classes.files}>
      <nav aria-label={t('connector.tabs.files')}>
        <Tree tree={tree} chosen={chosen?.path} onFile={onFile} />
      </nav>
      {chosen && <ShownFile versionId={version.id} file={chosen} />}
    </div>
  );
}

function Tree({
  tree,
  chosen,
  onFile,
}: {
  tree: FileTree<VersionFile>;
  chosen?: string;
  onFile: (path: string) => void;
}) {
  return (
    <ul className={classes.tree}>
      {tree.folders.map((folder) => (
        <li key={folder.path}>
          <span className={classes.treeItem} style={{ background: 'none' }}>
            <IconFolder size={16} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} /> {folder.name}
          </span>
          <Tree tree={folder.tree} chosen={chosen} onFile={onFile} />
        </li>
      ))}
      {tree.files.map(({ name, file }) => (
        <li key={file.path}>
          <UnstyledButton
            className={file.path === chosen ? `${classes.treeItem} ${classes.treeHere}` : classes.treeItem}
            aria-current={file.path === chosen || undefined}
            onClick={() => onFile(file.path)}
          >
            <IconFile size={16} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} /> {name}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function ShownFile({ versionId, file }: { versionId: string; file: VersionFile }) {
  const { t, i18n } = useTranslation();
  const result = useData(versionFileDocument, { versionId, path: file.path });
  const content = result.data?.versionFile;
  return (
    <section aria-label={file.path} style={{ minWidth: 0 }}>
      <div className={classes.fileHead}>
        <span className="mono" style={{ overflowWrap: 'anywhere' }}>
          {file.path}
        </span>
        <Text span size="sm" c="dimmed">
          {fileSize(file.size, i18n.language)}
        </Text>
        {content && (
          <Anchor href={content.downloadUrl} size="sm" ml="auto">
            {t('connector.raw')}
          </Anchor>
        )}
      </div>
      {result.isPending && <Skeleton height={320} />}
      {result.isError && <FailureState error={result.error} retry={() => void result.refetch()} />}
      {content && typeof content.text === 'string' && (
        <CodeView text={content.text} path={file.path} label={file.path} />
      )}
      {content && typeof content.text !== 'string' && <NoText file={file} address={content.downloadUrl} />}
    </section>
  );
}

function NoText({ file, address }: { file: VersionFile; address: string }) {
  const { t } = useTranslation();
  if (/\.(png|jpe?g|gif|webp|svg|ico)$/i.test(file.path)) {
    return <img src={address} alt={file.path} style={{ maxWidth: '100%', marginTop: 12 }} />;
  }
  return (
    <Text c="dimmed" mt="sm">
      {t('connector.binary')}
    </Text>
  );
}
