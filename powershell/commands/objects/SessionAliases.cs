using System.Management.Automation;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>The aliases of the running script, in one scope or, without a scope, all that are visible.</summary>
internal sealed class SessionAliases(PSCmdlet cmdlet)
{
    private const string State = "System.Management.Automation.SessionStateInternal";

    private static readonly MethodInfo Table = Engine.Method(Engine.Type(State), "GetAliasTable");
    private static readonly MethodInfo TableAtScope = Engine.Method(Engine.Type(State), "GetAliasTableAtScope", typeof(string));
    private static readonly MethodInfo One = Engine.Method(Engine.Type(State), "GetAlias", typeof(string));
    private static readonly MethodInfo AtScope = Engine.Method(Engine.Type(State), "GetAliasAtScope", typeof(string), typeof(string));
    private static readonly MethodInfo RemoveOne = Engine.Method(Engine.Type(State), "RemoveAlias", typeof(string), typeof(bool));
    private static readonly MethodInfo SetOne = Engine.Method(Engine.Type(State), "SetAliasItem", typeof(AliasInfo), typeof(bool), typeof(CommandOrigin));

    private static readonly MethodInfo SetAtScope =
        Engine.Method(Engine.Type(State), "SetAliasItemAtScope", typeof(AliasInfo), typeof(string), typeof(bool), typeof(CommandOrigin));

    private static readonly ConstructorInfo NewOne = typeof(AliasInfo).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(constructor => constructor.GetParameters().Length == 4);

    private readonly object state = Engine.Read(cmdlet.SessionState, "Internal")!;

    public IEnumerable<AliasInfo> All(string? scope)
    {
        var table = string.IsNullOrEmpty(scope) ? Engine.Call(Table, state) : Engine.Call(TableAtScope, state, scope);
        return ((IDictionary<string, AliasInfo>)table!).Values;
    }

    public AliasInfo? Find(string name, string? scope) =>
        (AliasInfo?)(string.IsNullOrEmpty(scope) ? Engine.Call(One, state, name) : Engine.Call(AtScope, state, name, scope));

    public AliasInfo Create(string name, string value, string? description, ScopedItemOptions options)
    {
        var alias = (AliasInfo)NewOne.Invoke([name, value, Engine.Context(cmdlet), options]);
        alias.Description = description ?? string.Empty;
        return alias;
    }

    public AliasInfo? Set(AliasInfo alias, string? scope, bool force) => (AliasInfo?)(string.IsNullOrEmpty(scope)
        ? Engine.Call(SetOne, state, alias, force, cmdlet.CommandOrigin)
        : Engine.Call(SetAtScope, state, alias, scope, force, cmdlet.CommandOrigin));

    public void Remove(string name, bool force) => Engine.Call(RemoveOne, state, name, force);
}
