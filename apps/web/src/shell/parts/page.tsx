import { Skeleton, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** In front of the title: a logo. */
  mark?: ReactNode;
  /** Under the title: one line of what this is. */
  line?: ReactNode;
  /** What can be done here, at the right. */
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every screen: its title also names the browser's tab. */
export function Page({ title, mark, line, actions, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Koppel`;
  }, [title]);
  return (
    <div className={narrow ? `${classes.page} ${classes.narrow}` : classes.page}>
      <header className={classes.header}>
        {mark}
        <div className={classes.words}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {line && <div className={classes.line}>{line}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** While it is not known yet what the screen is about: a title, its tabs, its content. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <Skeleton height={44} width={320} maw="100%" mb="lg" />
      <Skeleton height={36} mb="lg" />
      <Skeleton height={240} />
    </div>
  );
}
