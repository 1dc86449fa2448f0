using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Microsoft.PowerShell.Commands;

/// <summary>Random numbers or items; with a seed the same ones again, for the rest of the session.</summary>
[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "RandomNumberParameterSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097016", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(int), typeof(long), typeof(double))]
public sealed class GetRandomCommand : GetRandomCommandBase
{
    private static readonly ConditionalWeakTable<Runspace, RandomSource> Sources = [];

    [Parameter]
    [ValidateNotNull]
    public int? SetSeed { get; set; }

    protected override void BeginProcessing()
    {
        if (SetSeed is { } seed)
        {
            Sources.AddOrUpdate(Runspace.DefaultRunspace, RandomSource.OfSeed(seed));
        }
        if (Sources.TryGetValue(Runspace.DefaultRunspace, out var source))
        {
            Source = source;
        }
        base.BeginProcessing();
    }
}
