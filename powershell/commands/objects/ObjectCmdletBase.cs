using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the commands that compare objects have in common: the culture and the letter case of texts.</summary>
public abstract class ObjectCmdletBase : PSCmdlet
{
    private CultureInfo? culture;

    /// <summary>A culture's name, or its number, decimal or with 0x.</summary>
    [Parameter]
    public string? Culture
    {
        get => culture?.ToString();
        set => culture = Parse(value);
    }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    internal CultureInfo? ChosenCulture => culture;

    private static CultureInfo? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }
        var isHex = trimmed.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = isHex ? trimmed[2..] : trimmed;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowThousands;
        return int.TryParse(digits, style, CultureInfo.CurrentCulture, out var number) ? new CultureInfo(number) : new CultureInfo(trimmed);
    }
}

/// <summary>Commands that take objects from the pipeline and look at their properties.</summary>
public abstract class ObjectBase : ObjectCmdletBase
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    internal bool HasInput => InputObject is not null && InputObject != System.Management.Automation.Internal.AutomationNull.Value;
}
