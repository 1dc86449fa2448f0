using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands;
using Koppel.PowerShell.Web;
using Xunit;
using Engine = System.Management.Automation.PowerShell;

namespace Koppel.PowerShell.Tests.Web;

/// <summary>Runs a script in a fresh runspace under a policy.</summary>
internal static class WebScript
{
    private static readonly InitialSessionState State = OriginalSession.Create();

    public static WebOutcome Run(string script, WebPolicy policy)
    {
        using var engine = Prepare(script, policy);
        try
        {
            return new WebOutcome([.. engine.Invoke().Select(item => $"{item}")], [.. engine.Streams.Error]);
        }
        finally
        {
            engine.Runspace.Dispose();
        }
    }

    public static Engine Prepare(string script, WebPolicy policy)
    {
        var runspace = RunspaceFactory.CreateRunspace(State);
        runspace.Open();
        WebPolicy.Attach(runspace, policy);
        var engine = Engine.Create();
        engine.Runspace = runspace;
        return engine.AddScript(script);
    }
}

/// <summary>What came out: texts of the objects, and the errors.</summary>
internal sealed record WebOutcome(IReadOnlyList<string> Output, IReadOnlyList<ErrorRecord> Errors)
{
    public string ErrorId => Assert.Single(Errors).FullyQualifiedErrorId.Split(',')[0];

    public string ErrorMessage => Assert.Single(Errors).Exception.Message;
}
