using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command that works on what providers offer: files, variables, functions, environment …</summary>
public abstract class CoreCommandBase : PSCmdlet, IDynamicParameters
{
    private object? dynamicParameters;
    private ProviderContext? running;

    public virtual string? Filter { get; set; }

    public virtual string[]? Include { get; set; } = [];

    public virtual string[]? Exclude { get; set; } = [];

    public virtual SwitchParameter Force { get; set; }

    internal bool IsLiteral { get; set; }

    internal virtual PSCredential? GivenCredential => null;

    public object? GetDynamicParameters()
    {
        var context = NewContext();
        context.PassThru = false;
        try
        {
            dynamicParameters = ParametersOfProvider(context);
        }
        catch (Exception problem) when (problem is ItemNotFoundException or ProviderNotFoundException or System.Management.Automation.DriveNotFoundException)
        {
            dynamicParameters = null;
        }
        return dynamicParameters;
    }

    internal virtual object? ParametersOfProvider(ProviderContext context) => null;

    /// <summary>A fresh context with everything that was asked for.</summary>
    internal ProviderContext NewContext()
    {
        var context = new ProviderContext(this, GivenCredential) { Force = Force, SuppressWildcards = IsLiteral, DynamicParameters = dynamicParameters };
        context.SetFilters(Include, Exclude, Filter);
        running = context;
        return context;
    }

    /// <summary>Writes the errors that leave the other paths alone.</summary>
    internal bool Try(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception problem) when (IsAboutPath(problem))
        {
            WriteError(new ErrorRecord(((IContainsErrorRecord)problem).ErrorRecord, problem));
            return false;
        }
    }

    internal static bool IsAboutPath(Exception problem) =>
        problem is PSNotSupportedException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException;

    protected override void StopProcessing() => running?.Stop();
}

/// <summary>A command about items that can be asked for in another person's name.</summary>
public abstract class CoreCommandWithCredentialsBase : CoreCommandBase
{
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Credential]
    public PSCredential? Credential { get; set; }

    internal override PSCredential? GivenCredential => Credential;
}
