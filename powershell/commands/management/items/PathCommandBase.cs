using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command that takes paths, with wildcards or literal, and filters.</summary>
public abstract class PathCommandBase : CoreCommandWithCredentialsBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipeline = false, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath
    {
        get => Path;
        set => (Path, IsLiteral) = (value, true);
    }

    [Parameter]
    public override string? Filter { get; set; }

    [Parameter]
    public override string[]? Include { get; set; } = [];

    [Parameter]
    public override string[]? Exclude { get; set; } = [];

    [Parameter]
    public override SwitchParameter Force { get; set; }

    internal string FirstPath => Path.Length > 0 ? Path[0] : ".";
}
