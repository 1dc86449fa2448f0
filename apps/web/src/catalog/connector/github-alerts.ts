/** The part of a syntax tree that this plugin looks at. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hProperties?: Record<string, unknown> };
}

const MARK = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*\n?/i;

/** remark plugin: a quote that begins with `[!NOTE]` and the like becomes a quote of class `alert-note`. */
export function githubAlerts() {
  return (tree: unknown): void => mark(tree as Node);
}

function mark(node: Node): void {
  for (const child of node.children ?? []) {
    if (child.type === 'blockquote') markQuote(child);
    mark(child);
  }
}

function markQuote(quote: Node): void {
  const text = quote.children?.[0]?.children?.[0];
  const found = text?.type === 'text' ? MARK.exec(text.value ?? '') : null;
  if (!found || !text) return;
  text.value = text.value!.slice(found[0].length);
  quote.data = { hProperties: { className: [`alert-${found[1]!.toLowerCase()}`] } };
}
