namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Gives matches the lines before and after them. A match is ready when its following lines have come, or the text has ended.
/// </summary>
internal sealed class MatchContextTracker(int before, int after)
{
    private readonly Queue<string> recent = new();
    private readonly Queue<string> unseen = new();
    private readonly Queue<Waiting> waiting = new();
    private Waiting? current;

    public bool IsUsed => before > 0 || after > 0;

    public IEnumerable<MatchInfo> AddLine(string line)
    {
        if (current is { } match && match.DisplayPost.Count < after)
        {
            match.DisplayPost.Add(line);
        }
        else
        {
            Keep(unseen, line);
        }
        return Step(line);
    }

    public IEnumerable<MatchInfo> AddMatch(MatchInfo match, string line)
    {
        var found = new Waiting(match, [.. recent], [.. unseen]);
        unseen.Clear();
        var ready = Step(line);
        current = found;
        waiting.Enqueue(found);
        return after == 0 ? ready.Concat(End()) : ready;
    }

    /// <summary>The end of one text: what waits is ready, and the next text knows nothing of these lines.</summary>
    public IEnumerable<MatchInfo> End()
    {
        List<MatchInfo> ready = [.. waiting.Select(entry => entry.Finish())];
        waiting.Clear();
        return ready;
    }

    private List<MatchInfo> Step(string line)
    {
        Keep(recent, line);
        foreach (var entry in waiting)
        {
            entry.Post.Add(line);
        }
        var ready = new List<MatchInfo>();
        while (waiting.TryPeek(out var first) && first.Post.Count >= after)
        {
            ready.Add(waiting.Dequeue().Finish());
        }
        return ready;
    }

    private void Keep(Queue<string> lines, string line)
    {
        lines.Enqueue(line);
        if (lines.Count > before)
        {
            lines.Dequeue();
        }
    }

    private sealed record Waiting(MatchInfo Match, string[] Pre, string[] DisplayPre)
    {
        public List<string> Post { get; } = [];

        public List<string> DisplayPost { get; } = [];

        public MatchInfo Finish()
        {
            Match.Context = new MatchInfoContext
            {
                PreContext = Pre, PostContext = [.. Post], DisplayPreContext = DisplayPre, DisplayPostContext = [.. DisplayPost],
            };
            return Match;
        }
    }
}
