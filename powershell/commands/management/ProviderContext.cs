using System.Collections.ObjectModel;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// What a command tells a provider beside the path: filters, force, the parameters that the provider itself defines.
/// The engine takes it only through a type of its own; this wraps that type and the calls that need it.
/// </summary>
internal sealed class ProviderContext
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type Inner = Engine.Type("System.Management.Automation.CmdletProviderContext");
    private static readonly ConcurrentDictionary<(Type Target, string Name, int Count), MethodInfo> Methods = new();

    private readonly object context;

    public ProviderContext(PSCmdlet command, PSCredential? credential = null) =>
        context = credential is null ? New([typeof(Cmdlet)], command) : New([typeof(PSCmdlet), typeof(PSCredential)], command, credential);

    /// <summary>One that gathers what comes out and what goes wrong instead of handing it on.</summary>
    public ProviderContext(ProviderContext other) => context = New([Inner], other.context);

    public bool SuppressWildcards
    {
        get => (bool)Property("SuppressWildcardExpansion").GetValue(context)!;
        set => Property("SuppressWildcardExpansion").SetValue(context, value);
    }

    public bool PassThru
    {
        set => Property("PassThru").SetValue(context, value);
    }

    public SwitchParameter Force
    {
        set => Property("Force").SetValue(context, value);
    }

    public object? DynamicParameters
    {
        set => Property("DynamicParameters").SetValue(context, value);
    }

    public void SetFilters(string[]? include, string[]? exclude, string? filter) =>
        Plain(context, "SetFilters", new Collection<string>([.. include ?? []]), new Collection<string>([.. exclude ?? []]), filter);

    public void ThrowFirstError() => Plain(context, "ThrowFirstErrorOrDoNothing", true);

    public void Stop() => Plain(context, "StopProcessing");

    /// <summary>Stands in a call's arguments for the context where that is not the last of them.</summary>
    public static object Here { get; } = new();

    /// <summary>Calls the variant of a public method of the session's intrinsics that takes a context as its last argument.</summary>
    public object? Call(object target, string method, params object?[] arguments)
    {
        if (!arguments.Contains(Here))
        {
            return Invoke(target, method, [.. arguments, context], last => last.ParameterType == Inner);
        }
        object?[] all = [.. arguments.Select(argument => ReferenceEquals(argument, Here) ? context : argument)];
        var place = Array.IndexOf(arguments, Here);
        return Invoke(target, method, all, last => ((MethodBase)last.Member).GetParameters()[place].ParameterType == Inner);
    }

    public T Call<T>(object target, string method, params object?[] arguments) => (T)Call(target, method, arguments)!;

    /// <summary>The path as the provider writes it, without looking whether it is there.</summary>
    public PathInfo Unresolved(PSCmdlet command, string path)
    {
        var provider = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var info, out var drive);
        var constructor = typeof(PathInfo).GetConstructors(Any).First(candidate => candidate.GetParameters().Length == 4);
        return (PathInfo)constructor.Invoke([drive, info, provider, command.SessionState]);
    }

    private static void Plain(object target, string method, params object?[] arguments) => Invoke(target, method, arguments, _ => true);

    private static object? Invoke(object target, string method, object?[] arguments, Func<ParameterInfo, bool> fitsLast)
    {
        var found = Methods.GetOrAdd((target.GetType(), method, arguments.Length), key => key.Target.GetMethods(Any)
            .First(candidate => candidate.Name == key.Name && Fits(candidate.GetParameters(), key.Count, fitsLast)));
        return found.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static bool Fits(ParameterInfo[] parameters, int count, Func<ParameterInfo, bool> fitsLast) =>
        parameters.Length == count && (count == 0 || fitsLast(parameters[^1]));

    private static object New(Type[] types, params object?[] arguments)
    {
        var constructor = Inner.GetConstructor(Any, types) ?? throw new MissingMethodException(Inner.Name, ".ctor");
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static PropertyInfo Property(string name) => Inner.GetProperty(name, Any) ?? throw new MissingMemberException(Inner.Name, name);
}
