using System.Management.Automation;
using System.Management.Automation.Internal;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Shows the members of objects, once for each type.</summary>
[Cmdlet(VerbsCommon.Get, "Member", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096704")]
[OutputType(typeof(MemberDefinition))]
public class GetMemberCommand : PSCmdlet
{
    private const PSMemberTypes AddedKinds = PSMemberTypes.AliasProperty | PSMemberTypes.CodeMethod | PSMemberTypes.CodeProperty | PSMemberTypes.MemberSet
        | PSMemberTypes.NoteProperty | PSMemberTypes.PropertySet | PSMemberTypes.ScriptMethod | PSMemberTypes.ScriptProperty;

    private const PSMemberTypes OwnKinds = PSMemberTypes.Property | PSMemberTypes.ParameterizedProperty | PSMemberTypes.Method;

    private readonly HashSet<string> shown = new(StringComparer.OrdinalIgnoreCase);

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    [Parameter]
    public PSMemberViewTypes View { get; set; } = PSMemberViewTypes.Adapted | PSMemberViewTypes.Extended;

    [Parameter]
    public SwitchParameter Static { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// A view toggles the kinds of the others: beside -MemberType that adds kinds that were not asked for. So does PowerShell.
    /// </summary>
    private PSMemberTypes Kinds
    {
        get
        {
            var kinds = View.HasFlag(PSMemberViewTypes.Extended) ? MemberType : MemberType ^ AddedKinds;
            return (View & (PSMemberViewTypes.Adapted | PSMemberViewTypes.Base)) == 0 ? kinds ^ OwnKinds : kinds;
        }
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null || InputObject == AutomationNull.Value)
        {
            return;
        }
        var type = InputObject.BaseObject as Type ?? InputObject.BaseObject.GetType();
        var typeName = Static ? type.FullName! : InputObject.TypeNames.FirstOrDefault() ?? "null";
        if (!shown.Add(typeName))
        {
            return;
        }
        var members = Static ? MemberList.StaticOf(type, Force) : MemberList.Of(InputObject, View, Force);
        foreach (var member in Name.SelectMany(name => members.Match(name, Kinds)))
        {
            WriteObject(new MemberDefinition(typeName, member.Name, member.MemberType, member.ToString()!));
        }
    }

    protected override void EndProcessing()
    {
        if (shown.Count == 0)
        {
            var problem = new InvalidOperationException("You must specify an object for the Get-Member cmdlet.");
            WriteError(new ErrorRecord(problem, "NoObjectInGetMember", ErrorCategory.CloseError, null));
        }
    }
}
