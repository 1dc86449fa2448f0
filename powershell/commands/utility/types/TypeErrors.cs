using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What can be wrong with types that a script wants to add.</summary>
internal static class TypeErrors
{
    public static ErrorRecord Ending(string ending) => new(
        new Exception($"Cannot add type. The \"{ending}\" extension is not supported."), "EXTENSION_NOT_SUPPORTED", ErrorCategory.InvalidArgument, ending);

    public static ErrorRecord Exists(string name) => new(
        new Exception($"Cannot add type. The type name '{name}' already exists."), "TYPE_ALREADY_EXISTS", ErrorCategory.InvalidOperation, name);

    public static ErrorRecord Code(string message) => new(new Exception(message), "SOURCE_CODE_ERROR", ErrorCategory.InvalidData, null);

    public static ErrorRecord Compilation() => new(
        new InvalidOperationException("Cannot add type. Compilation errors occurred."), "COMPILER_ERRORS", ErrorCategory.InvalidData, null);
}
