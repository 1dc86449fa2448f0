using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Koppel.PowerShell.Commands;

/// <summary>
/// The commands of this assembly and the aliases that PowerShell defines for them on Windows.
/// Every public cmdlet class of the assembly is in it: a new command needs no registration.
/// </summary>
public static class CommandTable
{
    public const string Utility = "Microsoft.PowerShell.Utility";
    public const string Management = "Microsoft.PowerShell.Management";
    public const string Security = "Microsoft.PowerShell.Security";

    private static readonly HashSet<string> SecurityNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "SecureString", "Credential", "ExecutionPolicy", "Acl", "CmsMessage", "PfxCertificate", "AuthenticodeSignature",
    };

    private static readonly HashSet<string> ManagementNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content", "Item", "ItemProperty", "ItemPropertyValue", "ChildItem", "Path", "Location", "Process", "Service", "PSDrive", "PSProvider",
        "Clipboard", "Computer", "ComputerInfo", "TimeZone", "HotFix", "Connection", "RecycleBin", "EventLog",
    };

    private static readonly Lazy<IReadOnlyList<CommandClass>> Classes = new(FindClasses);

    /// <summary>The commands with the module each reports as its own, sorted by name.</summary>
    public static IReadOnlyList<CommandClass> All => Classes.Value;

    /// <summary>Adds the commands and their aliases; what the session state already has under an alias' name stays.</summary>
    public static void AddTo(InitialSessionState state)
    {
        var modules = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var command in All)
        {
            var entry = new SessionStateCmdletEntry(command.Name, command.Type, null);
            ModuleName.Give(entry, command.Module, modules);
            state.Commands.Add(entry);
        }
        var known = new HashSet<string>(state.Commands.Select(entry => entry.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, command) in AliasTable.Windows.Concat(OwnAliases()))
        {
            if (known.Contains(command) && known.Add(name))
            {
                state.Commands.Add(new SessionStateAliasEntry(name, command));
            }
        }
    }

    private static IEnumerable<(string Name, string Command)> OwnAliases() =>
        from command in All
        from alias in command.Type.GetCustomAttributes<AliasAttribute>()
        from name in alias.AliasNames
        select (name, command.Name);

    private static List<CommandClass> FindClasses() =>
        [.. from type in typeof(CommandTable).Assembly.GetExportedTypes()
            where !type.IsAbstract && typeof(Cmdlet).IsAssignableFrom(type)
            let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
            where cmdlet is not null
            let name = $"{cmdlet.VerbName}-{cmdlet.NounName}"
            orderby name
            select new CommandClass(name, type, ModuleOf(cmdlet))];

    private static string ModuleOf(CmdletAttribute cmdlet)
    {
        if (SecurityNouns.Contains(cmdlet.NounName))
        {
            return Security;
        }
        return ManagementNouns.Contains(cmdlet.NounName) ? Management : Utility;
    }
}

/// <summary>One command: its name, the class that does the work, the module it reports.</summary>
public sealed record CommandClass(string Name, Type Type, string Module);
