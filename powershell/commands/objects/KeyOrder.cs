using System.Globalization;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// The order of keys, value by value, each in its own direction. A value that an object does not have comes last in either direction.
/// </summary>
internal sealed class KeyOrder(IReadOnlyList<bool> descending, CultureInfo? culture, bool caseSensitive) : IComparer<ObjectKey>
{
    private readonly ValueOrder values = new(culture, caseSensitive);

    public int Compare(ObjectKey? first, ObjectKey? second)
    {
        for (var index = 0; index < Math.Max(first!.Values.Count, second!.Values.Count); index++)
        {
            var order = CompareValues(At(first, index), At(second, index), index < descending.Count && descending[index]);
            if (order != 0)
            {
                return order;
            }
        }
        return 0;
    }

    /// <summary>The same order with the place in the input as the last word, so that equal keys keep their order.</summary>
    public IComparer<ObjectKey> Stable() => Comparer<ObjectKey>.Create((first, second) =>
    {
        var order = Compare(first, second);
        return order != 0 ? order : first.Position.CompareTo(second.Position);
    });

    private int CompareValues(KeyValue? first, KeyValue? second, bool reverse)
    {
        if (first is { Exists: true } && second is { Exists: true })
        {
            var order = values.Compare(first.Value, second.Value);
            return reverse ? -order : order;
        }
        return (second is { Exists: true }).CompareTo(first is { Exists: true });
    }

    private static KeyValue? At(ObjectKey key, int index) => index < key.Values.Count ? key.Values[index] : null;
}
