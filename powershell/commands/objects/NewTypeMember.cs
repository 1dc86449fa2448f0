using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Builds a member for all objects of a type from a name and one or two values.</summary>
internal sealed class NewTypeMember(PSCmdlet cmdlet, PSMemberTypes type, string? name, bool hasValue, object? value, bool hasSecond, object? second)
{
    /// <summary>The member; ends the command where the values do not fit the kind.</summary>
    public TypeMemberData? Build()
    {
        if (string.IsNullOrEmpty(name))
        {
            return Refuse("MemberNameShouldBeSpecified", $"The MemberName parameter is required for the type \"{type}\". Please specify the MemberName parameter.");
        }
        return type switch
        {
            PSMemberTypes.NoteProperty => BuildNote(),
            PSMemberTypes.AliasProperty => BuildAlias(),
            PSMemberTypes.ScriptProperty => BuildScriptProperty(),
            PSMemberTypes.CodeProperty => BuildCodeProperty(),
            PSMemberTypes.ScriptMethod => BuildScriptMethod(),
            PSMemberTypes.CodeMethod => BuildCodeMethod(),
            _ => Refuse("CannotUpdateMemberType", $"Cannot update a member with type \"{type}\". Specify a different type for the MemberType parameter."),
        };
    }

    private NotePropertyData BuildNote()
    {
        NeedValue();
        RefuseSecond();
        return new NotePropertyData(name, value);
    }

    private AliasPropertyData BuildAlias()
    {
        NeedFilledValue();
        var referenced = Convert<string>(value);
        if (hasSecond && second is null)
        {
            Refuse("SecondValueShouldNotBeNull", NotNull("SecondValue"));
        }
        return hasSecond ? new AliasPropertyData(name, referenced, Convert<Type>(second)) : new AliasPropertyData(name, referenced);
    }

    private ScriptPropertyData BuildScriptProperty()
    {
        NeedOneOfTwo();
        return new ScriptPropertyData(name, ConvertGiven<ScriptBlock>(value), ConvertGiven<ScriptBlock>(second));
    }

    private CodePropertyData BuildCodeProperty()
    {
        NeedOneOfTwo();
        return new CodePropertyData(name, ConvertGiven<MethodInfo>(value), ConvertGiven<MethodInfo>(second));
    }

    private ScriptMethodData BuildScriptMethod()
    {
        NeedFilledValue();
        RefuseSecond();
        return new ScriptMethodData(name, Convert<ScriptBlock>(value));
    }

    private CodeMethodData BuildCodeMethod()
    {
        NeedFilledValue();
        RefuseSecond();
        return new CodeMethodData(name, Convert<MethodInfo>(value));
    }

    private void NeedValue()
    {
        if (!hasValue)
        {
            Refuse("ValueShouldBeSpecified", $"The Value parameter is required for the type \"{type}\". Please specify the Value parameter.");
        }
    }

    private void NeedFilledValue()
    {
        NeedValue();
        if (value is null)
        {
            Refuse("ValueShouldNotBeNull", NotNull("Value"));
        }
    }

    private void NeedOneOfTwo()
    {
        if (value is null && second is null)
        {
            Refuse("ValueAndSecondValueAreNotBothNull", $"The Value and SecondValue parameters should not both be null for a member of type \"{type}\". "
                + "Specify a non-null value for one of the two parameters.");
        }
    }

    private void RefuseSecond()
    {
        if (hasSecond)
        {
            Refuse("SecondValueShouldNotBeSpecified", $"The SecondValue parameter is not necessary for a member of type \"{type}\", and should not be specified. "
                + "Do not specify the SecondValue parameter when updating this member type.");
        }
    }

    private string NotNull(string parameter) => $"The {parameter} parameter should not be null or an empty string for a member of type \"{type}\". "
        + $"Specify a non-null value for the {parameter} parameter when updating this member type.";

    private static T Convert<T>(object? given) => (T)LanguagePrimitives.ConvertTo(given, typeof(T), CultureInfo.InvariantCulture);

    private static T? ConvertGiven<T>(object? given)
        where T : class => given is null ? null : Convert<T>(given);

    private TypeMemberData? Refuse(string id, string text)
    {
        cmdlet.ThrowTerminatingError(new ErrorRecord(new InvalidOperationException(text), id, ErrorCategory.InvalidOperation, null));
        return null;
    }
}
