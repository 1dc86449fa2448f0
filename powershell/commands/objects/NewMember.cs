using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Builds a member from a name and one or two values, as each member type wants them.</summary>
internal sealed class NewMember(PSCmdlet cmdlet, string name, bool hasValue, object? value, bool hasSecond, object? second)
{
    private object? value = value;
    private PSMemberTypes type;

    /// <summary>The member; ends the command where the values do not fit the type.</summary>
    public PSMemberInfo? Build(PSMemberTypes memberType)
    {
        type = memberType;
        return memberType switch
        {
            PSMemberTypes.NoteProperty => BuildNote(),
            PSMemberTypes.AliasProperty => BuildAlias(),
            PSMemberTypes.ScriptProperty => BuildScriptProperty(),
            PSMemberTypes.ScriptMethod => BuildScriptMethod(),
            PSMemberTypes.PropertySet => BuildPropertySet(),
            PSMemberTypes.MemberSet => BuildMemberSet(),
            PSMemberTypes.CodeProperty => BuildCodeProperty(),
            PSMemberTypes.CodeMethod => BuildCodeMethod(),
            _ => Refuse("CannotAddMemberType", $"Cannot add a member with type \"{memberType}\". Specify a different type for the MemberTypes parameter."),
        };
    }

    private PSNoteProperty BuildNote()
    {
        NeedValue();
        RefuseSecond();
        return new PSNoteProperty(name, value);
    }

    private PSAliasProperty BuildAlias()
    {
        NeedValue();
        NeedFilledValue();
        var referenced = Convert<string>(value);
        if (referenced.Length == 0)
        {
            Refuse("AliasReferenceShouldNotBeNullOrEmpty", "The member referenced by this alias should not be null or empty.");
        }
        if (!hasSecond)
        {
            return new PSAliasProperty(name, referenced);
        }
        if (second is null)
        {
            Refuse("Value2ShouldNotBeNull", $"The SecondValue parameter should not be null for a member of type \"{type}\". "
                + "Specify a non-null value for the SecondValue parameter when adding members of this type.");
        }
        return new PSAliasProperty(name, referenced, Convert<Type>(second));
    }

    private PSScriptProperty BuildScriptProperty()
    {
        NeedOneOfTwo();
        return new PSScriptProperty(name, ConvertGiven<ScriptBlock>(hasValue, value), ConvertGiven<ScriptBlock>(hasSecond, second));
    }

    private PSCodeProperty BuildCodeProperty()
    {
        NeedOneOfTwo();
        return new PSCodeProperty(name, ConvertGiven<MethodInfo>(hasValue, value), ConvertGiven<MethodInfo>(hasSecond, second));
    }

    private PSScriptMethod BuildScriptMethod()
    {
        NeedValue();
        NeedFilledValue();
        RefuseSecond();
        return new PSScriptMethod(name, Convert<ScriptBlock>(value));
    }

    private PSCodeMethod BuildCodeMethod()
    {
        NeedValue();
        NeedFilledValue();
        RefuseSecond();
        return new PSCodeMethod(name, Convert<MethodInfo>(value));
    }

    private PSPropertySet BuildPropertySet()
    {
        RefuseSecond();
        NeedValue();
        NeedFilledValue();
        return new PSPropertySet(name, Convert<Collection<string>>(value));
    }

    private PSMemberSet BuildMemberSet()
    {
        RefuseSecond();
        return value is null or string { Length: 0 } ? new PSMemberSet(name) : new PSMemberSet(name, Convert<Collection<PSMemberInfo>>(value));
    }

    /// <summary>A value that was left out is asked of the user; a host without a user refuses that.</summary>
    private void NeedValue()
    {
        if (!hasValue)
        {
            var question = $"The Value parameter is required for a member of type \"{type}\". Specify the Value parameter when adding members of this type.";
            var answers = cmdlet.Host.UI.Prompt(question, null, [new FieldDescription("Value")]);
            value = answers?["Value"]?.BaseObject;
        }
    }

    private void NeedFilledValue()
    {
        if (value is null)
        {
            Refuse("Value1ShouldNotBeNull", $"The Value parameter should not be null for a member of type \"{type}\". "
                + "Specify a non-null value for the Value parameter when adding members of this type.");
        }
    }

    private void NeedOneOfTwo()
    {
        if (value is null && second is null)
        {
            Refuse("Value1AndValue2AreNotBothNull", $"Both Value and SecondValue parameters should not be null for a member of type \"{type}\". "
                + "Specify a non-null value for one of the two parameters.");
        }
    }

    private void RefuseSecond()
    {
        if (hasSecond)
        {
            Refuse("Value2ShouldNotBeSpecified", $"The SecondValue parameter is not necessary for a member of type \"{type}\", and should not be specified. "
                + "Do not specify the SecondValue parameter when you add members of this type.");
        }
    }

    private static T Convert<T>(object? given) => (T)LanguagePrimitives.ConvertTo(given, typeof(T), CultureInfo.InvariantCulture);

    private static T? ConvertGiven<T>(bool isGiven, object? given)
        where T : class => isGiven && given is not null ? Convert<T>(given) : null;

    private PSMemberInfo? Refuse(string id, string text)
    {
        cmdlet.ThrowTerminatingError(new ErrorRecord(new InvalidOperationException(text), id, ErrorCategory.InvalidOperation, null));
        return null;
    }
}
