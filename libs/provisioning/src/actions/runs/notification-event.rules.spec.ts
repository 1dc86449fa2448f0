import { expect, it } from '@jest/globals';
import { eventOf } from './notification-event.rules.js';

it('a notification is told the data after and before, and only what differs', () => {
  const data = { mail: 'new@b.nl', title: 'Nurse', groups: ['a'] };
  const previousData = { mail: 'old@b.nl', title: 'Nurse', groups: ['a'], phone: '06-1' };
  expect(eventOf({ data, previousData })).toEqual({
    accountData: data,
    previousData,
    differences: [
      { property: 'mail', oldValue: 'old@b.nl', newValue: 'new@b.nl' },
      { property: 'phone', oldValue: '06-1', newValue: null },
    ],
  });
});
it('of an action without a report it is told nothing', () => {
  expect(eventOf(null)).toEqual({ accountData: {}, previousData: {}, differences: [] });
});
