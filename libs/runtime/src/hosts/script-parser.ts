import type { EngineOffer, ScriptSyntax } from '#connectors';

/** Reads scripts for those who judge them; the narrow side of the PowerShell hosts, which run scripts too. */
export interface ScriptParser {
  /** Whether this machine has a host program at all. */
  isAvailable(): boolean;
  /**
   * The syntax tree by PowerShell's own parser; what it could not read is among the tree's errors.
   * @param text decoded, without a byte order mark
   * @throws HostUnavailable where .NET or the host program is missing
   * @throws Error when the host ended or said nothing: this text is then better not read again
   */
  parse(text: string): Promise<ScriptSyntax>;
  /**
   * The commands that scripts find here, and the modules in the modules folder.
   * @throws HostUnavailable like `parse`
   */
  offer(): Promise<EngineOffer>;
}
