using System.Management.Automation;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// The variables of the running script, in one scope ("local", "script", "global" or a number) or, without a scope, all that are visible.
/// The public door of the engine knows no scopes.
/// </summary>
internal sealed class SessionVariables(PSCmdlet cmdlet)
{
    private const string State = "System.Management.Automation.SessionStateInternal";

    private static readonly MethodInfo Table = Engine.Method(Engine.Type(State), "GetVariableTable");
    private static readonly MethodInfo TableAtScope = Engine.Method(Engine.Type(State), "GetVariableTableAtScope", typeof(string));
    private static readonly MethodInfo AtScope = Engine.Method(Engine.Type(State), "GetVariableAtScope", typeof(string), typeof(string));
    private static readonly MethodInfo SetOne = Engine.Method(Engine.Type(State), "SetVariable", typeof(PSVariable), typeof(bool), typeof(CommandOrigin));

    private static readonly MethodInfo SetAtScope =
        Engine.Method(Engine.Type(State), "SetVariableAtScope", typeof(PSVariable), typeof(string), typeof(bool), typeof(CommandOrigin));

    private static readonly MethodInfo NewOne = Engine.Method(Engine.Type(State), "NewVariable", typeof(PSVariable), typeof(bool));
    private static readonly MethodInfo NewAtScope = Engine.Method(Engine.Type(State), "NewVariableAtScope", typeof(PSVariable), typeof(string), typeof(bool));
    private static readonly MethodInfo RemoveOne = Engine.Method(Engine.Type(State), "RemoveVariable", typeof(PSVariable), typeof(bool));
    private static readonly MethodInfo RemoveAtScope = Engine.Method(Engine.Type(State), "RemoveVariableAtScope", typeof(PSVariable), typeof(string), typeof(bool));
    private static readonly MethodInfo Reoption = Engine.Method(typeof(PSVariable), "SetOptions", typeof(ScopedItemOptions), typeof(bool));

    private readonly object state = Engine.Read(cmdlet.SessionState, "Internal")!;

    public IEnumerable<PSVariable> All(string? scope)
    {
        var table = string.IsNullOrEmpty(scope) ? Engine.Call(Table, state) : Engine.Call(TableAtScope, state, scope);
        return ((IDictionary<string, PSVariable>)table!).Values;
    }

    public PSVariable? Find(string name, string scope) => (PSVariable?)Engine.Call(AtScope, state, name, scope);

    public PSVariable? Set(PSVariable variable, string? scope, bool force) => (PSVariable?)(string.IsNullOrEmpty(scope)
        ? Engine.Call(SetOne, state, variable, force, cmdlet.CommandOrigin)
        : Engine.Call(SetAtScope, state, variable, scope, force, cmdlet.CommandOrigin));

    public void Add(PSVariable variable, string? scope, bool force)
    {
        if (string.IsNullOrEmpty(scope))
        {
            Engine.Call(NewOne, state, variable, force);
        }
        else
        {
            Engine.Call(NewAtScope, state, variable, scope, force);
        }
    }

    public void Remove(PSVariable variable, string? scope, bool force)
    {
        if (string.IsNullOrEmpty(scope))
        {
            Engine.Call(RemoveOne, state, variable, force);
        }
        else
        {
            Engine.Call(RemoveAtScope, state, variable, scope, force);
        }
    }

    /// <summary>Runs a change with the read-only option taken off where the caller may overrule it, and put back after.</summary>
    public static void Overrule(PSVariable variable, bool force, bool restore, Action change)
    {
        var isLocked = force && variable.Options.HasFlag(ScopedItemOptions.ReadOnly);
        if (isLocked)
        {
            Engine.Call(Reoption, variable, variable.Options & ~ScopedItemOptions.ReadOnly, true);
        }
        change();
        if (isLocked && restore)
        {
            Engine.Call(Reoption, variable, variable.Options | ScopedItemOptions.ReadOnly, true);
        }
    }
}
