import { type RefObject, useEffect, useRef } from 'react';

/** For a row of tabs that is wider than its window: brings the open one into sight. */
export function useTabInView(tab: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (open) row.current!.scrollLeft = open.offsetLeft - (row.current!.clientWidth - open.offsetWidth) / 2;
  }, [tab]);
  return row;
}
