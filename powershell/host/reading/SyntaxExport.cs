using System.Management.Automation.Language;
using Koppel.PowerShell.Host.Contract;

namespace Koppel.PowerShell.Host.Reading;

/// <summary>
/// Gives a script's whole syntax tree away as numbers and words. Bounded: what is too long, too deep or too much is left out and said so
/// among the errors, as a rule that reads the tree must know that it has not seen everything.
/// </summary>
internal sealed class SyntaxExport
{
    /// <summary>Raise it, with SYNTAX_VERSION on the other side, when the same text gives another tree: trees are remembered.</summary>
    private const int Version = 1;

    private const int LongestText = 2_000_000;

    private const int MostNodes = 500_000;

    private const int Deepest = 400;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<int> nodes = [];
    private readonly List<int> factNames = [];
    private readonly List<object> factValues = [];
    private readonly List<ParseFault> faults = [];
    private int count;

    public static PackedSyntax Of(string text)
    {
        var isTooLong = text.Length > LongestText;
        var tree = Parser.ParseInput(isTooLong ? string.Empty : text, out var tokens, out var errors);
        var export = new SyntaxExport();
        if (isTooLong)
        {
            export.faults.Add(new ParseFault($"The script is longer than {LongestText} characters and was not read.", 1, 1));
        }
        export.faults.AddRange(errors.Select(error => Fault(error.Message, error.Extent)));
        // Of a text that is too complicated the parser gives errors alone.
        export.Walk(tree ?? Parser.ParseInput(string.Empty, out _, out _));
        return new PackedSyntax(
            Version, [.. export.words.Keys], export.nodes, export.factNames, export.factValues, export.faults, [.. (tokens ?? []).SelectMany(Comments)]);
    }

    /// <summary>With a stack of its own: the depth of a script must not become that of ours.</summary>
    private void Walk(Ast root)
    {
        var open = new Stack<(Ast Node, string Role, int Parent, int Depth)>([(root, "root", -1, 0)]);
        var leftOut = false;
        while (open.TryPop(out var next))
        {
            if (next.Depth > Deepest || count >= MostNodes)
            {
                if (!leftOut)
                {
                    faults.Add(Fault("From here on the script is too large or nested too deeply to be read whole.", next.Node.Extent));
                }
                leftOut = true;
                continue;
            }
            var index = count++;
            var shape = SyntaxShape.Of(next.Node.GetType());
            Add(next.Node, shape.Kind, next.Role, next.Parent);
            foreach (var (name, value) in shape.Facts(next.Node))
            {
                factNames.AddRange([index, Word(name)]);
                factValues.Add(value);
            }
            foreach (var (role, child) in shape.Children(next.Node).OrderByDescending(part => part.Child.Extent.StartOffset))
            {
                open.Push((child, role, index, next.Depth + 1));
            }
        }
    }

    private void Add(Ast node, string kind, string role, int parent) => nodes.AddRange(
    [
        parent, Word(role), Word(kind), node.Extent.StartOffset, node.Extent.EndOffset - node.Extent.StartOffset, node.Extent.StartLineNumber,
    ]);

    private int Word(string word)
    {
        if (!words.TryGetValue(word, out var index))
        {
            words[word] = index = words.Count;
        }
        return index;
    }

    private static ParseFault Fault(string message, IScriptExtent place) => new(message, place.StartLineNumber, place.StartColumnNumber);

    /// <summary>Those inside expandable strings too: `"$(a # b)"`.</summary>
    private static IEnumerable<int> Comments(Token token) => token switch
    {
        { Kind: TokenKind.Comment } => [token.Extent.StartOffset, token.Extent.EndOffset, token.Extent.StartLineNumber],
        StringExpandableToken { NestedTokens: { } nested } => nested.SelectMany(Comments),
        _ => [],
    };
}
