/** The plain way: one search for words a rule, as a reviewer in a hurry types it. */
const words: [RegExp, RegExp][] = [
  [/^CRED-0(0[1-4]|10|11)$/, /password|secret|token|api-?key|wachtwoord|kennwort|basic |bearer |private key/i],
  [/^CRED-005$/, /partner|vendor|integration|supplier/i],
  [/^CRED-006$/, /authorization|credential|api-?key/i],
  [/^CRED-007$/, /password|secret|token|key|wachtwoord|kennwort/i],
  [
    /^PRIV-00[1459]$/,
    /bsn|burgerservice|salar|loon|gehalt|iban|bank|paspoort|passport|ziek|verzuim|ras|religion|sofi|ssn|employees/i,
  ],
  [/^PRIV-0(02|08)$/, /ConvertTo-Json|Select-Object \*|custom/i],
  [/^PRIV-0(03|10)$/, /birth|geboorte|geburt|gender|geslacht|sex|private|prive|home|nationali/i],
  [/^INJ-00[12]$/, /invoke-expression|iex|scriptblock|cmd|powershell|start-process/i],
  [/^INJ-00[35]$/, /(\?|filter|where|select|insert|update|delete).*\$/i],
  [/^INJ-007$/, /install-module|import-module|invoke-webrequest/i],
  [/^NET-001$/, /http:\/\//i],
  [/^NET-002$/, /certificate|unencrypted/i],
  [/^NET-008$/, /https:\/\//i],
  [/^RUN-001$/, /post|put|patch|delete|new-|set-|remove-|add-/i],
  [/^RUN-004$/, /content|file|csv|registry|hklm|env:|item/i],
  [/^RUN-005$/, /executionpolicy|proxy|netsh/i],
  [/^RUN-008$/, /[A-Za-z0-9+/]{100,}|`\w|\[char\]/],
];

export function wordGrep(rule: string, text: string): boolean {
  return words.some(([rules, search]) => rules.test(rule) && search.test(text));
}
