import { fileURLToPath } from 'node:url';

/**
 * The compiled program of that name beside a module; beside sources, as specs run them, the one that `npm run build` makes.
 * @param module `import.meta.url` of who asks
 */
export function programBeside(module: string, name: string): string {
  const libs = module.lastIndexOf('/libs/');
  const compiled = module.endsWith('.ts') ? `${module.slice(0, libs)}/dist${module.slice(libs)}` : module;
  return fileURLToPath(new URL(name, compiled));
}
