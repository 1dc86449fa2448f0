using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Which names are meant by a name with or without wildcards and by lists of names to take in and to leave out.</summary>
internal sealed class NameFilter
{
    private readonly WildcardPattern name;
    private readonly WildcardPattern[] include;
    private readonly WildcardPattern[] exclude;

    public NameFilter(string name, IEnumerable<string>? include, IEnumerable<string>? exclude)
    {
        this.name = Pattern(name);
        this.include = [.. (include ?? []).Select(Pattern)];
        this.exclude = [.. (exclude ?? []).Select(Pattern)];
        IsOpen = WildcardPattern.ContainsWildcardCharacters(name) || !IsTakenIn(name);
    }

    /// <summary>True where finding nothing is no mistake: the name has wildcards, or the lists leave it out.</summary>
    public bool IsOpen { get; }

    public bool IsMatch(string candidate) => name.IsMatch(candidate) && IsTakenIn(candidate);

    private bool IsTakenIn(string candidate) =>
        (include.Length == 0 || include.Any(pattern => pattern.IsMatch(candidate))) && !exclude.Any(pattern => pattern.IsMatch(candidate));

    private static WildcardPattern Pattern(string text) => WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
}
