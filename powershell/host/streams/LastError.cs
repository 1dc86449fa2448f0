using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Koppel.PowerShell.Host.Contract;

namespace Koppel.PowerShell.Host.Streams;

/// <summary>
/// The last error that a script met: what it caught it may have told nobody. It is read after the script's end, where neither its time limit nor its
/// limit of recorded bytes holds any more, so no code of the script may run for it and its texts are kept short.
/// </summary>
internal static class LastError
{
    private const int MaximumLetters = 2_000;

    /// <summary>Null where there is none, or none that can be read safely: a finished action never fails for want of it.</summary>
    public static ScriptError? Of(Runspace runspace, ErrorDescription describe)
    {
        try
        {
            return runspace.SessionStateProxy.PSVariable.GetValue("Error") is ArrayList { Count: > 0 } errors
                && errors[0] is ErrorRecord { Exception: { } exception } record
                && IsOurs(exception)
                    ? Short(describe.Of(record), record.InvocationInfo)
                    : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>The text of an exception may hold those of the exceptions in it, and a class of a script's own may work its text out for ever.</summary>
    private static bool IsOurs(Exception exception) =>
        ComesWithTheHost(exception.GetType())
        && (exception is AggregateException { InnerExceptions: var inner } ? inner.All(IsOurs)
            : exception.InnerException is null || IsOurs(exception.InnerException));

    private static bool ComesWithTheHost(Type type) =>
        !type.Assembly.IsDynamic
        && AssemblyLoadContext.GetLoadContext(type.Assembly) == AssemblyLoadContext.Default
        && (IsIn(AppContext.BaseDirectory, type) || IsIn(RuntimeEnvironment.GetRuntimeDirectory(), type));

    private static bool IsIn(string folder, Type type) => type.Assembly.Location.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>A line of a module's file is not a line of the script.</summary>
    private static ScriptError Short(ScriptError error, InvocationInfo? place)
    {
        var inScript = string.IsNullOrEmpty(place?.ScriptName);
        return error with
        {
            Message = Short(error.Message)!,
            Line = inScript ? error.Line : null,
            LineText = inScript ? Short(error.LineText) : null,
            StackTrace = null,
            Details = null,
        };
    }

    private static string? Short(string? text) => text is { Length: > MaximumLetters } ? text[..MaximumLetters] : text;
}
