using System.Management.Automation;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// What the original commands ask of the engine by doors that it keeps closed to others: one place for them all,
/// so that a new engine package that moved one fails here, at the first use, with its name.
/// </summary>
internal static class Engine
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Home = typeof(PSObject).Assembly;

    private static readonly Lazy<ConstructorInfo> StopException = new(() =>
        Type("System.Management.Automation.StopUpstreamCommandsException").GetConstructors(Any).FirstOrDefault(c => c.GetParameters().Length == 1)
        ?? throw Moved("StopUpstreamCommandsException"));

    private static readonly Lazy<Func<object, bool, PSObject>> Wrap = new(() =>
        Method(typeof(PSObject), "AsPSObject", typeof(object), typeof(bool)).CreateDelegate<Func<object, bool, PSObject>>());

    private static readonly Lazy<Func<Type, ConstructorInfo[], object?[], object>> Constructor = new(() =>
        Method(Type("System.Management.Automation.DotNetAdapter"), "ConstructorInvokeDotNet", typeof(Type), typeof(ConstructorInfo[]), typeof(object[]))
            .CreateDelegate<Func<Type, ConstructorInfo[], object?[], object>>());

    private static readonly Lazy<ConstructorInfo> Refusal = new(() =>
        typeof(ValidationMetadataException).GetConstructor(Any, [typeof(string), typeof(bool)]) ?? throw Moved("ValidationMetadataException"));

    private static readonly Lazy<PropertyInfo> CommandContext = new(() =>
        typeof(Cmdlet).GetProperty("Context", Any) ?? throw Moved("InternalCommand.Context"));

    private static readonly Lazy<MethodInfo> StrictVersion = new(() =>
        Method(Type("System.Management.Automation.ExecutionContext"), "IsStrictVersion", typeof(int)));

    /// <summary>The exception that ends the commands before this one in the pipeline, and lets those after it end as usual.</summary>
    public static Exception StopUpstream(PSCmdlet cmdlet) => (Exception)StopException.Value.Invoke([cmdlet]);

    /// <summary>Wraps a value so that members added to it stay with this wrapper and never show on the same value elsewhere.</summary>
    public static PSObject WrapApart(object value) => Wrap.Value(value, true);

    /// <summary>Calls the constructor that fits best, with the engine's conversions and error texts.</summary>
    public static object Construct(Type type, object?[] arguments) => Constructor.Value(type, type.GetConstructors(), arguments);

    /// <summary>A refusal of a value that lets the engine go on with other parameters at the same position.</summary>
    public static ValidationMetadataException PositionalRefusal(string message) => (ValidationMetadataException)Refusal.Value.Invoke([message, true]);

    /// <summary>True where the script asked for at least this version of the strict mode.</summary>
    public static bool IsStrict(PSCmdlet cmdlet, int version) => (bool)Call(StrictVersion.Value, Context(cmdlet), version)!;

    /// <summary>The engine's own context of a running command.</summary>
    public static object Context(PSCmdlet cmdlet) => CommandContext.Value.GetValue(cmdlet) ?? throw Moved("InternalCommand.Context");

    /// <summary>Calls a method of the engine; what it throws comes out as it is.</summary>
    public static object? Call(MethodInfo method, object? target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>The value of a property of one of the engine's objects.</summary>
    public static object? Read(object target, string property) =>
        (target.GetType().GetProperty(property, Any) ?? throw Moved($"{target.GetType().Name}.{property}")).GetValue(target);

    /// <summary>A method of the engine by name and parameter types.</summary>
    public static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, Any, parameters) ?? throw Moved($"{type.Name}.{name}");

    /// <summary>A type of the engine by its full name.</summary>
    public static Type Type(string name) => Home.GetType(name) ?? throw Moved(name);

    private static MissingMemberException Moved(string name) =>
        new($"The engine package {Home.GetName().Version} has no '{name}'; this build of the commands does not fit it.");
}
