import type { JsonValue } from '../../json/json-value.js';

type Tree = { [name: string]: Tree } | true;

const isObject = (value: unknown): value is { [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The paths that expressions read, as a tree; null when one of them may read everything. A path includes all below it. */
export function readTree(paths: (string[][] | null)[]): Tree | null {
  const root: { [name: string]: Tree } = Object.create(null) as { [name: string]: Tree };
  for (const path of paths.flat()) {
    if (path === null || path.length === 0) return null;
    addPath(root, path);
  }
  return root;
}

function addPath(root: { [name: string]: Tree }, path: string[]): void {
  let node = root;
  for (const [index, name] of path.entries()) {
    const known = node[name];
    if (known === true) return;
    if (index === path.length - 1) {
      node[name] = true;
      return;
    }
    const next = known ?? (Object.create(null) as { [name: string]: Tree });
    node[name] = next;
    node = next;
  }
}

/** The name as the value has it: HelloID's mappings read `Person.name` where the person says `Name`. */
const ownName = (value: object, name: string): string | undefined =>
  Object.hasOwn(value, name) ? name : Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());

/** The part of `value` that `tree` names: only this enters the sandbox, by the names that the tree has. Lists and plain values go whole. */
export function project(value: JsonValue, tree: Tree | null): JsonValue {
  if (tree === null || tree === true || !isObject(value)) return value;
  const part: { [key: string]: JsonValue } = {};
  for (const name of Object.keys(tree)) {
    const own = ownName(value, name);
    if (own !== undefined) part[name] = project(value[own]!, tree[name]!);
  }
  return part;
}
