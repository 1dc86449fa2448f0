using System.Management.Automation;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Host.Values;
using Koppel.PowerShell.Web;
using Engine = System.Management.Automation.PowerShell;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>Writes every record of every stream down, in the order in which they happen.</summary>
internal sealed class StreamCapture(Recorder recorder, SecretMask mask)
{
    private readonly ErrorDescription describe = new(mask);

    public void Attach(Engine engine)
    {
        engine.Streams.Error = new Sink<ErrorRecord>(Error);
        engine.Streams.Warning = new Sink<WarningRecord>(Warning);
        engine.Streams.Verbose = new Sink<VerboseRecord>(record => Text("verbose", record.Message));
        engine.Streams.Debug = new Sink<DebugRecord>(record => Text("debug", record.Message));
        engine.Streams.Information = new Sink<InformationRecord>(Information);
        engine.Streams.Progress = new Sink<ProgressRecord>(_ => { });
    }

    public void Warn(string message) => Text("warning", message);

    /// <summary>
    /// In pwsh the standard modules are modules, and to import one says nothing. Here their commands are part of the session, of which the
    /// engine warns.
    /// </summary>
    private void Warning(WarningRecord record)
    {
        var imported = record.InvocationInfo?.MyCommand?.Name == "Import-Module";
        if (!imported || !record.Message.EndsWith("snap-in was already imported.", StringComparison.Ordinal))
        {
            Text("warning", record.Message);
        }
    }

    private void Text(string stream, string? message) =>
        recorder.Add(new StreamItem(stream, mask.Text(message ?? string.Empty), null, null, null, DateTime.UtcNow));

    private void Error(ErrorRecord record)
    {
        var error = describe.Of(record);
        recorder.Add(new StreamItem("error", error.Message, null, error, null, DateTime.UtcNow));
    }

    private void Information(InformationRecord record)
    {
        var content = record.MessageData is PSObject wrapped ? wrapped.BaseObject : record.MessageData;
        var data = content is null or string or HostInformationMessage ? null : recorder.Serialise(record.MessageData, mask.Text);
        var message = mask.Text(MessageOf(record.MessageData));
        recorder.Add(new StreamItem("information", message, [.. record.Tags], null, data, DateTime.UtcNow));
    }

    private static string MessageOf(object? data)
    {
        try
        {
            return LanguagePrimitives.ConvertTo<string>(data) ?? string.Empty;
        }
        catch (PSInvalidCastException)
        {
            return ScalarWriter.Text(data);
        }
    }
}
