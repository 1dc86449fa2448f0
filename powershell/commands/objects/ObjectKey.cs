using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>An object with the values by which it is ordered, grouped or matched, and its place in the input.</summary>
internal sealed class ObjectKey(PSObject target, IReadOnlyList<KeyValue> values, int position) : IEquatable<ObjectKey>
{
    public PSObject Target => target;

    public IReadOnlyList<KeyValue> Values => values;

    public int Position => position;

    public bool Equals(ObjectKey? other) => other is not null && values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as ObjectKey);

    public override int GetHashCode() => values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value.GetHashCode()));
}
