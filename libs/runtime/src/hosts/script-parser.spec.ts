import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { decodeText, type SyntaxNode } from '#connectors';
import { HostPool } from './host-pool.js';

/** These run the real host program: `node scripts/powershell-host.mjs` builds it. */
jest.setTimeout(60_000);

const pool = new HostPool({ maximumHosts: 2, graceMilliseconds: 1000 });

afterAll(() => pool.close());

const all = (node: SyntaxNode): SyntaxNode[] => [node, ...node.children.flatMap((child) => all(child.node))];

describe('the syntax tree of a script', () => {
  it('says what nodes are, where they stand and what they belong to', async () => {
    const text = '# who\n$body = @{ name = "hi $($person.Name)" }\nInvoke-RestMethod @body';
    const { root, errors, comments } = await pool.parse(text);
    const nodes = all(root);
    const shown = (kind: string) =>
      nodes
        .filter((node) => node.kind === kind)
        .map(({ start, end, line, facts }) => [text.slice(start, end), line, facts]);
    expect({ errors, comments }).toEqual({ errors: [], comments: [{ start: 0, end: 5, line: 1 }] });
    expect(shown('AssignmentStatement')).toEqual([[text.split('\n')[1], 2, { operator: 'Equals' }]]);
    expect(shown('VariableExpression')).toEqual([
      ['$body', 2, { variablePath: 'body' }],
      ['$person', 2, { variablePath: 'person' }],
      ['@body', 3, { variablePath: 'body', splatted: true }],
    ]);
    const table = nodes.find(({ kind }) => kind === 'Hashtable')!;
    expect(table.children.map(({ role, node }) => [role, node.kind])).toEqual([
      ['key', 'StringConstantExpression'],
      ['value', 'Pipeline'],
    ]);
  });

  it('comes of scripts in UTF-16, by their decoded text', async () => {
    const { text } = decodeText(Buffer.from('\ufeff$gruß = "😀 $($p.é)"', 'utf16le'));
    const { root, errors } = await pool.parse(text);
    const variables = all(root).filter(({ kind }) => kind === 'VariableExpression');
    expect(errors).toEqual([]);
    expect(variables.map(({ start, end }) => text.slice(start, end))).toEqual(['$gruß', '$p']);
  });

  it('is a part of a script that does not parse, with the errors', async () => {
    const { root, errors } = await pool.parse('$a = 1\nif ($b) {\n  Get-It -Name "x"\n');
    expect(errors).toMatchObject([{ line: 2, column: 9 }]);
    expect(errors[0]?.message).toContain('}');
    expect(all(root).some(({ facts }) => facts['parameterName'] === 'Name')).toBe(true);
  });

  it('comes from hosts that never run a script', async () => {
    await pool.parse('1');
    const network = { allowedHosts: null, onlyReads: [], dryRun: false };
    const rest = { variables: {}, lists: [], collect: [], timeLimitSeconds: 30, network, secrets: [] };
    await pool.run({ system: 'tenant/afas', script: { name: 'a.ps1', text: '1' }, ...rest });
    const counts = pool.status().map(({ system, actions }) => [system, actions]);
    expect(counts).toEqual(
      expect.arrayContaining([
        ['reading', 0],
        ['tenant/afas', 1],
      ]),
    );
  });

  it('of 5,000 lines travels quickly', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, line) => `$a${line} = Get-It -Name "x $($person.Name[${line}])" # ${line}`,
    );
    const start = performance.now();
    const { root, errors, comments } = await pool.parse(lines.join('\n'));
    process.stdout.write(`5,000 lines: ${all(root).length} nodes in ${Math.round(performance.now() - start)} ms\n`);
    expect([errors.length, comments.length]).toEqual([0, 5000]);
  });
});
