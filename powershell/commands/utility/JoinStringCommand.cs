using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text;

namespace Microsoft.PowerShell.Commands.Utility;

/// <summary>Joins the texts of objects, or of a property of them, to one string.</summary>
[Cmdlet(VerbsCommon.Join, "String", DefaultParameterSetName = "default", HelpUri = "https://go.microsoft.com/fwlink/?linkid=2098183")]
[OutputType(typeof(string))]
public sealed class JoinStringCommand : PSCmdlet
{
    private readonly StringBuilder text = new();
    private CultureInfo culture = CultureInfo.InvariantCulture;
    private string? separator;
    private string quote = string.Empty;
    private bool hasItems;

    [Parameter(Position = 0)]
    public PSPropertyExpression? Property { get; set; }

    [Parameter(Position = 1)]
    [AllowEmptyString]
    public string Separator
    {
        get => separator ?? LanguagePrimitives.ConvertTo<string>(SessionState.PSVariable.GetValue("OFS"));
        set => separator = value;
    }

    [Parameter]
    [Alias("op")]
    public string? OutputPrefix { get; set; }

    [Parameter]
    [Alias("os")]
    public string? OutputSuffix { get; set; }

    [Parameter(ParameterSetName = "SingleQuote")]
    public SwitchParameter SingleQuote { get; set; }

    [Parameter(ParameterSetName = "DoubleQuote")]
    public SwitchParameter DoubleQuote { get; set; }

    [Parameter(ParameterSetName = "Format")]
    public string? FormatString { get; set; }

    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject[]? InputObject { get; set; }

    protected override void BeginProcessing()
    {
        culture = UseCulture ? CultureInfo.CurrentCulture : CultureInfo.InvariantCulture;
        quote = (SingleQuote, DoubleQuote) switch
        {
            ({ IsPresent: true }, _) => "'",
            (_, { IsPresent: true }) => "\"",
            _ => string.Empty,
        };
        text.Append(OutputPrefix);
    }

    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [])
        {
            if (item is not null && item != AutomationNull.Value)
            {
                Add(Property is null ? item : Property.GetValues(item, false, true).FirstOrDefault()?.Result);
            }
        }
    }

    protected override void EndProcessing() => WriteObject(text.Append(OutputSuffix).ToString());

    private void Add(object? value)
    {
        text.Append(hasItems ? Separator : string.Empty);
        hasItems = true;
        if (string.IsNullOrEmpty(FormatString))
        {
            text.Append(quote).Append((string)LanguagePrimitives.ConvertTo(value, typeof(string), culture)).Append(quote);
        }
        else
        {
            text.AppendFormat(culture, FormatString, value);
        }
    }
}
