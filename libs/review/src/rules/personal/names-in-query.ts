/** Lists of names in the texts of requests, SQL, XML and JSON. The group is one name, or several between commas. */
const lists = [
  /[?&$](?:select|fields?|attributes|properties|expand|columns|filterfieldids)=([\w.,;%()/ -]+)/gi,
  /\binsert\s+into\s+\S{1,200}\s*\(([^()]+)\)/gi,
  /[\s,]\[?(\w+)\]?\s*=\s*@\w+/g,
  /<(?:\w+:)?([A-Za-z_]\w+)>\s*[^<\s]/g,
  /"(\w+)"\s*:\s*["$\d{[]/g,
];

/** The fields that a query, a SQL statement, XML or JSON names. */
export function namesInQuery(text: string): string[] {
  const listed = lists.flatMap((list) => [...text.matchAll(list)].map(([, names]) => names!));
  return [...listed, ...selected(text)]
    .flatMap((names) => names.split(/[,;%()\s]+/))
    .map((name) => name.replace(/^.*\./, '').replace(/[[\]"`]/g, ''))
    .filter((name) => /^[\p{L}_][\p{L}\d_]*$/u.test(name));
}

/** What stands between `select` and `from`, without quotes. One walk over the words, since an expression would start anew at every blank. */
function* selected(text: string): Generator<string> {
  let start: number | null = null;
  for (const { 0: word, index } of text.matchAll(/\bselect(?=\s)|\bfrom\b|['"]/gi)) {
    if (word.toLowerCase() === 'select') {
      start ??= index + word.length;
      continue;
    }
    if (start !== null && word.length > 1 && /\s/.test(text[index - 1]!)) yield text.slice(start, index);
    start = null;
  }
}
