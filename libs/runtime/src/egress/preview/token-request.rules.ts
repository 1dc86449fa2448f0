import { isMultipart, multipartNames } from './multipart-form.rules.js';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Last words of the paths where one logs in. */
const endings = words(`
  token tokens access_token accesstoken access-token gettoken get_token get-token requesttoken refreshtoken refresh_token refresh-token oauth
  oauth2 login logon signin sign-in sign_in authenticate authentication auth authorize session sessions token.php login.php token.asp
  token.aspx refresh generatetoken generate_token generate-token createtoken getaccesstoken authtoken auth_token auth-token api-token-auth
  userlogin signon getsession opensession jwt
`);

/** Fields, in small letters and digits alone, that one logs in with. */
const secretFields = words(`
  password pass passwd passphrase pwd secret clientsecret apikey apisecret apitoken key secretkey privatekey token accesstoken refreshtoken
  assertion clientassertion subjecttoken actortoken code devicecode jwt appsecret applicationsecret clientkey sharedsecret consumersecret
  logintoken wachtwoord userpassword loginpassword apipassword clientpassword passcode appkey applicationkey integrationkey licensekey
  accesskey secretaccesskey jwttoken idtoken
`);

/** Fields that go along with them. */
const otherFields = words(`
  granttype clientid client username user userid login loginname email emailaddress mail gebruikersnaam account accountid scope scopes
  audience resource redirecturi codeverifier responsetype responsemode state nonce tenant tenantid tenantname domain realm company companyid
  companycode organization organizationid organisation customer customerid database environment environmentid application applicationid
  applicationname app appid appname consumerkey clientassertiontype subjecttokentype actortokentype requestedtokentype requestedtokenuse
  tokentype otp totp pin rememberme remember apiversion version language locale culture identityprovider idp provider connection authtype
  authenticationtype usercode loginid apiuser apiusername site siteid instance subdomain organisationid participantid participantnumber channel requestchannel
  device deviceid devicename
`);

/** Those of them that answer with nothing but a token, whatever else they are told. */
const tokenEndings = words('token access_token accesstoken access-token oauth oauth2');

const wrappers = words('auth credentials credential login user session');

const largestBody = 16 * 1024;

/** A call as far as this rule looks; `body` null when there is none. */
export interface TokenCandidate {
  method: string;
  address: URL;
  authorization: string | undefined;
  contentType: string | undefined;
  body: string | null;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** No name of a form, but the start of JSON, XML or a part. */
const otherSyntax = /["{<\r\n]/;

function formFields(text: string): string[] | null {
  const names: string[] = [];
  for (const pair of text
    .trim()
    .split('&')
    .filter((part) => part !== '')) {
    const equals = pair.indexOf('=');
    if (equals < 1 || otherSyntax.test(pair.slice(0, equals))) return null;
    names.push(bare(unescaped(pair.slice(0, equals))));
  }
  return names;
}

function jsonFields(value: object, mayWrap: boolean): string[] | null {
  const names: string[] = [];
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const name = bare(key);
    if (Array.isArray(item)) return null;
    if (typeof item !== 'object' || item === null) {
      names.push(name);
      continue;
    }
    const within = mayWrap && wrappers.has(name) ? jsonFields(item, false) : null;
    if (within === null) return null;
    names.push(...within);
  }
  return names;
}

/** Clients send JSON as a form without meaning to. A server that takes it at its word must find no field within it. */
const laterPair = /&[^&]*=/;

function bodyFields(body: string, contentType = ''): string[] | null {
  if (body.length > largestBody) return null;
  if (isMultipart(contentType)) return multipartNames(body, contentType)?.map(bare) ?? null;
  if (!body.trimStart().startsWith('{')) return formFields(body);
  if (/urlencoded/i.test(contentType) && laterPair.test(body)) return null;
  try {
    return jsonFields(JSON.parse(body) as object, true);
  } catch {
    return null;
  }
}

/**
 * Whether a call only exchanges credentials for a token or a session, which a preview must let through. It is a POST whose fields are all of the
 * kind that logging in needs, and that has a grant_type, or goes to an address that ends in a usual word for it, with a secret among the fields or
 * with no body and a Basic authorization. One field that is not about logging in makes it an ordinary writing call, unless the address and a
 * grant_type both say that it asks for a token: OAuth has vendors add fields of their own (RFC 6749, 8.2).
 */
export function isTokenRequest({ method, address, authorization, contentType, body }: TokenCandidate): boolean {
  if (method.toUpperCase() !== 'POST') return false;
  const query = formFields(address.search.slice(1));
  const fields = body ? bodyFields(body, contentType) : [];
  if (query === null || fields === null) return false;
  const names = [...query, ...fields];
  const asksForToken = names.includes('granttype');
  const saysNothingElse = names.every((name) => secretFields.has(name) || otherFields.has(name));
  if (!saysNothingElse) return asksForToken && tokenEndings.has(ending(address));
  if (asksForToken) return true;
  const hasSecret = names.some((name) => secretFields.has(name)) || isBasicAlone(body, authorization);
  return endings.has(ending(address)) && hasSecret;
}

const isBasicAlone = (body: string | null, authorization = ''): boolean => !body && /^Basic\b/i.test(authorization);

const ending = ({ pathname }: URL): string => pathname.replace(/\/+$/, '').split('/').at(-1)!.toLowerCase();
