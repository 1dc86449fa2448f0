using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command about properties of items.</summary>
public abstract class ItemPropertyCommandBase : CoreCommandWithCredentialsBase
{
    internal string[] Paths { get; set; } = [];

    [Parameter]
    public override string? Filter { get; set; }

    [Parameter]
    public override string[]? Include { get; set; } = [];

    [Parameter]
    public override string[]? Exclude { get; set; } = [];

    internal string FirstPath => Paths.Length > 0 ? Paths[0] : ".";
}
