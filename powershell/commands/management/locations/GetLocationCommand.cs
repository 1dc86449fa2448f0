using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gives the current place: of the session, of a drive, of a provider, or those kept on a stack.</summary>
[Cmdlet(VerbsCommon.Get, "Location", DefaultParameterSetName = "Location", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096495")]
[OutputType(typeof(PathInfo), typeof(PathInfoStack))]
public class GetLocationCommand : CoreCommandBase
{
    [Parameter(ParameterSetName = "Location", ValueFromPipelineByPropertyName = true)]
    public string[] PSProvider { get; set; } = [];

    [Parameter(ParameterSetName = "Location", ValueFromPipelineByPropertyName = true)]
    public string[] PSDrive { get; set; } = [];

    [Parameter(ParameterSetName = "Stack")]
    public SwitchParameter Stack { get; set; }

    [Parameter(ParameterSetName = "Stack", ValueFromPipelineByPropertyName = true)]
    public string[] StackName { get; set; } = [];

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Stack")
        {
            WriteStacks();
        }
        else if (PSDrive.Length > 0)
        {
            PSDrive.ToList().ForEach(WriteDrive);
        }
        else if (PSProvider.Length > 0)
        {
            PSProvider.ToList().ForEach(name => Try(() => WriteObject(SessionState.Path.CurrentProviderLocation(name))));
        }
        else
        {
            WriteObject(SessionState.Path.CurrentLocation);
        }
    }

    private void WriteStacks()
    {
        foreach (var name in StackName.Length > 0 ? StackName : [null!])
        {
            try
            {
                WriteObject(SessionState.Path.LocationStack(name), enumerateCollection: false);
            }
            catch (PSArgumentException problem)
            {
                WriteError(new ErrorRecord(problem.ErrorRecord, problem));
            }
        }
    }

    private void WriteDrive(string name)
    {
        Try(() =>
        {
            var found = SessionState.Drive.GetAll().Where(drive => new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch(drive.Name)).ToList();
            if (found.Count == 0)
            {
                throw DriveErrors.NotFound(name);
            }
            foreach (var drive in found)
            {
                var path = $"{drive.Name}{(drive.Name == "/" ? "" : ":" + drive.Provider.ItemSeparator)}{drive.CurrentLocation.TrimStart(drive.Provider.ItemSeparator)}";
                WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(path).FirstOrDefault());
            }
        });
    }
}
