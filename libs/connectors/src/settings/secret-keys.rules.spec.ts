import { describe, expect, it } from '@jest/globals';
import { looksSecret } from './secret-keys.rules.js';

describe('looksSecret', () => {
  it.each([
    'Token',
    'ClientSecret',
    'clientsecret',
    'apiKey',
    'ApiKey2',
    'password',
    'SmtpPassword',
    'smtppassword',
    'exchange.password',
    'P12CertificateBase64',
    'connectionString',
    'connectionStringSalto',
    'TokenXml',
    'X-Api-Key',
    'clientSecretValue',
    'wachtwoord',
    'privateKey',
  ])('%s', (key) => {
    expect(looksSecret(key)).toBe(true);
  });

  it.each([
    'tokenUrl',
    'TokenURL',
    'TokenEndpoint',
    'passwordLength',
    'secretName',
    'apiKeyHeader',
    'ClientId',
    'UserName',
    'resetPassword.enabled',
    'keyField',
    'kansas',
    'CertificatePath',
    'monkey',
    'passwordExpiresInDays',
    'authenticationUri',
  ])('not %s', (key) => {
    expect(looksSecret(key)).toBe(false);
  });
});
