import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one document may ask. The widest of our own screens takes less than half of each; a spec holds them to that. */
export const DOCUMENT_LIMITS = { tokens: 2_000, depth: 12, aliases: 10, cost: 30_000 };

/** A list counts for so many of what is in it. */
const LIST_LENGTH = 10;

interface Weight {
  depth: number;
  aliases: number;
  cost: number;
}

/** What an operation comes to, its fragments included. Each fragment is weighed once, so that fragments in fragments do not multiply the work. */
function weigh(context: Pick<ValidationContext, 'getSchema' | 'getFragment'>, operation: OperationDefinitionNode) {
  const schema = context.getSchema();
  const fragments = new Map<string, Weight>();
  const none: Weight = { depth: 0, aliases: 0, cost: 0 };

  function ofSet({ selections }: SelectionSetNode, parent: GraphQLType | null | undefined): Weight {
    const parts = selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
      const condition = selection.typeCondition?.name.value;
      return ofSet(selection.selectionSet, condition ? schema.getType(condition) : parent);
    });
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      aliases: parts.reduce((sum, { aliases }) => sum + aliases, 0),
      cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    };
  }

  /** What asks for the schema itself has a rule of its own in graphql-js. */
  function ofField({ name, alias, selectionSet }: FieldNode, parent: GraphQLType | null | undefined): Weight {
    if (name.value.startsWith('__')) return none;
    const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.type : undefined;
    const named = getNamedType(type);
    const inner = selectionSet ? ofSet(selectionSet, isCompositeType(named) ? named : null) : none;
    const times = isListType(getNullableType(type)) && selectionSet ? LIST_LENGTH : 1;
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      cost: 1 + times * inner.cost,
    };
  }

  function ofFragment(name: string): Weight {
    const known = fragments.get(name);
    if (known) return known;
    fragments.set(name, none); // One that contains itself is refused by another rule
    const fragment = context.getFragment(name);
    const weight = fragment ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : none;
    fragments.set(name, weight);
    return weight;
  }

  const root = schema.getRootType(operation.operation);
  return ofSet(operation.selectionSet, root);
}

/** Refuses a document that asks more than `limits`, before anything of it runs. */
export function limitsRule(limits: Weight = DOCUMENT_LIMITS) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const weight = weigh(context, operation);
      for (const what of ['depth', 'aliases', 'cost'] as const)
        if (weight[what] > limits[what])
          context.reportError(
            new GraphQLError(
              `This asks too much at once: its ${what} is ${weight[what]}, and may be ${limits[what]}. Ask it in parts.`,
              { nodes: operation },
            ),
          );
    },
  });
}

/** For documents that come over a socket, which Apollo does not see. @returns nothing when the text is a document */
export function parseErrors(text: string): GraphQLError[] | undefined {
  try {
    parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
    return undefined;
  } catch (error) {
    return [new GraphQLError((error as GraphQLError).message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
  }
}

export function validateWithLimits(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, [...specifiedRules, limitsRule()]).map(
    ({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  );
}
