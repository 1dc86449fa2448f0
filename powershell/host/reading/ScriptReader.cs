using System.Collections.Concurrent;
using System.Management.Automation.Language;
using System.Security.Cryptography;
using System.Text;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Running;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>Reads a script's syntax tree, once per text.</summary>
internal static class ScriptReader
{
    private const int Remembered = 500;

    private static readonly ConcurrentDictionary<string, ScriptFacts> Known = new();

    public static ScriptFacts Read(string text)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (Known.TryGetValue(key, out var facts))
        {
            return facts;
        }
        if (Known.Count >= Remembered)
        {
            Known.Clear();
        }
        return Known[key] = ReadTree(text);
    }

    private static ScriptFacts ReadTree(string text)
    {
        var tree = Parser.ParseInput(text, out _, out var errors);
        var names = new NameVisitor();
        tree.Visit(names);
        var commands = SessionStates.Commands;
        var missing = names.Commands.Where(name => !commands.Has(name) && !names.Functions.Contains(FunctionName(name)));
        var analysis = new ScriptAnalysis(
            Sorted(names.Commands.Where(name => !names.Functions.Contains(FunctionName(name)))),
            Sorted(missing),
            Sorted(names.Functions),
            [.. errors.Select(error => new ParseFault(error.Message, error.Extent.StartLineNumber, error.Extent.StartColumnNumber))],
            Sorted(names.VariablesRead),
            Sorted(names.Types),
            FileSystemUse.IsIn(tree, names, commands),
            Sorted(OwnConnections.In(names, commands)));
        return new ScriptFacts(analysis, errors, ProcessUse.In(names, commands));
    }

    /// <summary>`global:Do-It` calls what `function Do-It` defines, and the other way round.</summary>
    internal static string FunctionName(string name) => name[(name.LastIndexOf(':') + 1)..];

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
