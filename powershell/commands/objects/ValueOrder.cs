using System.Globalization;
using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// The order of any two values: by PowerShell's own comparison, and by their texts where the values have no order of their own.
/// Never throws; null comes first.
/// </summary>
internal sealed class ValueOrder(CultureInfo? culture, bool caseSensitive) : IComparer<object?>
{
    private readonly CultureInfo culture = culture ?? CultureInfo.CurrentCulture;

    public int Compare(object? first, object? second)
    {
        first = Unwrap(first);
        second = Unwrap(second);
        if (first is null && second is null)
        {
            return 0;
        }
        return LanguagePrimitives.TryCompare(first, second, !caseSensitive, culture, out var result) ? result : CompareTexts(first, second);
    }

    private int CompareTexts(object? first, object? second) =>
        culture.CompareInfo.Compare(Text(first), Text(second), caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);

    private static string Text(object? value) => value is null ? string.Empty : PSObject.AsPSObject(value).ToString();

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
