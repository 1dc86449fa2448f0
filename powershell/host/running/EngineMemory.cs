using System.Collections;
using System.Net;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// What the engine itself remembers for all runspaces and a script can write into. The engine keeps it to itself, so it is found by name; a
/// name that is gone after a new version of the engine is an error at the start of the host, not a leak.
/// </summary>
internal sealed class EngineMemory
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private readonly Action[] forget =
    [
        Clearing(typeof(PSObject), "s_instanceMembersResurrectionTable"),
        Clearing(typeof(PSObject), "s_typeNamesResurrectionTable"),
#pragma warning disable SYSLIB0014 // What scripts set for the requests to one address.
        Clearing(typeof(ServicePointManager), "s_servicePointTable"),
#pragma warning restore SYSLIB0014
    ];

    private readonly IDictionary accelerators = (IDictionary)Field(Engine("TypeAccelerators"), "userTypeAccelerators");
    private readonly Hashtable versions = (Hashtable)Field(Engine("PSVersionInfo"), "s_psVersionTable");
    private readonly Hashtable versionsBefore;
    private readonly Dictionary<string, object?> data;
    private readonly Dictionary<string, bool> switches;

    public EngineMemory()
    {
        versionsBefore = (Hashtable)versions.Clone();
        foreach (DictionaryEntry entry in versions)
        {
            versionsBefore[entry.Key] = Own(entry.Value);
        }
        // Without this the table of switches does not exist yet.
        AppContext.SetSwitch("Koppel.PowerShell.Host", true);
        data = new(Data);
        switches = new(Switches);
    }

    private static IEnumerable<Delegate> Handlers => new[]
    {
        Value(typeof(AppContext), "UnhandledException"),
        Value(typeof(AppContext), "FirstChanceException"),
        Value(typeof(AssemblyLoadContext), "AssemblyResolve"),
        Value(typeof(AssemblyLoadContext), "TypeResolve"),
        Value(typeof(AssemblyLoadContext), "ResourceResolve"),
    }.OfType<Delegate>().SelectMany(all => all.GetInvocationList());

    private static Dictionary<string, object?> Data => (Dictionary<string, object?>)Field(typeof(AppContext), "s_dataStore");

    private static Dictionary<string, bool> Switches => (Dictionary<string, bool>)Field(typeof(AppContext), "s_switches");

    /// <summary>
    /// Null, or what is left. Members that a script adds to a small number, a type or a text of its own go to the object, and the engine
    /// hands out the same object again.
    /// </summary>
    public string? PutBack()
    {
        Array.ForEach(forget, action => action());
        Restore(versions, versionsBefore);
        Restore(Data, data);
        Restore(Switches, switches);
        return accelerators.Count > 0 ? "it added a type accelerator" : LeftHandler();
    }

    /// <summary>The engine handles these too. What it makes of a script block belongs to no type.</summary>
    private static string? LeftHandler() => Handlers.Any(one => one.Method.DeclaringType is null) ? "it handles events of the process" : null;

    private static void Restore(IDictionary now, IDictionary before)
    {
        if (now.Count == before.Count && before.Keys.Cast<object>().All(key => now.Contains(key) && Same(now[key], before[key])))
        {
            return;
        }
        now.Clear();
        foreach (DictionaryEntry entry in before)
        {
            now[entry.Key] = Own(entry.Value);
        }
    }

    /// <summary>A script can write into a list that it is handed.</summary>
    private static object? Own(object? value) => value is Array list ? list.Clone() : value;

    private static bool Same(object? one, object? other) => StructuralComparisons.StructuralEqualityComparer.Equals(one, other);

    private static Action Clearing(Type owner, string field)
    {
        var table = Field(owner, field);
        return table.GetType().GetMethod("Clear")!.CreateDelegate<Action>(table);
    }

    private static Type Engine(string name) => typeof(PSObject).Assembly.GetType($"System.Management.Automation.{name}", throwOnError: true)!;

    private static object Field(Type type, string name) => Value(type, name) ?? throw new MissingFieldException(type.FullName, name);

    private static object? Value(Type type, string name) =>
        (type.GetField(name, Hidden) ?? throw new MissingFieldException(type.FullName, name)).GetValue(null);
}
