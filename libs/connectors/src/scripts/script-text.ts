/**
 * PowerShell without its comments. Comment characters become blanks, so lines and columns stay; texts in quotes stay as
 * they are, because `"$($config.BaseUrl)"` reads a setting.
 */
export function withoutComments(script: string): string {
  return script.replace(part, (found) => (isComment(found) ? found.replace(/[^\r\n]/g, ' ') : found));
}

// What never ends goes to the end of the file, so that nothing is searched for an end twice. Here-strings first, then block comments, quoted texts, escaped characters, words (a # inside a word is no comment), line comments.
const part =
  /@"\r?\n[\s\S]*?(?:\n"@|$)|@'\r?\n[\s\S]*?(?:\n'@|$)|<#[\s\S]*?(?:#>|$)|"(?:[^"`]|`[\s\S]|"")*"|'(?:[^']|'')*'|`[\s\S]|[\w$)\]}]#?[\w#]*|#[^\r\n]*/g;

function isComment(found: string): boolean {
  return found.startsWith('<#') || found.startsWith('#');
}

export function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\r?\n$/, '').split('\n').length;
}
