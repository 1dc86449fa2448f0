/** PowerShell with blanks for its comments, so that offsets stay. Reads words, so a comment sign in a text counts too. */
export const blankComments = (script: string): string =>
  closed(script, '<#', '#>').replace(/<#[\s\S]*?#>|(?<=^|\s)#[^\r\n]*/g, (comment) => comment.replace(/[^\r\n]/g, ' '));

/** The JavaScript of a mapping without its comments. */
export const withoutMappingComments = (code: string): string =>
  closed(code, '/*', '*/').replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, ' ');

/** Blanks what opens after the last end: the search for an end that never comes would read the rest again for each of them. */
function closed(text: string, open: string, close: string): string {
  const rest = text.lastIndexOf(close) + close.length;
  return text.slice(0, rest) + text.slice(rest).replaceAll(open, '  ');
}
