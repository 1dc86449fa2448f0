using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>A group of objects with the same key.</summary>
public class GroupInfo
{
    internal GroupInfo(ObjectKey key)
    {
        Key = key;
        Name = NameOf(key.Values);
    }

    /// <summary>The values of the key, one for each property.</summary>
    public ArrayList Values => [.. Key.Values.Select(value => value.Value)];

    public int Count { get; internal set; }

    public Collection<PSObject> Group { get; } = [];

    /// <summary>The values as text in the current culture, joined by commas; null adds nothing.</summary>
    public string Name { get; }

    internal ObjectKey Key { get; }

    internal virtual void Add(PSObject target)
    {
        Group.Add(target);
        Count++;
    }

    private static string NameOf(IEnumerable<KeyValue> values) =>
        string.Join(", ", values.Where(value => value.Value is not null).Select(value => TextOf(value.Value!)));

    private static string TextOf(object value) => value is ICollection items
        ? new StringBuilder("{").AppendJoin(", ", items.Cast<object?>().Select(ItemText)).Append('}').ToString()
        : ItemText(value);

    private static string ItemText(object? item) => string.Format(CultureInfo.CurrentCulture, "{0}", item);
}

/// <summary>A group of which only the size is kept.</summary>
public sealed class GroupInfoNoElement : GroupInfo
{
    internal GroupInfoNoElement(ObjectKey key)
        : base(key)
    {
    }

    internal override void Add(PSObject target) => Count++;
}
