import { type ActionName, constantName, memberPath, part, type ScriptView, type SyntaxNode } from '#connectors';
import type { Detection } from '../../findings/finding.js';
import { actionScripts, at, atWord } from '../../review.js';
import type { Rule } from '../rule.js';

const whole = (path: string, subject: string): Detection => ({ path, start: 0, end: 0, subject });

const readable =
  /\.(png|jpe?g|gif|svg|ico|webp|gcn|md|txt|json|csv|xml|xsd|wsdl|ya?ml|ps1|psm1|psd1|pdf|docx?|xlsx?|pptx?|sql|html?|css|js|ts|config|ini|gitignore|gitattributes|editorconfig|drawio|vsdx|msg|eml|puml)$/i;

export const unreadableBinary: Rule = {
  id: 'RUN-009',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const { path, bytes } of review.input.files)
      if (!readable.test(path) && /\.[a-z0-9]+$/i.test(path) && bytes.subarray(0, 8000).includes(0))
        yield whole(path, path.split('.').at(-1)!);
  },
};

const placeholder =
  /\{\{?\s*(connector[-_ ]?name|connectorname|application[-_ ]?name|target[-_ ]?system|your[-_ ]?\w+|supplier[-_ ]?name|company[-_ ]?name)\s*\}?\}|<(connector[-_ ]?name|application[-_ ]?name)>|\bDescribe (why|what|how) .{0,60}\bconnector\b/i;

export const unfilledTemplate: Rule = {
  id: 'PKG-001',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    if (/template|example|training|library|-lib-/i.test(review.package.repositoryName)) return;
    for (const { path, text, zone } of review.texts) {
      const found = zone === 'test' ? null : placeholder.exec(text);
      if (found) yield { path, start: found.index, end: found.index + found[0].length, subject: found[0] };
    }
  },
};

/** What the reader of packages already saw: the README promises actions that have no script. */
export const missingActions: Rule = {
  id: 'PKG-002',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const { code, path, message } of review.package.warnings)
      if (code === 'readme-promises-more')
        yield whole(path ?? '', /promises ([^(]+)/.exec(message)?.[1]?.trim() ?? message);
    const actions = new Set(actionScripts(review.package).map(({ action }) => action));
    for (const [one, other] of counterparts) {
      if (actions.has(one) === actions.has(other)) continue;
      yield whole('', actions.has(one) ? other : one);
    }
  },
};

const counterparts: [ActionName, ActionName][] = [
  ['grant', 'revoke'],
  ['enable', 'disable'],
];

const sections: [string, RegExp][] = [
  ['requirements', /requirement|prerequisite|vereist|benodigd|voorwaarde|voraussetzung|getting started/i],
  ['settings', /connection settings|configuration|settings|instelling|einstellung/i],
  ['privacy', /privacy|gdpr|avg\b|dsgvo|personal data|persoonsgegevens|personenbezogen/i],
];

export const thinReadme: Rule = {
  id: 'PKG-003',
  severity: 'low',
  steps: [2],
  once: true,
  *detect(review) {
    if (actionScripts(review.package).length === 0) return;
    const { readme } = review.package;
    if (!readme) return yield whole('README.md', 'README.md');
    const text = review.textOf(readme.path)?.text ?? '';
    const missing = sections.filter(([, words]) => !words.test(text)).map(([name]) => name);
    if (missing.length > 0) yield whole(readme.path, missing.join(', '));
  },
};

export const noChangelog: Rule = {
  id: 'PKG-004',
  severity: 'low',
  steps: [2],
  *detect(review) {
    if (review.package.changelog === null && actionScripts(review.package).length > 0)
      yield whole('CHANGELOG.md', 'CHANGELOG.md');
  },
};

/** Settings that are read and not asked, or asked and not read. */
export const settingsDrift: Rule = {
  id: 'PKG-005',
  severity: 'medium',
  steps: [2],
  *detect(review) {
    for (const { code, path, message } of review.package.warnings) {
      if (code !== 'setting-undeclared' && code !== 'setting-unused') continue;
      const key = /"([^"]+)"/.exec(message)?.[1] ?? '';
      yield atWord(review.textOf(path ?? ''), path ?? '', key, key);
    }
  },
};

/** Fields that a script reads from the mapped data and the mapping does not have. */
export const mappingDrift: Rule = {
  id: 'PKG-006',
  severity: 'low',
  steps: [2, 3],
  *detect(review) {
    for (const { scripts, fieldMapping } of review.package.flavours) {
      if (!fieldMapping) continue;
      const mapped = fieldMapping.fields.map(({ name }) => name.toLowerCase());
      const seen = new Set<string>();
      for (const view of review.actions.filter(({ path }) => scripts.some((script) => script.path === path)))
        for (const { field, node } of fieldsRead(view)) {
          const isMapped = mapped.some(
            (name) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`),
          );
          if (isMapped || seen.has(field)) continue;
          seen.add(field);
          yield at(view, node, field);
        }
    }
  },
};

function fieldsRead(view: ScriptView): { field: string; node: SyntaxNode }[] {
  return view.kind('MemberExpression').flatMap((node) => {
    const field = /^actioncontext\.data\.([\w.]+)$/.exec(memberPath(node) ?? '')?.[1];
    return field && isRead(view, node) && !/^(psobject|count|length)\b/.test(field) ? [{ field, node }] : [];
  });
}

/** Neither set, nor only the first part of a longer name. */
function isRead(view: ScriptView, node: SyntaxNode): boolean {
  const around = view.holder(node);
  const isPart =
    around?.role === 'expression' &&
    around.node.kind === 'MemberExpression' &&
    constantName(part(around.node, 'member')) !== null;
  return around?.role !== 'left' && !isPart;
}

/** Workflows that run whatever an action's branch or tag holds today. */
export const unpinnedWorkflow: Rule = {
  id: 'PKG-007',
  severity: 'low',
  steps: [2],
  once: true,
  *detect(review) {
    for (const { path, text } of review.texts.filter((file) => /^\.github\/workflows\/.+\.ya?ml$/i.test(file.path)))
      for (const { 0: found, index, groups } of text.matchAll(
        /\buses:\s*(?<action>[\w.-]+\/[\w./-]+)@(?![0-9a-f]{40}\b)\S+/g,
      ))
        yield { path, start: index, end: index + found.length, subject: groups!['action']! };
  },
};
