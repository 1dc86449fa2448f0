using System.Management.Automation;
using System.Management.Automation.Language;
using Koppel.PowerShell.Host.Contract;
using Koppel.PowerShell.Web;

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
            mask.Text(error?.Message ?? record.ToString()),
            error?.GetType().FullName ?? string.Empty,
            record.FullyQualifiedErrorId,
            record.CategoryInfo.Category.ToString(),
            place is { ScriptLineNumber: > 0 } ? place.ScriptLineNumber : null,
            Masked(string.IsNullOrEmpty(place?.Line) ? null : place.Line.TrimEnd('\r', '\n')),
            Masked(record.ScriptStackTrace),
            Masked(record.ErrorDetails?.Message));
    }

    public ScriptError Of(ParseError error) =>
        new(
            mask.Text(error.Message),
            typeof(ParseException).FullName!,
            error.ErrorId,
            nameof(ErrorCategory.ParserError),
            error.Extent.StartLineNumber,
            mask.Text(error.Extent.StartScriptPosition.Line.TrimEnd('\r', '\n')),
            null,
            null);

    /// <summary>Why a script was not run at all.</summary>
    public ScriptError Refusal(string reason) =>
        new(mask.Text(reason), typeof(System.Security.SecurityException).FullName!, "PreviewRefused", nameof(ErrorCategory.SecurityError), null, null, null, null);

    private string? Masked(string? text) => text is null ? null : mask.Text(text);

    private ScriptError Bare(Exception error) =>
        new(mask.Text(error.Message), error.GetType().FullName!, error.GetType().Name, nameof(ErrorCategory.NotSpecified), null, null, null, null);
}
