import { describe, expect, it } from '@jest/globals';
import { HostTurn } from './host-turn.js';

/** A host that was started in so many milliseconds, and has ended a first action that took so many; and what time it is. */
function afterTheFirst(start: number, action: number) {
  let now = 0;
  const turn = new HostTurn(2_000, () => now);
  now += start;
  turn.started();
  now += 60_000;
  turn.begin();
  now += action;
  turn.rest();
  return { turn, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('the turn of a host', () => {
  it.each([
    ['two seconds at least', 200, 300, 2_000],
    ['as long as the host took to get to work', 1_500, 4_500, 6_000],
    ['ten seconds at most, however long the first action took', 500, 900_000, 10_000],
  ])('lasts %s, counted from the end of its first action', (_, start, action, length) => {
    const { turn, pass } = afterTheFirst(start, action);
    pass(length - 1);
    expect(turn.isOver).toBe(false);
    pass(1);
    expect(turn.isOver).toBe(true);
  });

  it('is never shorter than the pool says', () => {
    let now = 0;
    const turn = new HostTurn(600_000, () => now);
    turn.begin();
    turn.rest();
    now = 599_999;
    expect(turn.isOver).toBe(false);
    now = 600_000;
    expect(turn.isOver).toBe(true);
  });

  it('is not over before the first action has ended, and not longer with later ones', () => {
    let now = 0;
    const turn = new HostTurn(2_000, () => now);
    turn.started();
    turn.begin();
    now = 30_000;
    expect(turn.isOver).toBe(false);
    turn.rest();
    turn.begin();
    now = 40_000;
    turn.rest();
    expect(turn.isOver).toBe(true);
  });
});

describe('between two actions', () => {
  it('a host stays for a quarter of what another one would take to get to work', () => {
    const { turn, pass } = afterTheFirst(200, 600);
    expect(turn.restLeft).toBe(200);
    pass(50);
    expect(turn.restLeft).toBe(150);
    turn.begin();
    turn.rest();
    expect(turn.restLeft).toBe(200);
    pass(200);
    expect(turn.restLeft).toBe(0);
  });

  it('makes room at once when its turn is over', () => {
    const { turn, pass } = afterTheFirst(2_000, 4_000);
    pass(6_000);
    turn.begin();
    turn.rest();
    expect(turn.restLeft).toBe(0);
  });
});
