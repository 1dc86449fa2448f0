using System.Management.Automation;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>
/// Where the engine writes a stream: each object is handed over on the pipeline's own thread at the moment that it is written, and not kept.
/// Scripts emit one hashtable again and again after changing it: what is looked at later is only its last state.
/// </summary>
internal sealed class Sink<T>(Action<T> receive) : PSDataCollection<T>
{
    protected override void InsertItem(Guid psInstanceId, int index, T item) => receive(item);
}
