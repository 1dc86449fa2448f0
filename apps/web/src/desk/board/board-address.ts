import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address of the board says. */
export interface BoardAddress {
  by?: 'state' | 'holder';
  search?: string;
  type?: string;
  kind?: string;
  mine?: boolean;
  closed?: boolean;
}

export function useBoardAddress() {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as BoardAddress;
  return {
    address,
    go: (change: BoardAddress) =>
      void navigate({ to: '/desk/board', search: { ...address, ...change }, replace: true, resetScroll: false }),
  };
}
