using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads a file with one table of constants, without running anything in it.</summary>
[Cmdlet(VerbsData.Import, "PowerShellDataFile", DefaultParameterSetName = "ByPath", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=623621")]
public class ImportPowerShellDataFileCommand : PSCmdlet
{
    private static readonly MethodInfo Unlimited = Engine.Method(typeof(Ast), "SafeGetValue", typeof(bool));

    [Parameter(Position = 0, ParameterSetName = "ByPath")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter SkipLimitCheck { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == "ByLiteralPath" ? LiteralPath : Path)
        {
            if (FindFile(path) is { } file)
            {
                Import(file);
            }
        }
    }

    private string? FindFile(string path)
    {
        try
        {
            var file = ParameterSetName == "ByLiteralPath"
                ? GetUnresolvedProviderPathFromPSPath(path)
                : GetResolvedProviderPathFromPSPath(path, out _).FirstOrDefault();
            if (File.Exists(file))
            {
                return file;
            }
        }
        catch (ItemNotFoundException)
        {
            // Reported below, like a path that is there but is no file.
        }
        var problem = new ArgumentException($"Cannot find path '{path}' because it does not exist.");
        WriteError(new ErrorRecord(problem, "PathNotFound", ErrorCategory.InvalidArgument, path));
        return null;
    }

    private void Import(string file)
    {
        var script = Parser.ParseFile(file, out _, out var errors);
        if (errors.Length > 0)
        {
            WriteUnreadable(file, "CouldNotParseAsPowerShellDataFile");
            return;
        }
        if (script.Find(node => node is HashtableAst, false) is not { } table)
        {
            WriteUnreadable(file, "CouldNotParseAsPowerShellDataFileNoHashtableRoot");
            return;
        }
        WriteObject(Engine.Call(Unlimited, table, SkipLimitCheck.IsPresent));
    }

    private void WriteUnreadable(string file, string id)
    {
        var problem = new InvalidOperationException($"The file '{file}' could not be parsed as a PowerShell Data File.");
        WriteError(new ErrorRecord(problem, id, ErrorCategory.InvalidData, file));
    }
}
