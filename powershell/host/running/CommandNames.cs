using System.Management.Automation.Runspaces;

namespace Koppel.PowerShell.Host.Running;

/// <summary>The commands that a script finds here, and what its aliases mean.</summary>
internal sealed class CommandNames
{
    private readonly HashSet<string> commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> aliases = new(StringComparer.OrdinalIgnoreCase);

    public CommandNames(InitialSessionState state)
    {
        foreach (var entry in state.Commands)
        {
            if (entry is SessionStateAliasEntry alias)
            {
                aliases[alias.Name] = alias.Definition;
            }
            else
            {
                commands.Add(entry.Name);
            }
        }
    }

    /// <summary>The full name behind an alias, a module-qualified name or a noun that means Get-; the name itself where there is none.</summary>
    public string Resolve(string name)
    {
        var bare = name[(name.LastIndexOf('\\') + 1)..];
        if (aliases.TryGetValue(bare, out var command))
        {
            return command;
        }
        return !commands.Contains(bare) && !bare.Contains('-') && commands.Contains($"Get-{bare}") ? $"Get-{bare}" : bare;
    }

    /// <summary>Full names, sorted.</summary>
    public IReadOnlyList<string> All => [.. commands.Order(StringComparer.OrdinalIgnoreCase)];

    public bool Has(string name) => commands.Contains(Resolve(name));
}
