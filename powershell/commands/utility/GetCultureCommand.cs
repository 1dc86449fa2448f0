using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Gets the culture of the session, or cultures by name.</summary>
[Cmdlet(VerbsCommon.Get, "Culture", DefaultParameterSetName = "CurrentCulture", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097017")]
[OutputType(typeof(CultureInfo))]
public sealed class GetCultureCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "CurrentCulture")]
    [Parameter(ParameterSetName = "Name")]
    public SwitchParameter NoUserOverrides { get; set; }

    [Parameter(ParameterSetName = "Name", Position = 0, ValueFromPipeline = true)]
    [ValidateSet(typeof(ValidateCultureNamesGenerator))]
    [ValidateNotNull]
    public string[]? Name { get; set; }

    [Parameter(ParameterSetName = "ListAvailable")]
    public SwitchParameter ListAvailable { get; set; }

    protected override void ProcessRecord()
    {
        if (ListAvailable)
        {
            WriteObject(CultureInfo.GetCultures(CultureTypes.AllCultures), true);
            return;
        }
        foreach (var name in Name ?? [Host.CurrentCulture.Name])
        {
            WriteObject(NoUserOverrides ? CultureInfo.GetCultureInfo(name) : Name is null ? Host.CurrentCulture : new CultureInfo(name));
        }
    }
}

/// <summary>The names of all cultures that the machine knows.</summary>
public class ValidateCultureNamesGenerator : IValidateSetValuesGenerator
{
    public string[] GetValidValues() => [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name)];
}
