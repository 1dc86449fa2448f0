import { IconAlertTriangle, IconBulb, IconInfoCircle, IconMessageReport, IconOctagon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { githubAlerts } from './github-alerts.js';
import { fileAddress, linkedFile, pictureAddress } from './readme-links.js';
import classes from './safe-markdown.module.css';

const ALERTS = {
  note: { icon: IconInfoCircle, colour: 'var(--state-busy)' },
  tip: { icon: IconBulb, colour: 'var(--state-good)' },
  important: { icon: IconMessageReport, colour: 'var(--state-busy)' },
  warning: { icon: IconAlertTriangle, colour: 'var(--state-attention)' },
  caution: { icon: IconOctagon, colour: 'var(--state-bad)' },
};
type AlertName = keyof typeof ALERTS;

/** GitHub's own list of harmless elements; alerts are the only classes of ours. */
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    blockquote: [['className', ...Object.keys(ALERTS).map((name) => `alert-${name}`)] as [string, ...string[]]],
  },
};

interface MarkdownProps {
  text: string;
  files: readonly { path: string; sha256: string }[];
  /** Folder that relative addresses start from. */
  base: string;
  onFile?: (path: string) => void;
}

/** Markdown of third parties: cleaned after all of it has become elements; headings one level down. */
export default function SafeMarkdown({ text, files, base, onFile }: MarkdownProps) {
  const components: Components = {
    h1: 'h2',
    h2: ({ children, id }) => <h3 id={id} className={classes.second}>{children}</h3>, // prettier-ignore
    h3: ({ children, id }) => <h4 id={id}>{children}</h4>,
    h4: ({ children, id }) => <h5 id={id}>{children}</h5>,
    img: ({ src, alt, width, height }) => {
      const address = pictureAddress(String(src ?? ''), base, files);
      return address ? (
        <img src={address} alt={alt ?? ''} width={width} height={height} loading="lazy" referrerPolicy="no-referrer" />
      ) : (
        <span>{alt}</span>
      );
    },
    a: ({ href = '', children, id }) => {
      const file = linkedFile(href, base, files);
      if (!file) {
        return (
          <a href={href} id={id} rel="noreferrer nofollow noopener">
            {children}
          </a>
        );
      }
      return (
        <a
          href={fileAddress(file)}
          onClick={(event) => {
            if (!onFile || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onFile(file.path);
          }}
        >
          {children}
        </a>
      );
    },
    table: ({ children }) => (
      <div className={classes.scroll} tabIndex={0} role="group">
        <table>{children}</table>
      </div>
    ),
    pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
    blockquote: ({ className, children }) => <Quote className={className}>{children}</Quote>,
    input: ({ checked }) => <input type="checkbox" checked={checked ?? false} disabled aria-hidden />,
  };
  return (
    <div className={classes.markdown}>
      <Markdown
        remarkPlugins={[remarkGfm, githubAlerts]}
        rehypePlugins={[rehypeRaw, [rehypeSanitize, schema]]}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}

function Quote({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const name = /alert-(\w+)/.exec(className ?? '')?.[1] as AlertName | undefined;
  const alert = name && ALERTS[name];
  if (!alert) return <blockquote>{children}</blockquote>;
  const Icon = alert.icon;
  return (
    <div className={classes.alert} style={{ borderLeftColor: alert.colour }}>
      <p style={{ color: alert.colour, fontWeight: 600, display: 'flex', gap: 6, alignItems: 'center' }}>
        <Icon size={16} aria-hidden /> {t(`connector.alerts.${name}`)}
      </p>
      {children}
    </div>
  );
}
