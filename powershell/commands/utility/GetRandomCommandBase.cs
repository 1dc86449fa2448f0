using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A random number of a range, or random items of a list.</summary>
public class GetRandomCommandBase : PSCmdlet
{
    private const string NumberSet = "RandomNumberParameterSet";
    private const string ItemSet = "RandomListItemParameterSet";
    private const string ShuffleSet = "ShuffleParameterSet";

    private readonly List<object?> chosen = [];
    private int seen;

    [Parameter(ParameterSetName = NumberSet, Position = 0)]
    public object? Maximum { get; set; }

    [Parameter(ParameterSetName = NumberSet)]
    public object? Minimum { get; set; }

    [Parameter(ParameterSetName = ItemSet, ValueFromPipeline = true, Position = 0, Mandatory = true)]
    [Parameter(ParameterSetName = ShuffleSet, ValueFromPipeline = true, Position = 0, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ItemSet)]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    [Parameter(ParameterSetName = ShuffleSet, Mandatory = true)]
    public SwitchParameter Shuffle { get; set; }

    internal RandomSource Source { get; set; } = RandomSource.Secure;

    protected override void BeginProcessing()
    {
        if (ParameterSetName == NumberSet)
        {
            var range = RandomRange.Of(Minimum, Maximum, this);
            for (var at = 0; at < Count; at++)
            {
                WriteObject(range.Next(Source));
            }
        }
    }

    // each item gets its place among the chosen ones with the same chance, however many follow
    protected override void ProcessRecord()
    {
        if (ParameterSetName == NumberSet)
        {
            return;
        }
        foreach (var item in InputObject ?? [null])
        {
            seen++;
            if (Shuffle || chosen.Count < Count)
            {
                chosen.Add(item);
            }
            else if (Source.Next(0, seen) < Count)
            {
                chosen[Source.Next(0, chosen.Count)] = item;
            }
        }
    }

    protected override void EndProcessing()
    {
        for (var at = 0; at < chosen.Count; at++)
        {
            var other = Source.Next(at, chosen.Count);
            WriteObject(chosen[other]);
            chosen[other] = chosen[at];
        }
    }
}
