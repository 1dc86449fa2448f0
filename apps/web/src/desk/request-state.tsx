import { StateBadge } from '../shell/parts/state-badge.js';
import { toneOf, useDeskWords } from './desk-words.js';

/** Where a request is: word, colour and shape. */
export function RequestState({ state }: { state: string }) {
  const words = useDeskWords();
  return <StateBadge tone={toneOf(state)}>{words.state(state)}</StateBadge>;
}
