using System.Text;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Values;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>
/// Collects what happens and sends it on in batches: after a tenth of a second or 64 KB, whichever is first.
/// What is left at the end travels with the result, so a short action costs one message.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private const int BatchBytes = 64 * 1024;

    /// <summary>
    /// What an item takes beside its text, on the line and in the parent's memory. A script that says very little very often comes to this limit, which
    /// ends it with a report; not to the parent's own, which takes the host for a hostile one.
    /// </summary>
    private const int ItemBytes = 64;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(100);

    private readonly Action<IReadOnlyList<RecordedItem>> send;
    private readonly Action overflow;
    private readonly Lock gate = new();
    private readonly Timer timer;
    private List<RecordedItem> items = [];
    private long room;
    private long batch;
    private bool ended;

    public Recorder(Action<IReadOnlyList<RecordedItem>> send, long maximumBytes, Action overflow)
    {
        this.send = send;
        this.overflow = overflow;
        room = maximumBytes;
        timer = new Timer(_ => FlushUnlessBusy(), null, BatchTime, BatchTime);
    }

    /// <summary>JSON of any object; null when it does not fit in what may still be recorded.</summary>
    public RawJson? Serialise(object? value, Func<string, string>? mask = null)
    {
        try
        {
            return ValueWriter.Write(value, Interlocked.Read(ref room), mask);
        }
        catch (ValueTooLargeException)
        {
            overflow();
            return null;
        }
    }

    public void Output(object? value)
    {
        if (Serialise(value) is { } json)
        {
            Add(new RecordedItem(Output: json), ItemBytes + json.Bytes.Length);
        }
    }

    public void Add(StreamItem item) => Add(new RecordedItem(Stream: item), Size(item.Message) + Size(item.Error?.Details) + (item.Data?.Bytes.Length ?? 0));

    public void Add(RecordedCall call) =>
        Add(new RecordedItem(Call: call), Size(call.Address) + Size(call.Body) + call.Headers.Sum(header => Size(header.Value)));

    /// <summary>Ends the recording: later items of threads that a script left behind are dropped.</summary>
    public IReadOnlyList<RecordedItem> End()
    {
        lock (gate)
        {
            ended = true;
            return items;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Add(RecordedItem item, long size)
    {
        bool full;
        lock (gate)
        {
            if (ended)
            {
                return;
            }
            room -= size;
            if (room < 0)
            {
                overflow();
                return;
            }
            items.Add(item);
            batch += size;
            full = batch > BatchBytes;
        }
        if (full)
        {
            Flush();
        }
    }

    /// <summary>
    /// While a batch waits for the parent to take it, no later tick waits with it: these ticks would take the very threads that the sending needs.
    /// </summary>
    private void FlushUnlessBusy()
    {
        if (!gate.TryEnter())
        {
            return;
        }
        try
        {
            Flush();
        }
        finally
        {
            gate.Exit();
        }
    }

    private void Flush()
    {
        lock (gate)
        {
            if (items.Count == 0 || ended)
            {
                return;
            }
            var ready = items;
            items = [];
            batch = 0;
            send(ready);
        }
    }

    private static int Size(string? text) => text is null ? ItemBytes : ItemBytes + Encoding.UTF8.GetByteCount(text);
}
