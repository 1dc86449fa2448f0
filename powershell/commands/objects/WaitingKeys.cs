using System.Globalization;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// Keys that wait for an equal one, the oldest first. They are found by hash as long as all keys are of the same simple types,
/// and by looking through them from then on.
/// </summary>
internal sealed class WaitingKeys(KeyOrder order, KeyTypes types, CultureInfo? culture, bool caseSensitive)
{
    private readonly LinkedList<ObjectKey> keys = [];
    private readonly Dictionary<ObjectKey, Queue<LinkedListNode<ObjectKey>>> places = new(new SameKey(order, StringComparer.Create(culture ?? CultureInfo.CurrentCulture, !caseSensitive)));

    public int Count => keys.Count;

    public IEnumerable<ObjectKey> All => keys;

    public void Add(ObjectKey key)
    {
        var node = keys.AddLast(key);
        if (!types.CanBeHashed)
        {
            return;
        }
        if (!places.TryGetValue(key, out var same))
        {
            same = new Queue<LinkedListNode<ObjectKey>>();
            places.Add(key, same);
        }
        same.Enqueue(node);
    }

    /// <summary>Takes out the oldest key that is equal to another.</summary>
    public ObjectKey? Take(ObjectKey key)
    {
        var node = types.CanBeHashed ? TakePlace(key) : Search(key);
        if (node is not null)
        {
            keys.Remove(node);
        }
        return node?.Value;
    }

    public ObjectKey TakeOldest()
    {
        var oldest = keys.First!.Value;
        if (types.CanBeHashed)
        {
            TakePlace(oldest);
        }
        keys.RemoveFirst();
        return oldest;
    }

    private LinkedListNode<ObjectKey>? TakePlace(ObjectKey key)
    {
        if (!places.TryGetValue(key, out var same))
        {
            return null;
        }
        var node = same.Dequeue();
        if (same.Count == 0)
        {
            places.Remove(key);
        }
        return node;
    }

    private LinkedListNode<ObjectKey>? Search(ObjectKey key)
    {
        var node = keys.First;
        while (node is not null && order.Compare(key, node.Value) != 0)
        {
            node = node.Next;
        }
        return node;
    }

    private sealed class SameKey(KeyOrder order, StringComparer texts) : IEqualityComparer<ObjectKey>
    {
        public bool Equals(ObjectKey? first, ObjectKey? second) => order.Compare(first, second) == 0;

        public int GetHashCode(ObjectKey key) => key.Values.Aggregate(0, (hash, value) => HashCode.Combine(hash, HashOf(value.Base)));

        private int HashOf(object? value) => value is string text ? texts.GetHashCode(text) : value?.GetHashCode() ?? 0;
    }
}
