using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Which objects of a stream go on, by their place in it.</summary>
internal abstract class InputWindow
{
    /// <summary>True once no later object can go on.</summary>
    public virtual bool IsDone => false;

    /// <summary>The objects that can go on now that one more has come.</summary>
    public abstract IEnumerable<PSObject> Pass(PSObject next);

    /// <summary>The objects that go on only when the end of the stream is known.</summary>
    public virtual IEnumerable<PSObject> End() => [];
}

/// <summary>Leaves out some at the start, then lets a number through, or all.</summary>
internal sealed class StartWindow(int skip, int? first) : InputWindow
{
    private int seen;

    public override bool IsDone => first > 0 && seen >= skip + (long)first;

    public override IEnumerable<PSObject> Pass(PSObject next)
    {
        seen++;
        return seen > skip && (first is null || seen <= skip + (long)first) ? [next] : [];
    }
}

/// <summary>Lets the last ones through, not counting some at the very end.</summary>
internal sealed class EndWindow(int skip, int last) : InputWindow
{
    private readonly Queue<PSObject> kept = new();

    public override IEnumerable<PSObject> Pass(PSObject next)
    {
        kept.Enqueue(next);
        if (kept.Count > skip + (long)last)
        {
            kept.Dequeue();
        }
        return [];
    }

    public override IEnumerable<PSObject> End() => last == 0 ? [] : kept.SkipLast(skip);
}

/// <summary>Leaves out some at the start, lets a number through, and then the last ones of the rest.</summary>
internal sealed class BothEndsWindow(int skip, int first, int last) : InputWindow
{
    private readonly StartWindow start = new(skip, first);
    private readonly EndWindow end = new(0, last);

    public override IEnumerable<PSObject> Pass(PSObject next) => start.IsDone ? end.Pass(next) : start.Pass(next);

    public override IEnumerable<PSObject> End() => end.End();
}

/// <summary>Leaves out some at the start and some at the end.</summary>
internal sealed class MiddleWindow(int skip, int skipLast) : InputWindow
{
    private readonly Queue<PSObject> waiting = new();
    private int seen;

    public override IEnumerable<PSObject> Pass(PSObject next)
    {
        if (++seen <= skip)
        {
            return [];
        }
        waiting.Enqueue(next);
        return waiting.Count > skipLast ? [waiting.Dequeue()] : [];
    }
}

/// <summary>Lets through the objects at some places, or all but those; places count from 0.</summary>
internal sealed class PlaceWindow(IEnumerable<int> places, bool leavesOut) : InputWindow
{
    private readonly HashSet<int> places = [.. places];
    private int seen;
    private int found;

    public override bool IsDone => !leavesOut && found == places.Count;

    public override IEnumerable<PSObject> Pass(PSObject next)
    {
        var isListed = places.Contains(seen++);
        found += isListed ? 1 : 0;
        return isListed != leavesOut ? [next] : [];
    }
}
