import { describe, expect, it } from '@jest/globals';
import { readConnectorPackage } from '#connectors';
import { connectorFace } from './connector-face.rules.js';

describe('a summary', () => {
  const summary = (description: string | null, repository = 'HelloID-Conn-Prov-Target-Zonnebloem-HR') =>
    connectorFace(readConnectorPackage(repository, []), description, []).summary;

  it.each([
    [
      'HelloID-Conn-Prov-Target-Zonnebloem-HR is a target connector. It makes accounts.',
      'A target connector. It makes accounts.',
    ],
    ['_HelloID-Conn-Prov-Target-Zonnebloem-HR_ is a _target_ connector.', 'A _target_ connector.'],
    ['The HelloID Conn Prov Target Zonnebloem HR connector makes accounts.', 'Connector makes accounts.'],
    ['helloid-conn-prov-target-zonnebloem-hr: makes accounts.', 'Makes accounts.'],
    ['HelloID-Conn-Prov-Target-Zonnebloem-HR – makes accounts.', 'Makes accounts.'],
  ])('does not repeat the name of the repository: %s', (written, shown) => expect(summary(written)).toBe(shown));

  it.each([
    null,
    'Makes accounts in Zonnebloem HR.',
    'HelloID-Conn-Prov-Target-Zonnebloem-HR',
    'HelloID-Conn-Prov-Target-Zonnebloem-HR-Students is another connector.',
    'HelloID-Conn-Prov-Target-Zonnebloem-HRM is another connector.',
  ])('stays as it was written: %s', (written) => expect(summary(written)).toBe(written));
});
