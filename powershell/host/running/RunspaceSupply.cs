using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

namespace Koppel.PowerShell.Host.Running;

/// <summary>A fresh runspace, never used before and never used again.</summary>
internal sealed record FreshRunspace(Runspace Runspace, ScriptHost Host, SharedTables? Tables) : IDisposable
{
    public static FreshRunspace Open(bool fileSystem)
    {
        var host = new ScriptHost();
        var runspace = OpenRunspaces.Own(() => RunspaceFactory.CreateRunspace(host, SessionStates.For(fileSystem)));
        try
        {
            var tables = SharedTables.Open(runspace);
            NativePrograms.Refuse(runspace);
            // The engine gives every runspace the same object, and scripts set its properties.
            runspace.SessionStateProxy.SetVariable("PSSessionOption", new PSSessionOption());
            return new FreshRunspace(runspace, host, tables);
        }
        catch
        {
            runspace.Dispose();
            throw;
        }
    }

    public void Dispose() => Runspace.Dispose();
}

/// <summary>Opens the next runspace of a kind while the last script of that kind runs.</summary>
internal sealed class RunspaceSupply : IDisposable
{
    private readonly Dictionary<bool, Task<FreshRunspace>> ready = new() { [false] = Prepare(false) };

    public async Task<FreshRunspace> TakeAsync(bool fileSystem)
    {
        ready.Remove(fileSystem, out var prepared);
        var taken = await OrAnewAsync(prepared, fileSystem);
        ready[fileSystem] = Prepare(fileSystem);
        return taken;
    }

    /// <summary>
    /// What was opened while a script ran may have failed by what that script did to the process, or share tables that it changed; now that is
    /// put back.
    /// </summary>
    private static async Task<FreshRunspace> OrAnewAsync(Task<FreshRunspace>? prepared, bool fileSystem)
    {
        try
        {
            var opened = await (prepared ?? Prepare(fileSystem));
            if (opened.Tables is not { HaveChanged: true })
            {
                return opened;
            }
            opened.Dispose();
            return await Prepare(fileSystem);
        }
        catch (Exception) when (prepared is not null)
        {
            return await Prepare(fileSystem);
        }
    }

    public void Dispose()
    {
        foreach (var prepared in ready.Values)
        {
            _ = prepared.ContinueWith(opened => opened.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
        }
    }

    private static Task<FreshRunspace> Prepare(bool fileSystem) => Task.Run(() => FreshRunspace.Open(fileSystem));
}
