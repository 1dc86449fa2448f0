import { wordsOf } from '../scripts/script-name.js';

/** Endings that say nothing about what the value is: `ClientSecretValue`, `TokenXml`, `Password2`. */
const neutral = /^(value|text|plain|xml|base64|base|64|prod|production|test|acc|acceptance|\d+)$/;

const secretEndings = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'wachtwoord',
  'kennwort',
  'secret',
  'token',
  'apikey',
  'api key',
  'access key',
  'account key',
  'application key',
  'app key',
  'auth key',
  'authorization key',
  'client key',
  'consumer key',
  'encryption key',
  'integration key',
  'license key',
  'master key',
  'private key',
  'secret key',
  'security key',
  'service key',
  'shared key',
  'subscription key',
  'sas',
  'credentials',
];

const certificateWithKey = /^(p12|pfx|pkcs12)/;

/** Says a settings key that it holds a secret? Judged by how it ends: `tokenUrl` and `passwordLength` do not. */
export function looksSecret(key: string): boolean {
  const words = wordsOf(key.replace(/([a-z])(\d)/g, '$1 $2')).map((word) => word.toLowerCase());
  const isCertificate =
    certificateWithKey.test(key.split('.').at(-1)?.toLowerCase() ?? '') && /base64|data|content/i.test(key);
  while (words.length > 1 && neutral.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ');
  return (
    isCertificate ||
    /connection ?string/.test(name) ||
    secretEndings.some((ending) => name === ending || endsWithWord(name, ending))
  );
}

/** `clientsecret` and `smtppassword`, written as one word, end in a secret word too; `sas` in `kansas` does not. */
function endsWithWord(name: string, ending: string): boolean {
  return name.endsWith(` ${ending}`) || (ending.length > 5 && name.endsWith(ending));
}
