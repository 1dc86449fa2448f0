import type { WindowsReason } from './known-commands.js';
import type { Placement, PlacementReason } from './placement.js';

const REASONS: Record<WindowsReason, string> = {
  activeDirectory: 'the ActiveDirectory module is part of Windows',
  windowsModule: 'its module is part of Windows',
  windowsPowerShell: 'it exists in Windows PowerShell 5.1 alone',
  windowsAcl: 'access lists of files are of Windows',
  wmi: 'WMI is part of Windows',
  windowsCommand: 'PowerShell has it on Windows alone',
  remoteSession: 'it opens a session on a Windows server',
  comObject: 'COM objects are of Windows',
  certificateStore: 'the certificate store is of Windows',
  registry: 'the registry is of Windows',
  windowsPath: 'the path is of a Windows machine',
  libraryFile: 'it loads a library that must stand on the machine',
  machineFile: 'the settings name a file of the machine that runs it',
  moduleFile: 'it loads a module file that must stand on the machine',
  windowsAssembly: 'the assembly is part of Windows',
  importedCertificate: 'certificates cannot be imported so since .NET 5',
  unfollowedRedirect: 'a redirect that is not followed is an error since PowerShell 7',
  nativeProgram: 'it starts a program of the machine',
  job: 'it starts another PowerShell',
  directoryServices: 'it talks to a directory by classes of Windows',
  oracleClient: 'System.Data.OracleClient exists in Windows PowerShell 5.1 alone',
  windowsType: 'the type is part of Windows',
  vendorType: 'the type is of a library that must stand on the machine',
};

/** What a reason says, a half sentence without its place: `Get-ADUser: the ActiveDirectory module is part of Windows`. */
export function reasonText({ kind, what, reason, module }: PlacementReason): string {
  if (reason !== null) return `${what}: ${REASONS[reason]}`;
  if (kind === 'helloId') return `${what}: only the agents of HelloID have it`;
  if (kind === 'unread' || kind === 'module') return what;
  return module === null ? `${what}, which is in none of the modules that Koppel knows` : `${what} of ${module}`;
}

/** The verdict in one sentence. */
export function placementSentence({ verdict, reasons, modules, message }: Placement): string {
  const [first] = reasons;
  const place = first ? `${first.path} line ${first.line}` : '';
  switch (verdict) {
    case 'runsHere':
      return 'Runs here.';
    case 'needsModule':
      return modules.length > 0
        ? `Needs ${modules.join(', ')}: install it in the modules folder, or run this connector on an agent.`
        : `Needs ${reasonText(first!)} (${place}).`;
    case 'needsWindowsAgent':
      return `Needs an agent on Windows, because ${place} uses ${reasonText(first!)}.`;
    case 'onlyInHelloId':
      return `Runs in HelloID alone, because ${place} calls ${first!.what}.`;
    case 'unknown':
      return `Not known where it runs: ${message}`;
  }
}
