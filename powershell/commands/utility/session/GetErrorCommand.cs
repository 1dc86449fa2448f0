using System.Collections;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives errors of the session in a form that shows all that is known of them.</summary>
[Cmdlet(VerbsCommon.Get, "Error", DefaultParameterSetName = "Newest", HelpUri = "https://go.microsoft.com/fwlink/?linkid=2241804")]
[OutputType("System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError")]
public sealed class GetErrorCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "Error")]
    public PSObject? InputObject { get; set; }

    [Parameter(ParameterSetName = "Newest")]
    [Alias("Last")]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; } = 1;

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            Write(InputObject);
            return;
        }
        if (GetVariableValue("Error") is ArrayList errors)
        {
            foreach (var error in errors.Cast<object>().Take(Newest))
            {
                Write(PSObject.AsPSObject(error));
            }
        }
    }

    private void Write(PSObject error)
    {
        var name = error.BaseObject switch
        {
            ErrorRecord => "System.Management.Automation.ErrorRecord#PSExtendedError",
            Exception => "System.Exception#PSExtendedError",
            _ => null,
        };
        if (name is null)
        {
            WriteObject(error);
            return;
        }
        var result = PSObject.AsPSObject(error.BaseObject).Copy();
        result.TypeNames.Remove(name);
        result.TypeNames.Insert(0, name);
        WriteObject(result);
    }
}
