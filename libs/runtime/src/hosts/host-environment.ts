import { findDotnetRoot } from './host-program.js';
import type { HostLimits } from './host-limits.js';

/** Of our own environment only what .NET cannot do without, and where this machine keeps its trusted certificates. */
const passedOn = [
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'LD_LIBRARY_PATH',
  'TZDIR',
  'ICU_DATA',
];

/** A host's environment: no secrets, no path to programs, temporary files in the folder that is emptied after each action. */
export function hostEnvironment(work: string, limits: HostLimits): NodeJS.ProcessEnv {
  const root = findDotnetRoot();
  return {
    ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    ...(root && { DOTNET_ROOT: root }),
    DOTNET_GCHeapHardLimit: `0x${limits.heapBytes.toString(16)}`,
    DOTNET_EnableDiagnostics: '0',
    DOTNET_NOLOGO: '1',
    PSModulePath: limits.modulesFolder ?? '',
    PATH: '',
    LANG: 'en_US.UTF-8',
    HOME: work,
    USERPROFILE: work,
    TMPDIR: work,
    TEMP: work,
    TMP: work,
  };
}
