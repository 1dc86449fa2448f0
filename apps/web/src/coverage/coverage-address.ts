import { useNavigate, useSearch } from '@tanstack/react-router';

export const VERDICTS = ['have', 'partly', 'requested', 'absent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The filter and the page, as the address says them. */
export function useCoverageAddress() {
  const navigate = useNavigate();
  const { verdict, page } = useSearch({ strict: false }) as { verdict?: unknown; page?: unknown };
  const number = Math.floor(Number(page));
  return {
    verdict: VERDICTS.find((one) => one === verdict) ?? null,
    page: number > 1 ? number : 1,
    go: (change: { verdict?: Verdict | null; page?: number }) =>
      void navigate({
        to: '.',
        search: ((before: Record<string, unknown>) => ({
          ...before,
          page: undefined,
          ...change,
          ...(change.verdict === null && { verdict: undefined }),
        })) as never,
      }),
  };
}
