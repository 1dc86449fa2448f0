/** Where a command prints, and how it ended: 0 good, 1 the action failed, 2 something given is wrong. */
export interface Terminal {
  write: (text: string) => void;
  writeError: (text: string) => void;
  colours: boolean;
  /** How wide it is, where a person looks at it. */
  columns?: number;
  exitCode: number;
}
