using System.Management.Automation;
using Newtonsoft.Json;

namespace Microsoft.PowerShell.Commands;

/// <summary>What becomes of date texts in JSON.</summary>
public enum JsonDateKind
{
    Default,
    Local,
    Utc,
    Offset,
    String,
}

/// <summary>JSON text to objects and back, the way the JSON commands and the web commands do it.</summary>
public static class JsonObject
{
    public const int DefaultMaximumDepth = 1024;

    /// <summary>How objects become JSON.</summary>
    public readonly struct ConvertToJsonContext(int maxDepth, bool enumsAsStrings, bool compressOutput, StringEscapeHandling stringEscapeHandling, PSCmdlet? targetCmdlet, CancellationToken cancellationToken)
    {
        public readonly int MaxDepth = maxDepth;
        public readonly bool EnumsAsStrings = enumsAsStrings;
        public readonly bool CompressOutput = compressOutput;
        public readonly StringEscapeHandling StringEscapeHandling = stringEscapeHandling;
        public readonly PSCmdlet? Cmdlet = targetCmdlet;
        public readonly CancellationToken CancellationToken = cancellationToken;

        public ConvertToJsonContext(int maxDepth, bool enumsAsStrings, bool compressOutput)
            : this(maxDepth, enumsAsStrings, compressOutput, StringEscapeHandling.Default, null, CancellationToken.None)
        {
        }
    }

    public static object? ConvertFromJson(string input, out ErrorRecord? error) => ConvertFromJson(input, false, out error);

    public static object? ConvertFromJson(string input, bool returnHashtable, out ErrorRecord? error) =>
        ConvertFromJson(input, returnHashtable, DefaultMaximumDepth, out error);

    public static object? ConvertFromJson(string input, bool returnHashtable, int? maxDepth, out ErrorRecord? error) =>
        ConvertFromJson(input, returnHashtable, maxDepth, JsonDateKind.Default, out error);

    /// <summary>Reads JSON text. Text that is no JSON is an ArgumentException; text that no object can hold is an error record.</summary>
    internal static object? ConvertFromJson(string input, bool returnHashtable, int? maxDepth, JsonDateKind dateKind, out ErrorRecord? error)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonTextReading.Read(input, returnHashtable, maxDepth, dateKind, out error);
    }

    /// <summary>Writes an object as JSON text; null when it was stopped meanwhile.</summary>
    public static string? ConvertToJson(object? objectToProcess, in ConvertToJsonContext context)
    {
        try
        {
            var tree = new JsonTree(context).Of(objectToProcess);
            return JsonTextWriting.Write(tree, context);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

}
