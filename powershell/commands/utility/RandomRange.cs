using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A range of numbers of one type; the upper end is not part of it.</summary>
internal abstract class RandomRange
{
    public abstract object Next(RandomSource source);

    /// <summary>Ends the command when the lower end is not below the upper one.</summary>
    public static RandomRange Of(object? minimum, object? maximum, PSCmdlet command)
    {
        var low = Number(minimum);
        var high = Number(maximum);
        if (low is double || high is double)
        {
            var from = Convert.ToDouble(low ?? 0.0, null);
            var to = Convert.ToDouble(high ?? double.MaxValue, null);
            Check(from >= to, from, to, command);
            return new Doubles(from, to);
        }
        if (low is long || high is long)
        {
            var from = Convert.ToInt64(low ?? 0L, null);
            var to = Convert.ToInt64(high ?? long.MaxValue, null);
            Check(from >= to, from, to, command);
            return new Longs(from, to);
        }
        var first = (int)(low ?? 0);
        var last = (int)(high ?? int.MaxValue);
        Check(first >= last, first, last, command);
        return new Integers(first, last);
    }

    private static void Check(bool isEmpty, object low, object high, PSCmdlet command)
    {
        if (isEmpty)
        {
            var problem = new ArgumentException($"The Minimum value ({low}) cannot be greater than or equal to the Maximum value ({high}).");
            command.ThrowTerminatingError(new ErrorRecord(problem, "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
        }
    }

    private static object? Number(object? value)
    {
        var inner = value is PSObject shell ? shell.BaseObject : value;
        return inner switch
        {
            null or int or long or double => inner,
            float or decimal => LanguagePrimitives.ConvertTo<double>(inner),
            string text => Read(text),
            _ => Smallest(inner),
        };
    }

    private static object Read(string text) =>
        text.Contains('.', StringComparison.Ordinal) && LanguagePrimitives.TryConvertTo<double>(text, out var number) ? (object)number : Smallest(text);

    // what is no number ends in the error of the conversion to int
    private static object Smallest(object value)
    {
        if (LanguagePrimitives.TryConvertTo<int>(value, out var small))
        {
            return small;
        }
        if (LanguagePrimitives.TryConvertTo<long>(value, out var large))
        {
            return large;
        }
        return LanguagePrimitives.TryConvertTo<double>(value, out var number) ? (object)number : LanguagePrimitives.ConvertTo<int>(value);
    }

    private sealed class Integers(int low, int high) : RandomRange
    {
        public override object Next(RandomSource source) => source.Next(low, high);
    }

    private sealed class Longs(long low, long high) : RandomRange
    {
        public override object Next(RandomSource source) => source.Next(low, high);
    }

    private sealed class Doubles(double low, double high) : RandomRange
    {
        public override object Next(RandomSource source)
        {
            var share = source.NextDouble();
            var value = double.IsInfinity(high - low) ? (low * (1 - share)) + (high * share) : low + (share * (high - low));
            return value < high ? value : low;
        }
    }
}
