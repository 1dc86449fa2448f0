/** A fact of a node that is no node itself: an operator, a name, a constant's value. */
export type SyntaxFact = string | number | boolean | null;

/**
 * One node of a script's syntax tree, as PowerShell's own parser (System.Management.Automation.Language) gives it. Whoever has a PowerShell
 * host makes it; whoever judges scripts reads it.
 */
export interface SyntaxNode {
  /** The parser's class without `Ast`: `Command`, `AssignmentStatement`, `ExpandableStringExpression`. */
  kind: string;
  /** Where it stands in the text that was parsed: UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  /** 1-based. */
  line: number;
  /**
   * By the property's name in camel case: `operator` (`PlusEquals`, `Ieq`, `Format`), `value`, `name`, `variablePath` (without `$`), `splatted`,
   * `static`, `typeName`, `stringConstantType`. What is false, unset or `System.Object` is absent.
   */
  facts: Record<string, SyntaxFact>;
  /**
   * In the order of the text, each with the property that it is of, in camel case: `left`, `commandElements`, `nestedExpressions`.
   * Entries of a hashtable are `key` and `value` in turn, branches of `if` and `switch` are `condition` and `body` in turn.
   */
  children: { role: string; node: SyntaxNode }[];
}

export interface ScriptSyntax {
  root: SyntaxNode;
  /** What the parser could not read, and what was too large or too deep to be given: the tree is then a part of the script only. */
  errors: { message: string; line: number; column: number }[];
  /** Those inside the expressions of strings too. */
  comments: { start: number; end: number; line: number }[];
}
