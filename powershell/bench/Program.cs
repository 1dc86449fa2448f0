using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.Json;
using Engine = System.Management.Automation.PowerShell;

// The rival of bench/host-actions.ts: a script in a fresh runspace for every action, in this one process, with nothing around it: no policy, no
// recording, no protocol, no limits. Reads {"script": …, "actions": [{ variable: value }], "warmUp": …} from standard input, writes
// {"seconds": …, "processorSeconds": …, "outputs": […]}; before the clock starts it runs the first `warmUp` actions.
var wish = JsonSerializer.Deserialize<JsonElement>(await Console.In.ReadToEndAsync());
var script = wish.GetProperty("script").GetString()!;
var state = InitialSessionState.CreateDefault();
// Its drives are most of what a runspace costs; the product leaves it out where a script names no path, so the rival may too.
state.Providers.Remove("FileSystem", null);
var actions = wish.GetProperty("actions").EnumerateArray().Select(action => action.GetRawText()).ToArray();
foreach (var action in actions.Take(wish.GetProperty("warmUp").GetInt32()))
{
    Run(action);
}
var process = Process.GetCurrentProcess();
var processorBefore = process.TotalProcessorTime;
var started = Stopwatch.GetTimestamp();
var outputs = actions.Select(Run).ToArray();
var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
process.Refresh();
var processorSeconds = (process.TotalProcessorTime - processorBefore).TotalSeconds;
Console.WriteLine(JsonSerializer.Serialize(new { seconds, processorSeconds, outputs }));

string Run(string variables)
{
    using var runspace = RunspaceFactory.CreateRunspace(state);
    runspace.Open();
    using var engine = Engine.Create(runspace);
    runspace.SessionStateProxy.SetVariable("given", variables);
    engine.AddScript("foreach ($one in ($given | ConvertFrom-Json).PSObject.Properties) { Set-Variable $one.Name $one.Value }; $outputContext.AuditLogs = [Collections.Generic.List[object]]::new()", false).Invoke();
    engine.Commands.Clear();
    engine.AddScript(script, false).Invoke();
    engine.Commands.Clear();
    return engine.AddScript("$outputContext | ConvertTo-Json -Depth 10 -Compress", false).Invoke<string>()[0];
}
