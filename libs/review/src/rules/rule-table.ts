import { loggedSecret } from './credentials/logged-secrets.js';
import * as settings from './credentials/credential-settings.js';
import * as secure from './credentials/secure-strings.js';
import * as written from './credentials/written-secrets.js';
import * as discipline from './discipline/dry-run.js';
import * as machine from './discipline/machine.js';
import * as files from './files/package-files.js';
import { leftOff } from './files/left-off.js';
import { partlyRead } from './files/partly-read.js';
import * as code from './injection/built-code.js';
import * as text from './injection/built-text.js';
import * as transport from './network/transport.js';
import * as recorded from './personal/recorded-data.js';
import * as fields from './personal/sensitive-fields.js';
import * as records from './personal/whole-records.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of their ids. Its words are in `texts/`. */
export const RULES: readonly Rule[] = [
  written.literalSecret,
  written.knownKeys,
  written.writtenCredentials,
  secure.plainTextSecureString,
  settings.sharedPartner,
  settings.noCredentialSetting,
  settings.unmaskedSetting,
  settings.sharedCredential,
  settings.weakLogin,
  secure.secureStringInText,
  loggedSecret,
  fields.classA,
  records.wholeRecords,
  fields.classB,
  records.unnarrowedEndpoint,
  recorded.personalNumbers,
  recorded.loggedObject,
  recorded.notInDesign,
  records.freeFields,
  fields.nationalIdAsKey,
  recorded.realPeople,
  code.builtCode,
  code.builtCommandLine,
  text.unencodedFilter,
  text.unencodedPath,
  text.builtSql,
  text.computedMember,
  code.fetchedCode,
  text.builtDocument,
  transport.plainHttp,
  transport.uncheckedCertificate,
  transport.oldTls,
  transport.noTimeLimit,
  transport.writtenHost,
  transport.noPages,
  transport.noBackOff,
  transport.undeclaredHost,
  discipline.unguardedWrite,
  discipline.uncheckedRemoval,
  discipline.swallowedError,
  machine.machineAccess,
  machine.globalPolicy,
  machine.weakHash,
  machine.newSyntax,
  machine.hiddenCode,
  files.unreadableBinary,
  files.unfilledTemplate,
  files.missingActions,
  files.thinReadme,
  files.noChangelog,
  files.settingsDrift,
  files.mappingDrift,
  files.unpinnedWorkflow,
  partlyRead,
  leftOff,
];
