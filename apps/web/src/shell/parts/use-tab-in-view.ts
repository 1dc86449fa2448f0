import { type RefObject, useEffect, useRef } from 'react';

/** For a row of tabs that is wider than its window: keeps the open one in sight. */
export function useTabInView(tab: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const show = () => {
      const open = list.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
      if (open) list.scrollLeft = open.offsetLeft - (list.clientWidth - open.offsetWidth) / 2;
    };
    const resized = new ResizeObserver(show);
    resized.observe(list);
    show();
    return () => resized.disconnect();
  }, [tab]);
  return row;
}
