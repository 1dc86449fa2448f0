import { describe, expect, it } from '@jest/globals';
import { isNews, type Recipient } from './notification-facts.rules.js';

const requester: Recipient = { userId: '1', category: 'mine', insider: true, desk: false, yours: false };
const owner: Recipient = { userId: '2', category: 'queue', insider: true, desk: true, yours: true };
const step = (fromState: string, toState: string) => ({ action: '', fromState, toState, holder: '', reason: null });

describe('a step of a request', () => {
  it('is news for a customer when it changes the words that customers read', () => {
    expect(isNews(step('intakeAssessment', 'feasibility'), requester)).toBe(true);
    expect(isNews(step('feasibility', 'vendorContact'), requester)).toBe(true);
    expect(isNews(step('feasibility', 'securityCheck1'), requester)).toBe(false);
    expect(isNews(step('functionalDesign', 'technicalDesign'), requester)).toBe(false);
  });

  it('is always news for the desk, and for whoever has to act', () => {
    expect(isNews(step('feasibility', 'securityCheck1'), owner)).toBe(true);
    expect(isNews(step('feasibility', 'securityCheck1'), { ...requester, yours: true })).toBe(true);
  });
});
