using System.Collections;
using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes text for the person at the console; it travels as an information record with the tag PSHOST.</summary>
[Cmdlet(VerbsCommunications.Write, "Host", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097137", RemotingCapability = RemotingCapability.None)]
public sealed class WriteHostCommand : ConsoleColorCmdlet
{
    [Parameter(Position = 0, ValueFromRemainingArguments = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    [ValidateNotNull]
    public object Separator { get; set; } = " ";

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage { Message = Text(Object) ?? "", NoNewLine = NoNewline.IsPresent };
        if (ForegroundGiven)
        {
            message.ForegroundColor = ForegroundColor;
        }
        if (BackgroundGiven)
        {
            message.BackgroundColor = BackgroundColor;
        }
        WriteInformation(message, ["PSHOST"]);
    }

    private string? Text(object? value)
    {
        var inner = value is PSObject shell ? shell.BaseObject : value;
        switch (inner)
        {
            case null:
                return null;
            case string text:
                return text.Length > 0 ? text : null;
            case System.Xml.XmlNode node:
                return node.Name;
            case IEnumerable items:
                return Joined(items);
            default:
                return (string)LanguagePrimitives.ConvertTo(value, typeof(string), System.Globalization.CultureInfo.CurrentCulture);
        }
    }

    private string? Joined(IEnumerable items)
    {
        var result = new StringBuilder();
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                result.Append(LanguagePrimitives.ConvertTo<string>(Separator));
            }
            first = false;
            result.Append(Text(item));
        }
        return result.Length > 0 ? result.ToString() : null;
    }
}
