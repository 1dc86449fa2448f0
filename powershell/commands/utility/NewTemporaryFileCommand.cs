using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an empty file of a name of its own in the folder for temporary files.</summary>
[Cmdlet(VerbsCommon.New, "TemporaryFile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, HelpUri = "https://go.microsoft.com/fwlink/?LinkId=2097032")]
[OutputType(typeof(FileInfo))]
public class NewTemporaryFileCommand : Cmdlet
{
    protected override void EndProcessing()
    {
        if (!ShouldProcess(Path.GetTempPath()))
        {
            return;
        }
        try
        {
            WriteObject(new FileInfo(Path.GetTempFileName()));
        }
        catch (IOException problem)
        {
            ThrowTerminatingError(new ErrorRecord(problem, "NewTemporaryFileWriteError", ErrorCategory.WriteError, Path.GetTempPath()));
        }
    }
}
