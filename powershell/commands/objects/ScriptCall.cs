using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Runs script blocks in the scope of the caller, with errors where the command's own errors go.</summary>
internal static class ScriptCall
{
    private static readonly Type Errors = typeof(ScriptBlock).GetNestedType("ErrorHandlingBehavior", BindingFlags.NonPublic)!;
    private static readonly Type Pipe = Engine.Type("System.Management.Automation.Internal.Pipe");

    private static readonly MethodInfo ForCommand = Engine.Method(typeof(ScriptBlock), "InvokeUsingCmdlet",
        typeof(Cmdlet), typeof(bool), Errors, typeof(object), typeof(object), typeof(object), typeof(object[]));

    private static readonly MethodInfo WithPipe = typeof(ScriptBlock).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(method => method.Name == "InvokeWithPipe");

    private static object ToCurrentErrors => Enum.Parse(Errors, "WriteToCurrentErrorPipe");

    /// <summary>Runs it as a part of the command: what it writes is the command's output.</summary>
    public static void Run(PSCmdlet cmdlet, ScriptBlock script) => Engine.Call(
        ForCommand, script, cmdlet, false, ToCurrentErrors, AutomationNull.Value, Array.Empty<object>(), AutomationNull.Value, Array.Empty<object>());

    /// <summary>Runs it with $_ and throws its output away.</summary>
    public static void RunSilently(ScriptBlock script, object? dollarUnder)
    {
        var pipe = Activator.CreateInstance(Pipe, true);
        Pipe.GetProperty("NullPipe", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(pipe, true);
        Engine.Call(WithPipe, script, false, ToCurrentErrors, dollarUnder, Array.Empty<object>(), AutomationNull.Value, pipe, null, false, null, null, Array.Empty<object>());
    }
}
