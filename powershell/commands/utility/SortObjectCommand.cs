using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Sorts objects by themselves or by properties; nulls in the input are dropped.</summary>
[Cmdlet("Sort", "Object", DefaultParameterSetName = "Default", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097038")]
public sealed class SortObjectCommand : ObjectBase
{
    private readonly List<PSObject> inputs = [];

    [Parameter(ParameterSetName = "Default")]
    public SwitchParameter Stable { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter(ParameterSetName = "Top", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter(ParameterSetName = "Bottom", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (HasInput)
        {
            inputs.Add(InputObject!);
        }
    }

    protected override void EndProcessing()
    {
        var written = PropertyExpressionReader.ForOrder(this).Read(Property ?? (inputs.Count > 0 ? KeyReader.DefaultProperties(inputs[0]) : null));
        var expressions = KeyReader.ExpandWildcards(written, inputs);
        var reader = new KeyReader(this, expressions, ChosenCulture, CaseSensitive);
        var keys = inputs.ConvertAll(reader.Read);
        var order = new KeyOrder(Directions(expressions), ChosenCulture, CaseSensitive);
        keys.Sort(order.Stable());
        foreach (var key in Limit(Unique ? DropEqual(keys, order) : keys))
        {
            WriteObject(key.Target);
        }
    }

    private bool[] Directions(List<PropertyExpression> expressions) =>
        expressions.Count == 0 ? [Descending] : [.. expressions.Select(expression => expression.Descending ?? Descending)];

    private static List<ObjectKey> DropEqual(List<ObjectKey> sorted, KeyOrder order)
    {
        var kept = new List<ObjectKey>();
        foreach (var key in sorted)
        {
            if (kept.Count == 0 || order.Compare(kept[^1], key) != 0)
            {
                kept.Add(key);
            }
        }
        return kept;
    }

    private IEnumerable<ObjectKey> Limit(List<ObjectKey> keys) => ParameterSetName switch
    {
        "Top" => keys.Take(Top),
        "Bottom" => keys.TakeLast(Bottom),
        _ => keys,
    };
}
