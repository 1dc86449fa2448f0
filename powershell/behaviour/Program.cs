using System.Diagnostics;
using Koppel.PowerShell.Behaviour;

Options options;
try
{
    options = Options.Read(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

var clock = Stopwatch.StartNew();
var state = Surroundings.Prepare();
var root = Directory.CreateTempSubdirectory("koppel-behaviour-").FullName;
using var server = new EchoServer();
var run = new CaseRun(state, server, root);
var results = new List<CaseResult>();
foreach (var one in CaseFile.ReadAll(options.Folder, options.Filter))
{
    if (!options.Gate || Gate.Covers(one.File))
    {
        results.Add(new CaseResult(one, Check(one)));
    }
}
Directory.Delete(root, recursive: true);

var objections = options.Gate ? Gate.Read(options.ExceptionsFile).Objections(results) : [];
Report.Print(options, results, objections, clock.Elapsed);
var passed = options.Gate ? objections.Count == 0 : results.All(result => result.Passed);
// scripts may have left threads behind
Console.Out.Flush();
server.Dispose();
Environment.Exit(passed ? 0 : 1);
return 0;

string? Check(RecordedCase one)
{
    try
    {
        return Comparison.FirstDifference(one.Expected, run.Run(one));
    }
    catch (Exception error) when (error is not OutOfMemoryException)
    {
        return $"the case could not be run: {error.GetType().Name}: {error.Message}";
    }
}
