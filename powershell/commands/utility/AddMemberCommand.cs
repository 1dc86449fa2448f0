using System.Collections;
using System.Management.Automation;
using System.Numerics;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Adds members and a type name to an object.</summary>
[Cmdlet(VerbsCommon.Add, "Member", DefaultParameterSetName = TypeNameSet, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097109")]
public sealed class AddMemberCommand : PSCmdlet
{
    private const string TypeNameSet = "TypeNameSet";
    private const string AnyMember = "MemberSet";
    private const string OneNote = "NotePropertySingleMemberSet";
    private const string ManyNotes = "NotePropertyMultiMemberSet";

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = AnyMember)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = TypeNameSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = OneNote)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ManyNotes)]
    public PSObject InputObject { get; set; } = null!;

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = AnyMember)]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; }

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = AnyMember)]
    public string Name { get; set; } = string.Empty;

    [Parameter(Position = 2, ParameterSetName = AnyMember)]
    public object? Value { get; set; }

    [Parameter(Position = 3, ParameterSetName = AnyMember)]
    public object? SecondValue { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = TypeNameSet)]
    [Parameter(ParameterSetName = AnyMember)]
    [Parameter(ParameterSetName = OneNote)]
    [Parameter(ParameterSetName = ManyNotes)]
    [ValidateNotNullOrEmpty]
    public string? TypeName { get; set; }

    [Parameter(ParameterSetName = AnyMember)]
    [Parameter(ParameterSetName = OneNote)]
    [Parameter(ParameterSetName = ManyNotes)]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OneNote)]
    [MemberName]
    [ValidateNotNullOrEmpty]
    public string NotePropertyName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = OneNote)]
    [AllowNull]
    public object? NotePropertyValue { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ManyNotes)]
    [ValidateNotNullOrEmpty]
    public IDictionary NotePropertyMembers { get; set; } = null!;

    protected override void ProcessRecord()
    {
        if (TypeName is not null && string.IsNullOrWhiteSpace(TypeName))
        {
            ThrowTerminatingError(Problem("TypeNameShouldNotBeEmpty", "The TypeName parameter should not be null, empty, or contain only white spaces.", TypeName));
        }
        var isAdded = ParameterSetName switch
        {
            TypeNameSet => true,
            OneNote => Add(new PSNoteProperty(NotePropertyName, NotePropertyValue)),
            ManyNotes => AddNotes(),
            _ => AddAny(),
        };
        if (!isAdded)
        {
            return;
        }
        AddTypeName();
        if (PassThru)
        {
            WriteObject(InputObject);
        }
    }

    private bool AddNotes()
    {
        var isAdded = true;
        foreach (DictionaryEntry entry in NotePropertyMembers)
        {
            isAdded &= AddNote(LanguagePrimitives.ConvertTo<string>(entry.Key), entry.Value);
        }
        return isAdded;
    }

    private bool AddNote(string? name, object? value)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return Add(new PSNoteProperty(name, value));
        }
        WriteError(Problem("NotePropertyNameShouldNotBeNull", "The name for a NoteProperty member should not be null or an empty string.", name));
        return false;
    }

    private bool AddAny()
    {
        if (BitOperations.PopCount((uint)MemberType) > 1)
        {
            var text = $"To add a member, only one member type can be specified. The member types specified are: \"{MemberType}\"";
            WriteError(Problem("WrongMemberCount", text, null));
            return false;
        }
        return NewMember().Build(MemberType) is { } member && Add(member);
    }

    private NewMember NewMember()
    {
        var given = MyInvocation.BoundParameters;
        return new NewMember(this, Name, given.ContainsKey(nameof(Value)), Value, given.ContainsKey(nameof(SecondValue)), SecondValue);
    }

    private bool Add(PSMemberInfo member)
    {
        if (InputObject.Members[member.Name] is { } present && !MakeRoom(present, member.Name))
        {
            return false;
        }
        InputObject.Members.Add(member);
        return true;
    }

    private bool MakeRoom(PSMemberInfo present, string name)
    {
        if (!Force)
        {
            var exists = $"Cannot add a member with the name \"{name}\" because a member with that name already exists. "
                + "To overwrite the member anyway, add the Force parameter to your command.";
            WriteError(Problem("MemberAlreadyExists", exists, InputObject));
            return false;
        }
        if (present.IsInstance)
        {
            InputObject.Members.Remove(name);
            return true;
        }
        var belongsToType = $"Cannot force the member with name \"{name}\" and type \"{present.MemberType}\" to be added. "
            + "A member with that name and type already exists, and the existing member is not an instance extension.";
        WriteError(Problem("CannotRemoveTypeDataMember", belongsToType, InputObject));
        return false;
    }

    private void AddTypeName()
    {
        if (TypeName is not null)
        {
            InputObject.TypeNames.Insert(0, LanguagePrimitives.TryConvertTo<Type>(TypeName, out var type) ? type.FullName : TypeName);
        }
    }

    private static ErrorRecord Problem(string id, string text, object? target) =>
        new(new InvalidOperationException(text), id, ErrorCategory.InvalidOperation, target);
}
