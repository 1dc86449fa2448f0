using System.Globalization;
using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// One value of an object's key; <see cref="Exists"/> is false where the object has no such property.
/// Two are equal where PowerShell's comparison says so, or, for values without an order, where their .NET texts agree.
/// </summary>
internal sealed class KeyValue(object? value, bool exists, bool caseSensitive, CultureInfo? culture)
{
    public object? Value => value;

    public bool Exists => exists;

    public object? Base => value is PSObject wrapped ? wrapped.BaseObject : value;

    public override bool Equals(object? other)
    {
        if (other is not KeyValue second)
        {
            return false;
        }
        var (mine, others) = (Base, second.Base);
        if (mine is IComparable)
        {
            return LanguagePrimitives.TryCompare(mine, others, !caseSensitive, culture ?? CultureInfo.CurrentCulture, out var order) && order == 0;
        }
        if (mine is null || others is null)
        {
            return mine is null && others is null;
        }
        return string.Equals(mine.ToString(), others.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    public override int GetHashCode() => Base switch
    {
        null => 0,
        IComparable comparable => comparable.GetHashCode(),
        var other => StringComparer.OrdinalIgnoreCase.GetHashCode(other.ToString() ?? string.Empty),
    };
}
