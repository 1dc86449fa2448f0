import { join } from 'node:path';
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

/**
 * A host's environment: no secrets, no path to programs; home and temporary files in `work`, which is emptied after each action. The engine's own
 * folders are elsewhere: it makes them whenever a runspace opens.
 * @param unfiltered why it is to have no filter of its calls to the kernel; null where it is to have one.
 */
export function hostEnvironment(folder: string, limits: HostLimits, unfiltered: string | null): NodeJS.ProcessEnv {
  const [work, own] = [join(folder, 'work'), join(folder, 'engine')];
  const root = findDotnetRoot();
  return {
    ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    ...(root && { DOTNET_ROOT: root }),
    DOTNET_GCHeapHardLimit: `0x${limits.heapBytes.toString(16)}`,
    DOTNET_EnableDiagnostics: '0',
    DOTNET_NOLOGO: '1',
    PSModulePath: limits.modulesFolder ?? '',
    // The host takes this out of its environment. Where containment is required it ends rather than run a script without.
    ...(unfiltered !== null && limits.containment !== 'required' && { KOPPEL_CALL_FILTER: 'off' }),
    PATH: '',
    LANG: 'en_US.UTF-8',
    HOME: work,
    XDG_CONFIG_HOME: own,
    XDG_DATA_HOME: own,
    XDG_CACHE_HOME: own,
    LOCALAPPDATA: own,
    APPDATA: own,
    USERPROFILE: work,
    TMPDIR: work,
    TEMP: work,
    TMP: work,
  };
}
