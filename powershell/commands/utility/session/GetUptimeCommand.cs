using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Tells how long the machine runs, or since when.</summary>
[Cmdlet(VerbsCommon.Get, "Uptime", DefaultParameterSetName = "Timespan", HelpUri = "https://go.microsoft.com/fwlink/?linkid=834862")]
[OutputType(typeof(TimeSpan), typeof(DateTime))]
public class GetUptimeCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Since")]
    public SwitchParameter Since { get; set; }

    protected override void ProcessRecord()
    {
        var span = TimeSpan.FromSeconds(Environment.TickCount64 / 1000);
        WriteObject(Since ? DateTime.Now.Subtract(span) : span);
    }
}
