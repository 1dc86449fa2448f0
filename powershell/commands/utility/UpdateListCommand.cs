using System.Collections;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Adds to, removes from or replaces the list in a property; without an object it gives the changes as a table.</summary>
[Cmdlet(VerbsData.Update, "List", DefaultParameterSetName = "AddRemoveSet", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2109383")]
public class UpdateListCommand : PSCmdlet
{
    private PSListModifier? changes;

    [Parameter(ParameterSetName = "AddRemoveSet")]
    [ValidateNotNullOrEmpty]
    public object[]? Add { get; set; }

    [Parameter(ParameterSetName = "AddRemoveSet")]
    [ValidateNotNullOrEmpty]
    public object[]? Remove { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ReplaceSet")]
    [ValidateNotNullOrEmpty]
    public object[]? Replace { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Property { get; set; }

    private static string[] Kinds => [nameof(Add), nameof(Remove), nameof(Replace)];

    protected override void ProcessRecord()
    {
        if (Property is null)
        {
            return;
        }
        if (InputObject is null)
        {
            WriteError(Problem("MissingInputObjectParameter", "You must specify the InputObject parameter when the Property parameter is specified.", null));
        }
        else if (InputObject.Members[Property] is { } member)
        {
            Apply(InputObject, member);
        }
        else
        {
            WriteError(Problem("MemberDoesntExist", $"The property '{Property}' cannot be found on this object", InputObject));
        }
    }

    protected override void EndProcessing()
    {
        if (Property is not null)
        {
            return;
        }
        if (InputObject is not null)
        {
            var text = "You must specify the Property parameter when the InputObject parameter is specified.";
            ThrowTerminatingError(Problem("MissingPropertyParameter", text, null));
        }
        WriteObject(Changes());
    }

    private void Apply(PSObject target, PSMemberInfo member)
    {
        try
        {
            changes ??= new PSListModifier(Changes());
            changes.ApplyTo(member.Value);
            WriteObject(target);
        }
        catch (PSInvalidOperationException problem)
        {
            WriteError(new ErrorRecord(problem, "ApplyFailed", ErrorCategory.InvalidOperation, null));
        }
    }

    private Hashtable Changes()
    {
        var table = new Hashtable(2);
        foreach (var (kind, values) in Kinds.Zip([Add, Remove, Replace]))
        {
            if (values is { Length: > 0 })
            {
                table.Add(kind, values);
            }
        }
        return table;
    }

    private static ErrorRecord Problem(string id, string text, object? target) =>
        new(new InvalidOperationException(text), id, ErrorCategory.InvalidOperation, target);
}
