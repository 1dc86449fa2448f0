import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface QueryCost {
  points: number;
  nodes: number;
}

type Variables = Record<string, unknown>;

/**
 * GitHub's sum: each connection is one request for every parent it can have; the total is divided by 100, one point at least.
 * Source: GitHub's "Rate limits and query limits for the GraphQL API".
 */
export function costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): QueryCost {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  let requests = 0;
  let nodes = 0;

  const walk = (selections: SelectionSetNode | undefined, parents: number): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        walk(fragments.get(selection.name.value)?.selectionSet, parents);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, parents);
      } else {
        const asked = pageSize(selection.arguments ?? [], variables);
        if (asked !== undefined) {
          requests += parents;
          nodes += parents * asked;
        }
        walk(selection.selectionSet, parents * (asked ?? 1));
      }
    }
  };
  walk(operation.selectionSet, 1);
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

type Arguments = NonNullable<Extract<SelectionSetNode['selections'][number], { kind: typeof Kind.FIELD }>['arguments']>;

function pageSize(given: Arguments, variables: Variables): number | undefined {
  const page = given.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (page?.value.kind === Kind.INT) return Number(page.value.value);
  if (page?.value.kind === Kind.VARIABLE) {
    const value = variables[page.value.name.value];
    return typeof value === 'number' ? value : undefined;
  }
  return undefined;
}
