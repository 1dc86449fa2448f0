using System.Text;
using Koppel.PowerShell.Host.Holding;
using Koppel.PowerShell.Host.Running;
using Koppel.PowerShell.Web;
using StreamJsonRpc;

namespace Koppel.PowerShell.Host;

/// <summary>
/// The program: connects to the address that its parent listens on, answers JSON-RPC there until the parent goes away.
/// Nothing of the protocol touches standard input and output: those belong to nobody, so a script may write there.
/// </summary>
internal static class HostProgram
{
    /// <summary>How it ends when the kernel has filters of system calls and does not take the host's.</summary>
    private const int FilterNotTaken = 3;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["--filter"]) return CallFilter.Install() ? 0 : FilterNotTaken;
        if (arguments is not [var address, var folder, .. var gate] || gate.Length > 1)
        {
            await Console.Error.WriteLineAsync("Usage: Koppel.PowerShell.Host <socket or pipe> <private folder> [<socket of the egress gate>], or --filter to try whether the kernel takes the host's filter of system calls");
            return 2;
        }
        if (!CallFilter.Install())
        {
            await Console.Error.WriteLineAsync("The kernel has filters of system calls and did not take the host's. KOPPEL_CONTAINMENT=auto runs scripts without it, and says so.");
            return FilterNotTaken;
        }
        Prepare();
        EgressGate.Current = gate is [var way] ? new EgressGate(way) : null;
        await using var stream = await Transport.ConnectAsync(address);
        using var runner = new ActionRunner(folder);
        using var rpc = new JsonRpc(Protocol.Over(stream));
        rpc.AddLocalRpcTarget(new HostService(runner, rpc), null);
        rpc.StartListening();
        await rpc.Completion.ContinueWith(_ => { }, TaskScheduler.Default);
        new WorkFolder(folder).Remove();
        // Threads that a script left behind must not keep the process alive.
        Environment.Exit(0);
        return 0;
    }

    /// <summary>What pwsh does at its start, and silence: no telemetry, no diagnostics, no console.</summary>
    internal static void Prepare()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        // Otherwise the engine opens a pipe by which other programs can attach to it.
        Environment.SetEnvironmentVariable("POWERSHELL_DIAGNOSTICS_OPTOUT", "1");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        Console.SetIn(TextReader.Null);
    }
}
