namespace Koppel.PowerShell.Host.Connections;

/// <summary>What the gate has been asked for and has not answered yet.</summary>
internal sealed class Wishes
{
    private readonly HashSet<Task> open = [];

    /// <summary>Keeps a wish until it is answered, in whatever way.</summary>
    public void Keep(Task wish)
    {
        lock (open)
        {
            open.Add(wish);
        }
        wish.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the answers to those that there are now, but no longer than that.</summary>
    public Task AnsweredAsync(TimeSpan patience)
    {
        lock (open)
        {
            return Task.WhenAny(Task.WhenAll(open), Task.Delay(patience));
        }
    }

    private void Forget(Task wish)
    {
        lock (open)
        {
            open.Remove(wish);
        }
    }
}
