using System.Management.Automation;
using Newtonsoft.Json;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as JSON text; several objects become one array.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096925", RemotingCapability = RemotingCapability.None)]
[OutputType(typeof(string))]
public class ConvertToJsonCommand : PSCmdlet, IDisposable
{
    private readonly List<object?> objects = [];
    private readonly CancellationTokenSource stopping = new();

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    [Parameter]
    public SwitchParameter AsArray { get; set; }

    [Parameter]
    public StringEscapeHandling EscapeHandling { get; set; } = StringEscapeHandling.Default;

    public void Dispose()
    {
        stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ProcessRecord() => objects.Add(InputObject);

    protected override void EndProcessing()
    {
        if (objects.Count == 0)
        {
            return;
        }
        var value = objects.Count > 1 || AsArray ? objects.ToArray() : objects[0];
        var context = new JsonObject.ConvertToJsonContext(Depth, EnumsAsStrings, Compress, EscapeHandling, this, stopping.Token);
        if (JsonObject.ConvertToJson(value, context) is { } text)
        {
            WriteObject(text);
        }
    }

    protected override void StopProcessing() => stopping.Cancel();
}
