using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the two commands that write delimited text have in common.</summary>
public abstract class BaseCsvWritingCommand : PSCmdlet
{
    /// <summary>Which values stand in quotes.</summary>
    public enum QuoteKind
    {
        Never,
        Always,
        AsNeeded,
    }

    [Parameter(Position = 1, ParameterSetName = "Delimiter")]
    [ValidateNotNull]
    public char Delimiter { get; set; } = ',';

    [Parameter(ParameterSetName = "UseCulture")]
    public SwitchParameter UseCulture { get; set; }

    public abstract PSObject InputObject { get; set; }

    [Parameter]
    [Alias("ITI")]
    public SwitchParameter IncludeTypeInformation { get; set; }

    [Parameter(DontShow = true)]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; } = true;

    [Parameter]
    [Alias("QF")]
    public string[]? QuoteFields { get; set; }

    [Parameter]
    [Alias("UQ")]
    public QuoteKind UseQuotes { get; set; } = QuoteKind.Always;

    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    internal CsvWriter Writer { get; private set; } = new(',', QuoteKind.Always, null);

    protected override void BeginProcessing()
    {
        var given = MyInvocation.BoundParameters;
        if (given.ContainsKey(nameof(QuoteFields)) && given.ContainsKey(nameof(UseQuotes)))
        {
            ThrowTerminatingError(CsvErrors.TwoWaysToQuote());
        }
        if (given.ContainsKey(nameof(IncludeTypeInformation)) && given.ContainsKey(nameof(NoTypeInformation)))
        {
            ThrowTerminatingError(CsvErrors.TwoTypeSwitches());
        }
        if (given.ContainsKey(nameof(IncludeTypeInformation)))
        {
            NoTypeInformation = !IncludeTypeInformation;
        }
        if (UseCulture)
        {
            Delimiter = CultureInfo.CurrentCulture.TextInfo.ListSeparator[0];
        }
        Writer = new CsvWriter(Delimiter, UseQuotes, QuoteFields is null ? null : new HashSet<string>(QuoteFields, StringComparer.OrdinalIgnoreCase));
    }
}
