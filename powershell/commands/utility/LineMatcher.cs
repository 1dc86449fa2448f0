using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>Looks for patterns in one line: regular expressions, or plain texts by the rules of a culture.</summary>
internal sealed class LineMatcher
{
    private readonly string[] patterns;
    private readonly Func<string, string, bool>? findsText;
    private readonly Regex[] expressions;

    private LineMatcher(string[] patterns, Func<string, string, bool>? findsText, Regex[] expressions)
    {
        this.patterns = patterns;
        this.findsText = findsText;
        this.expressions = expressions;
    }

    public bool CaseSensitive { get; init; }

    public bool IsInverted { get; init; }

    public bool FindsAll { get; init; }

    public static LineMatcher ForTexts(string[] patterns, string? culture, bool caseSensitive, bool inverted) =>
        new(patterns, Finder(culture, caseSensitive), []) { CaseSensitive = caseSensitive, IsInverted = inverted };

    /// <summary>A pattern that is no regular expression ends the command.</summary>
    public static LineMatcher ForExpressions(PSCmdlet cmdlet, string[] patterns, bool caseSensitive, bool inverted, bool all)
    {
        var options = caseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase;
        return new(patterns, null, [.. patterns.Select(pattern => Parse(cmdlet, pattern, options))])
        {
            CaseSensitive = caseSensitive, IsInverted = inverted, FindsAll = all && !inverted,
        };
    }

    /// <summary>The match in a line, without its place; null if there is none.</summary>
    public MatchInfo? Match(string line)
    {
        var (index, matches) = findsText is null ? FindExpression(line) : (Array.FindIndex(patterns, pattern => findsText(line, pattern)), []);
        if (index >= 0 == IsInverted)
        {
            return null;
        }
        return new MatchInfo { IgnoreCase = !CaseSensitive, Line = line, Pattern = patterns[Math.Max(index, 0)], Matches = matches };
    }

    private (int Index, Match[] Matches) FindExpression(string line)
    {
        for (var index = 0; index < expressions.Length; index++)
        {
            var first = expressions[index].Match(line);
            if (first.Success)
            {
                return (index, FindsAll ? expressions[index].Matches(line).ToArray() : [first]);
            }
        }
        return (-1, []);
    }

    private static Regex Parse(PSCmdlet cmdlet, string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options);
        }
        catch (ArgumentException problem)
        {
            var refusal = new ArgumentException($"The string {pattern} is not a valid regular expression: {problem.Message}", problem);
            cmdlet.ThrowTerminatingError(new ErrorRecord(refusal, "InvalidRegex", ErrorCategory.InvalidArgument, null));
            throw;
        }
    }

    private static Func<string, string, bool> Finder(string? culture, bool caseSensitive)
    {
        if (string.Equals(culture, "Ordinal", StringComparison.OrdinalIgnoreCase))
        {
            return (line, text) => line.Contains(text, caseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        }
        var info = culture?.ToUpperInvariant() switch
        {
            null or "CURRENT" => CultureInfo.CurrentCulture.CompareInfo,
            "INVARIANT" => CultureInfo.InvariantCulture.CompareInfo,
            _ => CultureInfo.GetCultureInfo(culture!).CompareInfo,
        };
        return (line, text) => info.IndexOf(line, text, caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase) >= 0;
    }
}

/// <summary>The names that -Culture takes: three rules of comparison, and all cultures.</summary>
public class ValidateMatchStringCultureNamesGenerator : IValidateSetValuesGenerator
{
    public string[] GetValidValues() =>
        ["Ordinal", "Invariant", "Current", .. CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name)];
}
