using System.Management.Automation;
using System.Management.Automation.Language;
using Koppel.PowerShell.Host.Contract;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>An error in the words of the contract.</summary>
internal sealed class ErrorDescription(SecretMask mask)
{
    public ScriptError Of(ErrorRecord record) => Of(record, record.Exception);

    /// <summary>The record of an exception that ended a script holds a placeholder where the exception would contain itself.</summary>
    public ScriptError Of(Exception error) =>
        error is not IContainsErrorRecord { ErrorRecord: { } record } ? Bare(error)
        : record.Exception is ParentContainsErrorRecordException ? Of(record, error)
        : Of(record);

    private ScriptError Of(ErrorRecord record, Exception? error)
    {
        var place = record.InvocationInfo;
        return new ScriptError(
            mask.Apply(error?.Message ?? record.ToString()),
            error?.GetType().FullName ?? string.Empty,
            record.FullyQualifiedErrorId,
            record.CategoryInfo.Category.ToString(),
            place is { ScriptLineNumber: > 0 } ? place.ScriptLineNumber : null,
            mask.ApplyOptional(string.IsNullOrEmpty(place?.Line) ? null : place.Line.TrimEnd('\r', '\n')),
            mask.ApplyOptional(record.ScriptStackTrace),
            mask.ApplyOptional(record.ErrorDetails?.Message));
    }

    public ScriptError Of(ParseError error) =>
        new(
            mask.Apply(error.Message),
            typeof(ParseException).FullName!,
            error.ErrorId,
            nameof(ErrorCategory.ParserError),
            error.Extent.StartLineNumber,
            mask.Apply(error.Extent.StartScriptPosition.Line.TrimEnd('\r', '\n')),
            null,
            null);

    private ScriptError Bare(Exception error) =>
        new(mask.Apply(error.Message), error.GetType().FullName!, error.GetType().Name, nameof(ErrorCategory.NotSpecified), null, null, null, null);
}
