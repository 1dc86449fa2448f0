using System.Globalization;
using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Drops what is equal to the object right before it.</summary>
[Cmdlet(VerbsCommon.Get, "Unique", DefaultParameterSetName = "AsString", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097028")]
public sealed class GetUniqueCommand : PSCmdlet
{
    private PSObject? last;
    private ValueOrder order = null!;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(ParameterSetName = "AsString")]
    public SwitchParameter AsString { get; set; }

    [Parameter(ParameterSetName = "UniqueByType")]
    public SwitchParameter OnType { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    protected override void BeginProcessing() => order = new ValueOrder(CultureInfo.CurrentCulture, !CaseInsensitive);

    protected override void ProcessRecord()
    {
        if (last is null || InputObject is null || !IsSame(last, InputObject))
        {
            WriteObject(InputObject);
            last = InputObject;
        }
    }

    private bool IsSame(PSObject first, PSObject second)
    {
        if (OnType)
        {
            return first.TypeNames.FirstOrDefault() == second.TypeNames.FirstOrDefault();
        }
        return AsString
            ? string.Equals(first.ToString(), second.ToString(), CaseInsensitive ? StringComparison.CurrentCultureIgnoreCase : StringComparison.CurrentCulture)
            : order.Compare(first, second) == 0;
    }
}
