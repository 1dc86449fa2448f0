using Microsoft.PowerShell.Commands;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// Puts keys into groups. Keys whose values are all of the same types are sorted first, so that the groups come in order;
/// others have no dependable order and stay in the order of their first object.
/// </summary>
internal sealed class Grouping(KeyOrder order, Func<ObjectKey, GroupInfo> newGroup)
{
    private readonly List<GroupInfo> groups = [];
    private readonly Dictionary<ObjectKey, GroupInfo> known = [];

    public List<GroupInfo> Of(IReadOnlyList<ObjectKey> keys)
    {
        var sorted = HaveSameTypes(keys);
        foreach (var key in sorted ? keys.Order(order) : keys.AsEnumerable())
        {
            GroupOf(key, sorted).Add(key.Target);
        }
        return groups;
    }

    private GroupInfo GroupOf(ObjectKey key, bool sorted)
    {
        if (known.TryGetValue(key, out var group))
        {
            return group;
        }
        var candidates = sorted ? groups.TakeLast(1) : groups;
        group = candidates.FirstOrDefault(candidate => order.Compare(candidate.Key, key) == 0);
        if (group is null)
        {
            group = newGroup(key);
            groups.Add(group);
            known.Add(key, group);
        }
        return group;
    }

    private static bool HaveSameTypes(IReadOnlyList<ObjectKey> keys)
    {
        var types = new KeyTypes();
        foreach (var key in keys)
        {
            types.Add(key);
        }
        return types.AreSame;
    }
}
