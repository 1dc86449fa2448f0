using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Takes away all that the session adds to a type.</summary>
[Cmdlet(VerbsCommon.Remove, "TypeData", SupportsShouldProcess = true, DefaultParameterSetName = "RemoveTypeDataSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096622")]
public class RemoveTypeDataCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "RemoveTypeSet")]
    [TypeNameArgument]
    [ValidateNotNullOrEmpty]
    public string? TypeName { get; set; }

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "RemoveTypeDataSet")]
    public TypeData? TypeData { get; set; }

    protected override void ProcessRecord()
    {
        var name = TypeName ?? TypeData!.TypeName;
        if (!ShouldProcess($"Name of the type that will be removed: {name}", "Remove TypeData"))
        {
            return;
        }
        foreach (var problem in new SessionTypes(this).Remove(new TypeData(name)))
        {
            WriteError(new ErrorRecord(new RuntimeException(problem), "TypesDynamicRemoveException", ErrorCategory.InvalidOperation, null));
        }
    }
}
