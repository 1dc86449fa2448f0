using System.Globalization;
using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>The running figures of one property, or of the objects themselves.</summary>
internal sealed class Measure
{
    private double variance;

    public int Count { get; set; }

    public double Sum { get; private set; }

    public object? Maximum { get; private set; }

    public object? Minimum { get; private set; }

    public int Lines { get; private set; }

    public int Words { get; private set; }

    public int Characters { get; private set; }

    public double Average => Sum / Count;

    /// <summary>Of a sample (divided by one less than the count).</summary>
    public double StandardDeviation => Math.Sqrt(variance);

    /// <summary>Adds a number to the sum and the variance, which is carried on from value to value (Welford's method).</summary>
    public void AddNumber(double number)
    {
        if (Count > 1)
        {
            var distance = number - (Sum / (Count - 1));
            variance = (variance * (Count - 2.0) / (Count - 1)) + (distance * distance / Count);
        }
        Sum += number;
    }

    public void RaiseMaximum(object? value) => Maximum = Maximum is null || IsBefore(Maximum, value) ? value : Maximum;

    public void LowerMinimum(object? value) => Minimum = Minimum is null || IsBefore(value, Minimum) ? value : Minimum;

    public void AddText(string text, bool ignoreWhiteSpace)
    {
        Lines += CountLines(text);
        Words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Characters += ignoreWhiteSpace ? text.Count(character => !char.IsWhiteSpace(character)) : text.Length;
    }

    private static int CountLines(string text) => text.Length == 0 ? 0 : text.Count(character => character == '\n') + (text[^1] == '\n' ? 0 : 1);

    /// <summary>What reads as a number compares as one; values of different kinds compare as texts; nothing is before anything.</summary>
    private static bool IsBefore(object? first, object? second)
    {
        var (left, right) = (AsNumber(first), AsNumber(second));
        if (left is not null && right is not null && left.GetType() != right.GetType())
        {
            (left, right) = (PSObject.AsPSObject(left).ToString(), PSObject.AsPSObject(right).ToString());
        }
        return LanguagePrimitives.Compare(left, right, false, CultureInfo.CurrentCulture) < 0;
    }

    private static object? AsNumber(object? value) =>
        value is not null && LanguagePrimitives.TryConvertTo<double>(value, CultureInfo.InvariantCulture, out var number) ? number : value;
}
