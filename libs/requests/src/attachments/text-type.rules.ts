const TYPES: Record<string, string> = {
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  xml: 'application/xml',
  wsdl: 'application/xml',
  xsd: 'application/xml',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  eml: 'message/rfc822',
};

/** What a text is, by the ending of its name; null for endings that are not taken, and for scripts under any name. */
export function textTypeOf(name: string, text: string): string | null {
  if (text.startsWith('#!')) return null;
  return TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** A web page or a drawing, whatever comes before its first element. */
export function isMarkup(text: string): boolean {
  let rest = text.slice(0, 65_536).trimStart();
  for (;;) {
    const skipped = rest.replace(/^(?:\uFEFF|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)\s*/, '');
    if (skipped === rest) break;
    rest = skipped;
  }
  return /^<(?:!doctype\s+(?:html|svg)|(?:[\w-]+:)?(?:html|head|body|script|svg|iframe|meta|object|embed)\b)/i.test(
    rest,
  );
}
