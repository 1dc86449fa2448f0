using System.Management.Automation;
using System.Reflection;

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

    /// <summary>The error that the engine has for a member that is there already; its id can only be set by the engine's own constructor.</summary>
    public static ExtendedTypeSystemException NameTwice(string name)
    {
        var message = $"The member \"{name}\" is already present.";
        var constructor = typeof(ExtendedTypeSystemException).GetConstructor(
            BindingFlags.Instance | BindingFlags.NonPublic, [typeof(string), typeof(Exception), typeof(string), typeof(object[])]);
        return constructor?.Invoke(["AlreadyPresentPSMemberInfoInternalCollectionAdd", null, "{0}", new object[] { message }]) as ExtendedTypeSystemException
            ?? new ExtendedTypeSystemException(message);
    }

    private static ErrorRecord Both(string id, string names) =>
        new(new InvalidOperationException($"You must specify either the {names} parameters, but not both."), id, ErrorCategory.InvalidData, null);
}
