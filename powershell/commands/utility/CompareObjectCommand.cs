using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Finds what is only in one of two lists. The lists are walked side by side; what has no partner yet waits,
/// at most <see cref="SyncWindow"/> objects on each side.
/// </summary>
[Cmdlet(VerbsData.Compare, "Object", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096605")]
public sealed class CompareObjectCommand : ObjectCmdletBase
{
    private const string Side = "SideIndicator";
    private const string Input = "InputObject";

    private readonly KeyTypes types = new();
    private WaitingKeys waitingReferences = null!;
    private WaitingKeys waitingDifferences = null!;
    private Queue<ObjectKey>? references;
    private KeyReader? reader;
    private KeyOrder? order;

    [Parameter(Position = 0, Mandatory = true)]
    [AllowEmptyCollection]
    public PSObject[] ReferenceObject { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public PSObject[] DifferenceObject { get; set; } = [];

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int SyncWindow { get; set; } = int.MaxValue;

    [Parameter]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter ExcludeDifferent { get; set; }

    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private bool ShowsNothing => ExcludeDifferent && MyInvocation.BoundParameters.ContainsKey(nameof(IncludeEqual)) && !IncludeEqual;

    protected override void ProcessRecord()
    {
        if (ShowsNothing)
        {
            return;
        }
        if (references is null)
        {
            OpenReader();
        }
        if (ReferenceObject.Length == 0)
        {
            SyncWindow = 0;
        }
        foreach (var difference in DifferenceObject)
        {
            Match(Read(difference));
        }
    }

    protected override void EndProcessing()
    {
        if (references is null)
        {
            return;
        }
        while (references.Count > 0)
        {
            Match(null);
        }
        WriteAll(waitingDifferences, WriteDifference);
        WriteAll(waitingReferences, WriteReference);
    }

    private void OpenReader()
    {
        var sample = ReferenceObject.Concat(DifferenceObject).FirstOrDefault();
        var expressions = PropertyExpressionReader.ForKeys(this).Read(Property ?? (sample is null ? null : KeyReader.DefaultProperties(sample)));
        reader = new KeyReader(this, expressions, ChosenCulture, CaseSensitive);
        order = new KeyOrder([], ChosenCulture, CaseSensitive);
        waitingReferences = new WaitingKeys(order, types, ChosenCulture, CaseSensitive);
        waitingDifferences = new WaitingKeys(order, types, ChosenCulture, CaseSensitive);
        references = new Queue<ObjectKey>(ReferenceObject.Select(Read));
    }

    private ObjectKey Read(PSObject target)
    {
        var key = reader!.Read(target);
        types.Add(key);
        return key;
    }

    private void Match(ObjectKey? difference)
    {
        var reference = references!.Count > 0 ? references.Dequeue() : null;
        if (reference is not null && difference is not null && order!.Compare(reference, difference) == 0)
        {
            WriteMatch(reference);
            return;
        }
        if (difference is not null && waitingReferences.Take(difference) is { } waiting)
        {
            WriteMatch(waiting);
            difference = null;
        }
        if (reference is not null && waitingDifferences.Take(reference) is not null)
        {
            WriteMatch(reference);
            reference = null;
        }
        Wait(difference, waitingDifferences, WriteDifference);
        Wait(reference, waitingReferences, WriteReference);
    }

    private void Wait(ObjectKey? key, WaitingKeys waiting, Action<ObjectKey> giveUp)
    {
        if (key is null)
        {
            return;
        }
        waiting.Add(key);
        while (waiting.Count > SyncWindow)
        {
            giveUp(waiting.TakeOldest());
        }
    }

    private static void WriteAll(WaitingKeys waiting, Action<ObjectKey> write)
    {
        foreach (var key in waiting.All)
        {
            write(key);
        }
    }

    private void WriteMatch(ObjectKey key)
    {
        if (IncludeEqual || ExcludeDifferent)
        {
            Write(key, "==");
        }
    }

    private void WriteDifference(ObjectKey key) => WriteUnmatched(key, "=>");

    private void WriteReference(ObjectKey key) => WriteUnmatched(key, "<=");

    private void WriteUnmatched(ObjectKey key, string side)
    {
        if (!ExcludeDifferent)
        {
            Write(key, side);
        }
    }

    private void Write(ObjectKey key, string side)
    {
        var result = PassThru ? key.Target : Describe(key);
        result.Properties.Remove(Side);
        result.Properties.Add(new PSNoteProperty(Side, side));
        WriteObject(result);
    }

    private PSObject Describe(ObjectKey key)
    {
        var result = new PSObject();
        if (Property is not { Length: > 0 })
        {
            result.Properties.Add(new PSNoteProperty(Input, key.Target));
            return result;
        }
        for (var index = 0; index < Property.Length; index++)
        {
            var name = reader!.Expressions[index].Expression.ToString();
            result.Properties.Remove(name);
            result.Properties.Add(new PSNoteProperty(name, key.Values[index].Value));
        }
        return result;
    }
}
