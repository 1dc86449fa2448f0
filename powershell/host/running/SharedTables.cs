using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// What the engine knows of types and formats, loaded for the first runspace of this process and used by those that follow. Building it is most of
/// what opening a runspace costs, and what the engine compiles to read a member (`$_.Name`) it only uses again under the same table of types.
/// A script that changes the types (Update-TypeData) leaves its table to nobody: the next runspace gets a copy from before any script.
/// An update of the formats makes new ones for that runspace alone, so those need no copy.
/// </summary>
internal sealed class SharedTables
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly Lock Gate = new();
    private static SharedTables? current;

    private readonly TypeTable untouched;
    private readonly TypeTable types;
    private readonly SessionStateTypeEntry[] sources;
    private readonly object formats;

    private SharedTables(TypeTable untouched, object formats)
    {
        this.untouched = untouched;
        this.formats = formats;
        types = untouched.Clone(unshared: true);
        sources = [.. SourcesNow];
    }

    /// <summary>Whether a script has changed the types: every change is written down among the table's sources.</summary>
    public bool HaveChanged => !SourcesNow.SequenceEqual(sources);

    private IEnumerable<SessionStateTypeEntry> SourcesNow => (IEnumerable<SessionStateTypeEntry>)Field(types, "typesInfo");

    /// <summary>Opens a runspace; gives the tables that it shares with others, null for the first.</summary>
    public static SharedTables? Open(Runspace runspace)
    {
        var tables = Current();
        if (tables is not null)
        {
            tables.OpenWith(runspace);
            return tables;
        }
        runspace.Open();
        lock (Gate)
        {
            current ??= From(runspace);
        }
        return null;
    }

    private static SharedTables? Current()
    {
        lock (Gate)
        {
            if (current is { HaveChanged: true })
            {
                current = new SharedTables(current.untouched, current.formats);
            }
            return current;
        }
    }

    private static SharedTables From(Runspace runspace) =>
        new(((TypeTable)Read(Context(runspace), "TypeTable")).Clone(unshared: true), Read(Read(Context(runspace), "FormatDBManager"), "Database"));

    /// <summary>The runspace's own state names the files afterwards as it did before: the engine reads them when a script updates types or formats.</summary>
    private void OpenWith(Runspace runspace)
    {
        var state = runspace.InitialSessionState;
        var (ofTypes, ofFormats) = (state.Types.Clone(), state.Formats.Clone());
        state.Types.Clear();
        state.Types.Add(new SessionStateTypeEntry(types));
        state.Formats.Clear();
        runspace.Open();
        state.Types.Clear();
        state.Types.Add(ofTypes);
        state.Formats.Add(ofFormats);
        var manager = Read(Context(runspace), "FormatDBManager");
        Property(manager, "Database").SetValue(manager, formats);
    }

    private static object Context(Runspace runspace) => Read(runspace, "ExecutionContext");

    private static object Read(object owner, string name) => Property(owner, name).GetValue(owner) ?? throw Missing(owner, name);

    private static PropertyInfo Property(object owner, string name) => owner.GetType().GetProperty(name, Hidden) ?? throw Missing(owner, name);

    private static object Field(object owner, string name) => owner.GetType().GetField(name, Hidden)?.GetValue(owner) ?? throw Missing(owner, name);

    private static MissingMemberException Missing(object owner, string name) => new(owner.GetType().FullName, name);
}
