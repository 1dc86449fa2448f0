using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>
/// What the running session knows of types beside .NET. Changes give texts of what was refused, and show on objects
/// whose members the engine has looked up and kept before.
/// </summary>
internal sealed class SessionTypes(PSCmdlet cmdlet)
{
    private static readonly MethodInfo One =
        Engine.Method(typeof(TypeTable), "Update", typeof(TypeData), typeof(ConcurrentBag<string>), typeof(bool));

    private static readonly MethodInfo File = Engine.Method(typeof(TypeTable), "Update",
        typeof(string), typeof(string), typeof(ConcurrentBag<string>), typeof(AuthorizationManager), typeof(System.Management.Automation.Host.PSHost), typeof(bool).MakeByRefType());

    private static readonly MethodInfo Everything = Engine.Method(typeof(TypeTable), "GetAllTypeData");

    private static readonly MethodInfo Forget = Engine.Method(typeof(TypeTable), "ClearConsolidatedMembers");

    private readonly object table = Engine.Read(Engine.Context(cmdlet), "TypeTable")!;

    public IEnumerable<TypeData> All => ((Dictionary<string, TypeData>)Engine.Call(Everything, table)!).Values;

    public IReadOnlyCollection<string> Add(TypeData data) => Change(data, false);

    public IReadOnlyCollection<string> Remove(TypeData data) => Change(data, true);

    /// <summary>Adds what a types.ps1xml file says.</summary>
    public IReadOnlyCollection<string> AddFile(string path)
    {
        var problems = new ConcurrentBag<string>();
        Engine.Call(File, table, path, path, problems, null, cmdlet.Host, false);
        Engine.Call(Forget, table);
        return problems;
    }

    private ConcurrentBag<string> Change(TypeData data, bool remove)
    {
        var problems = new ConcurrentBag<string>();
        Engine.Call(One, table, data, problems, remove);
        Engine.Call(Forget, table);
        return problems;
    }
}
