import { blocked, type CheckItem, checkItem, judged } from '../check-item.rules.js';
import { covers } from '../../designs/technical-design.rules.js';
import type { CheckEvidence, CodeEvidence } from './check-evidence.js';

/** Security check 2: is exactly this code what the design says, and safe? About the files of the commit, one by one. */
export function check2Items(evidence: CheckEvidence): CheckItem[] {
  const { build, code } = evidence;
  if (!build) return [checkItem('commit', '', null, judged('unknown', 'noCommit'))];
  if (!code)
    return [checkItem('commit', '', null, judged('unknown', 'notInCatalog', { commit: build.commitOid.slice(0, 10) }))];
  return [
    ...filesOf(code).map(({ path, sha256 }) =>
      checkItem(
        'file',
        path,
        { sha256, ...findingsIn(code, path), ...(isUnread(code, path) && { unread: true }), ...judgedIn(code, path) },
        fileJudgement(code, path),
      ),
    ),
    ...functions(evidence, code),
    ...mappedFields(evidence, code),
    ...hosts(evidence, code),
    report('testReport', build.testReport),
    report('dryRunLog', build.dryRunLog),
  ];
}

/** What the connector is made of, and whatever else of the repository has a grave finding. */
function filesOf(code: CodeEvidence): { path: string; sha256: string | null }[] {
  const known = new Set(code.files.map(({ path }) => path));
  const found = [...(code.findings ?? []).filter(isGrave), ...code.judgedAway];
  const others = found.map(({ path }) => path).filter((path) => !known.has(path));
  return [...code.files, ...[...new Set(others)].map((path) => ({ path, sha256: null }))];
}

/** Open findings that count; decisions about them (fixed, accepted, false positive) are made where findings are judged. */
const findingsIn = (code: CodeEvidence, path: string): { findings: string[] | null } => ({
  findings:
    code.findings &&
    grave(code, path)
      .map(({ rule }) => rule)
      .sort(),
});

const isGrave = ({ severity }: { severity: string }): boolean => /^(blocker|high)$/.test(severity);
const grave = (code: CodeEvidence, path: string) =>
  (code.findings ?? []).filter((one) => one.path === path && isGrave(one));

/** The rules say themselves what they could not read whole: of that, finding nothing says nothing. */
const isUnread = (code: CodeEvidence, path: string): boolean =>
  (code.findings ?? []).some((one) => one.path === path && one.rule.startsWith('READ-'));

/** Of a file of which none was, its hash says nothing of it. */
function judgedIn(code: CodeEvidence, path: string) {
  const judgedAway = code.judgedAway.filter((one) => one.path === path);
  return judgedAway.length > 0 && { judgedAway };
}

function fileJudgement(code: CodeEvidence, path: string) {
  if (!code.findings) return judged('unknown', 'notReviewed');
  const found = grave(code, path);
  if (found.length > 0) {
    const blocks = found.some(({ severity }) => severity === 'blocker');
    const rules = [...new Set(found.map(({ rule }) => rule))].join(', ');
    return blocked(blocks ? 'blockerFindings' : 'openFindings', { path, rules });
  }
  if (isUnread(code, path)) return judged('unknown', 'readInPart');
  const away = code.judgedAway.filter((one) => one.path === path);
  if (away.length === 0) return judged('yes', 'noFindings');
  const words = away.map(({ rule, byName, reason }) => `${rule}, ${byName}: ${reason.slice(0, 200)}`);
  return judged('unknown', 'judgedAway', { findings: [...new Set(words)].slice(0, 20).join(' · ') });
}

const functions = ({ functional }: CheckEvidence, code: CodeEvidence): CheckItem[] =>
  functional.functions.map(({ action }) => {
    const built = code.actions.includes(action);
    return checkItem(
      'function',
      action,
      { built },
      built ? judged('yes', 'built') : judged('no', 'notBuilt', { action }),
    );
  });

const mappedFields = ({ functional }: CheckEvidence, code: CodeEvidence): CheckItem[] => {
  const designed = new Set(functional.fields.map(({ name }) => name.toLowerCase()));
  return code.fields.map((name) => {
    const inDesign = designed.has(name.toLowerCase());
    return checkItem(
      'mappedField',
      name,
      { inDesign },
      inDesign ? judged('yes', 'inDesign') : judged('no', 'fieldNotInDesign', { field: name }),
    );
  });
};

const hosts = ({ technical }: CheckEvidence, code: CodeEvidence): CheckItem[] =>
  code.hosts.map((host) => {
    const inDesign = technical.hosts.some((pattern) => covers(pattern, host));
    return checkItem(
      'codeHost',
      host,
      { inDesign },
      inDesign ? judged('yes', 'inDesign') : judged('no', 'hostNotInDesign', { host }),
    );
  });

const report = (item: 'testReport' | 'dryRunLog', hash: string | null): CheckItem =>
  checkItem(item, '', { hash }, hash ? judged('unknown', 'readIt') : blocked('reportMissing'));
