using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>The errors of wrong use that the commands of delimited text share.</summary>
internal static class CsvErrors
{
    public static ErrorRecord TwoPaths() =>
        Both("CannotSpecifyPathAndLiteralPath", "-Path or -LiteralPath");

    public static ErrorRecord TwoWaysToQuote() =>
        Both("CannotSpecifyQuoteFieldsAndUseQuotes", "-UseQuotes or -QuoteFields");

    public static ErrorRecord TwoTypeSwitches() =>
        Both("CannotSpecifyIncludeTypeInformationAndNoTypeInformation", "-IncludeTypeInformation or -NoTypeInformation");

    private static ErrorRecord Both(string id, string names) =>
        new(new InvalidOperationException($"You must specify either the {names} parameters, but not both."), id, ErrorCategory.InvalidData, null);
}
