/** What `koppel run` takes beside action and folder, as commander names it. */
export interface RunOptions {
  context?: string;
  person?: string;
  settings?: string;
  permission?: string;
  permissionSet?: string;
  resourceSet?: string;
  reference?: string;
  flavour?: string;
  previous?: string;
  manager?: string;
  managerReference?: string;
  current?: string;
  sourceData?: string;
  template?: string;
  templateName?: string;
  operation?: string;
  origin?: string;
  uniqueFields?: string[];
  variant?: string;
  allowHost?: string[];
  onlyReads?: string[];
  timeLimit?: string;
  correlation: boolean;
  dryRun?: boolean;
  showWrites?: boolean;
  /** False: a dry run only tells the script so, and its writing calls go out. */
  enforce: boolean;
  json?: boolean;
  details?: boolean;
}
