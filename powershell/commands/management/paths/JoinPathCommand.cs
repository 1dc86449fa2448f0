using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Joins parts of paths with the provider's separator.</summary>
[Cmdlet(VerbsCommon.Join, "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096811")]
[OutputType(typeof(string))]
public class JoinPathCommand : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? ChildPath { get; set; }

    [Parameter(Position = 2, Mandatory = false, ValueFromPipelineByPropertyName = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? AdditionalChildPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            Try(() => Write(Joined(path)));
        }
    }

    private string Joined(string path)
    {
        var context = NewContext();
        var child = "";
        foreach (var part in (ChildPath ?? []).Concat(AdditionalChildPath ?? []))
        {
            child = child.Length == 0 ? part ?? "" : context.Call<string>(SessionState.Path, "Combine", child, part);
        }
        return context.Call<string>(SessionState.Path, "Combine", path, child);
    }

    private void Write(string path)
    {
        if (!Resolve)
        {
            WriteObject(path);
            return;
        }
        foreach (var found in NewContext().Call<Collection<PathInfo>>(SessionState.Path, "GetResolvedPSPathFromPSPath", path))
        {
            WriteObject(found.Path);
        }
    }
}
