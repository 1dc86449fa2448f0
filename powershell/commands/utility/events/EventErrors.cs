using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What can be wrong with the name of an event.</summary>
internal static class EventErrors
{
    public static ErrorRecord NoSubscriber(string source) => Named($"Event subscription with identifier '{source}' does not exist.");

    public static ErrorRecord NoSubscriber(int id) => Numbered($"Event subscription with identifier '{id}' does not exist.");

    public static ErrorRecord NoEvent(string source) => Named($"Event with source identifier '{source}' does not exist.");

    public static ErrorRecord NoEvent(int id) => Numbered($"Event with identifier '{id}' does not exist.");

    private static ErrorRecord Named(string message) =>
        new(new ArgumentException(message), "INVALID_SOURCE_IDENTIFIER", ErrorCategory.InvalidArgument, null);

    private static ErrorRecord Numbered(string message) =>
        new(new ArgumentException(message), "INVALID_EVENT_IDENTIFIER", ErrorCategory.InvalidArgument, null);
}
