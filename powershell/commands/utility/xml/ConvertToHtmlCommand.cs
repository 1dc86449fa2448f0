using System.Collections;
using System.Management.Automation;
using System.Net;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes objects as an HTML table or list, a whole page or a part of one.</summary>
[Cmdlet(VerbsData.ConvertTo, "Html", DefaultParameterSetName = "Page", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096595", RemotingCapability = RemotingCapability.None)]
public sealed class ConvertToHtmlCommand : PSCmdlet
{
    private const string Strict = "\"-//W3C//DTD XHTML 1.0 Strict//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"";
    private const string Loose = "\"-//W3C//DTD XHTML 1.0 Transitional//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"";

    private List<string>? names;
    private int count;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Property { get; set; } = ["*"];

    [Parameter(ParameterSetName = "Page", Position = 3)]
    public string[] Body { get; set; } = [];

    [Parameter(ParameterSetName = "Page", Position = 1)]
    public string[] Head { get; set; } = [];

    [Parameter(ParameterSetName = "Page", Position = 2)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "HTML TABLE";

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("Table", "List")]
    public string As { get; set; } = "Table";

    [Parameter(ParameterSetName = "Page")]
    [Alias("cu", "uri")]
    [ValidateNotNullOrEmpty]
    public Uri? CssUri { get; set; }

    [Parameter(ParameterSetName = "Fragment")]
    public SwitchParameter Fragment { get; set; }

    [Parameter]
    public string[] PostContent { get; set; } = [];

    [Parameter]
    public string[] PreContent { get; set; } = [];

    [Parameter(ParameterSetName = "Page")]
    public Hashtable? Meta { get; set; }

    [Parameter(ParameterSetName = "Page")]
    [ValidateNotNullOrEmpty]
    public string? Charset { get; set; }

    [Parameter(ParameterSetName = "Page")]
    public SwitchParameter Transitional { get; set; }

    protected override void BeginProcessing()
    {
        if (!Fragment)
        {
            WriteHead();
        }
        PreContent.ToList().ForEach(WriteObject);
        WriteObject("<table>");
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }
        names ??= Names(InputObject);
        if (As.Equals("List", StringComparison.OrdinalIgnoreCase))
        {
            WriteRows(InputObject, names);
        }
        else
        {
            WriteRow(InputObject, names);
        }
        count++;
    }

    protected override void EndProcessing()
    {
        WriteObject("</table>");
        PostContent.ToList().ForEach(WriteObject);
        if (!Fragment)
        {
            WriteObject("</body></html>");
        }
    }

    private static string Value(PSObject row, string name)
    {
        try
        {
            return WebUtility.HtmlEncode(LanguagePrimitives.ConvertTo<string>(row.Properties[name]?.Value));
        }
        catch (GetValueException)
        {
            return "";
        }
    }

    private List<string> Names(PSObject row) =>
        [.. Property.SelectMany(name => WildcardPattern.ContainsWildcardCharacters(name)
            ? row.Properties.Match(name).Select(property => property.Name)
            : [name])];

    private void WriteHead()
    {
        WriteObject($"<!DOCTYPE html PUBLIC {(Transitional ? Loose : Strict)}>");
        WriteObject("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
        WriteObject("<head>");
        if (Charset is not null)
        {
            WriteObject($"<meta charset=\"{Charset}\">");
        }
        foreach (DictionaryEntry entry in Meta ?? [])
        {
            WriteObject($"<meta name=\"{entry.Key}\" content=\"{entry.Value}\">");
        }
        if (Head.Length > 0)
        {
            Head.ToList().ForEach(WriteObject);
        }
        else
        {
            WriteObject($"<title>{Title}</title>");
        }
        if (CssUri is not null)
        {
            WriteObject($"<link rel=\"stylesheet\" type=\"text/css\" href=\"{CssUri}\" />");
        }
        WriteObject("</head><body>");
        Body.ToList().ForEach(WriteObject);
    }

    private void WriteRow(PSObject row, List<string> columns)
    {
        if (count == 0)
        {
            WriteObject($"<colgroup>{string.Concat(columns.Select(_ => "<col/>"))}</colgroup>");
            WriteObject($"<tr>{string.Concat(columns.Select(name => $"<th>{WebUtility.HtmlEncode(name)}</th>"))}</tr>");
        }
        WriteObject($"<tr>{string.Concat(columns.Select(name => $"<td>{Value(row, name)}</td>"))}</tr>");
    }

    private void WriteRows(PSObject row, List<string> columns)
    {
        if (count > 0)
        {
            WriteObject("<tr><td><hr></td></tr>");
        }
        columns.ForEach(name => WriteObject($"<tr><td>{WebUtility.HtmlEncode(name)}:</td><td>{Value(row, name)}</td></tr>"));
    }
}
