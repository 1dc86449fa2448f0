import { describe, expect, it } from '@jest/globals';
import { applicationName } from './application-name.js';

describe('applicationName', () => {
  it.each([
    ['HelloID-Conn-Prov-Target-AFAS-Profit-Users', 'AFAS Profit Users'],
    ['-HelloID-Conn-Prov-Source-SDB-Planning-API', 'SDB Planning API'],
    ['Hello-Conn-Prov-Target-Zermelo', 'Zermelo'],
    ['Tools4everBV-HelloID-Conn-Prov-Source-Ciril', 'Ciril'],
    ['HelloID-Conn-Prov-Target-NedapOns-Users-ReadMe', 'NedapOns Users'],
    ['HelloID-Conn-Prov-Target-Esis_Employee', 'Esis Employee'],
    ['HelloID-Conn-SA-Full-AD-AccountCreate', 'AD AccountCreate'],
    ['HelloID-Task-SA-Target-TOPdesk-IncidentUpdate', 'TOPdesk IncidentUpdate'],
    ['HelloID-Conn-Prov-Notification-Microsoft-Graph', 'Microsoft Graph'],
    ['HelloID-Conn-Prov-Target-HelloID', 'HelloID'],
    ['my-own-connector', 'my own connector'],
    ['HelloID-Conn-Prov-Target-', 'HelloID Conn Prov Target'],
  ])('%s is %s', (repository, name) => {
    expect(applicationName(repository, null)).toBe(name);
  });

  it('takes the casing of the title, but not other words or fewer blanks', () => {
    const repository = 'HelloID-Conn-Prov-Target-Topdesk-Operators';
    expect(applicationName(repository, 'HelloID-Conn-Prov-Target-TOPdesk-Operators')).toBe('TOPdesk Operators');
    expect(applicationName(repository, 'TOPdesk operators')).toBe('TOPdesk operators');
    expect(applicationName(repository, 'HelloID-Conn-Prov-Target-TopdeskOperators')).toBe('Topdesk Operators');
    expect(applicationName(repository, 'HelloID-Conn-Prov-Target-Jira')).toBe('Topdesk Operators');
  });
});
