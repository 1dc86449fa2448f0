using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands;

namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// The two session states that every runspace begins with, built once. Discovering the file system's drives is most of the cost of opening
/// a runspace, so scripts that name nothing of it get the state without.
/// </summary>
internal static class SessionStates
{
    private static readonly string[] Refused =
    [
        // start or end programs of the machine, or change its clock
        "Start-Process", "Stop-Process", "Debug-Process", "Switch-Process", "Invoke-Item", "Enter-PSHostProcess", "Restart-Computer", "Stop-Computer",
        "Start-Service", "Stop-Service", "Restart-Service", "Set-Date",
        // reach into the runspace that is ready for the next action, or change what all of them share
        "Get-Runspace", "Debug-Runspace", "Get-RunspaceDebug", "Enable-RunspaceDebug", "Disable-RunspaceDebug", "Wait-Debugger", "Set-TraceSource",
        // with a transcript an error of the script needs a command that its runspace does not find: the script would end there
        "Start-Transcript", "Stop-Transcript",
    ];

    private static readonly Lazy<InitialSessionState> Plain = new(() => Build(fileSystem: false));
    private static readonly Lazy<InitialSessionState> WithFiles = new(() => Build(fileSystem: true));
    private static readonly Lazy<CommandNames> Names = new(() => new CommandNames(WithFiles.Value));

    public static CommandNames Commands => Names.Value;

    public static InitialSessionState For(bool fileSystem) => (fileSystem ? WithFiles : Plain).Value;

    private static InitialSessionState Build(bool fileSystem)
    {
        var state = OriginalSession.Create();
        foreach (var name in Refused)
        {
            state.Commands.Remove(name, null);
        }
        // On Linux it starts a program; here there is no screen to clear.
        state.Commands.Remove("Clear-Host", null);
        state.Commands.Add(new SessionStateFunctionEntry("Clear-Host", string.Empty));
        if (!fileSystem)
        {
            state.Providers.Remove("FileSystem", null);
        }
        state.Variables.Remove("ProgressPreference", null);
        state.Variables.Add(new SessionStateVariableEntry("ProgressPreference", ActionPreference.SilentlyContinue, string.Empty));
        return state;
    }
}
