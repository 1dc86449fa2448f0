import { findUser, type Directory, type DirectoryObject } from './directory.js';
import { badRequest, conflict, invalidValue } from './graph-error.js';
import { USER } from './resource-types.js';
import { requireProperties } from './written-properties.js';

type Properties = Record<string, unknown>;

/** @throws GraphError where a new user is not complete */
export function checkNewUser(directory: Directory, given: Properties): void {
  requireProperties(USER, given, ['accountEnabled', 'displayName', 'mailNickname', 'userPrincipalName']);
  const password = (given['passwordProfile'] as { password?: unknown } | undefined)?.password;
  if (typeof password !== 'string') throw badRequest('A password must be specified to create a new user.');
  checkUser(directory, given);
}

/** What holds for every write. `own` is the user that is changed. @throws GraphError */
export function checkUser(directory: Directory, given: Properties, own?: DirectoryObject): void {
  checkName(directory, given['userPrincipalName'], own);
  const nickname = given['mailNickname'];
  if (typeof nickname === 'string' && (nickname.length > 64 || /[@()\\[\]";:<>,\s]/.test(nickname))) {
    throw invalidValue('mailNickname', USER.label);
  }
  if (Array.isArray(given['businessPhones']) && given['businessPhones'].length > 1)
    throw invalidValue('businessPhones', USER.label);
  checkPassword(given['passwordProfile'] as { password?: unknown } | undefined);
}

function checkName(directory: Directory, name: unknown, own: DirectoryObject | undefined): void {
  if (typeof name !== 'string') return;
  const domain = name.toLowerCase().split('@')[1];
  if (domain !== directory.domain) {
    const message =
      domain === undefined
        ? 'Property userPrincipalName is invalid.'
        : 'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.';
    throw badRequest(message, [{ code: 'InvalidValue', target: 'userPrincipalName', message }]);
  }
  const other = findUser(directory, name);
  if (other && other !== own) throw conflict('userPrincipalName');
}

function checkPassword(profile: { password?: unknown } | undefined): void {
  if (typeof profile?.password !== 'string') return;
  const { password } = profile;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  if (password.length >= 8 && kinds >= 3) return;
  const message =
    'The specified password does not comply with password complexity requirements. Please provide a different password.';
  throw badRequest(message, [{ code: 'InvalidValue', target: 'passwordProfile', message }]);
}
