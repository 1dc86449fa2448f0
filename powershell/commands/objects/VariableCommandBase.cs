using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the commands on variables have in common: the scope, and finding variables by name.</summary>
public abstract class VariableCommandBase : PSCmdlet
{
    private SessionVariables? variables;

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    internal SessionVariables Variables => variables ??= new SessionVariables(this);

    /// <summary>The variables with a name, sorted; reports a name that nothing has, unless it could well be nothing.</summary>
    internal List<PSVariable> Find(string name, string? scope, string[]? include, string[]? exclude)
    {
        var filter = new NameFilter(name, include, exclude);
        var found = FindQuietly(filter, scope);
        if (found.Count == 0 && !filter.IsOpen)
        {
            var problem = new ItemNotFoundException($"Cannot find a variable with the name '{name}'.");
            WriteError(new ErrorRecord(problem, "VariableNotFound", ErrorCategory.ObjectNotFound, name));
        }
        return found;
    }

    internal List<PSVariable> FindQuietly(NameFilter filter, string? scope) =>
    [
        .. Variables.All(scope)
            .Where(variable => filter.IsMatch(variable.Name) && SessionState.IsVisible(CommandOrigin, variable))
            .OrderBy(variable => variable.Name, StringComparer.CurrentCultureIgnoreCase),
    ];

    /// <summary>Does something that the engine may refuse for this variable only; says whether it was done.</summary>
    internal bool Try(Action change)
    {
        try
        {
            change();
            return true;
        }
        catch (SessionStateException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
        catch (PSArgumentException problem)
        {
            WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
        return false;
    }
}
