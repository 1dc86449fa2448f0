using System.Globalization;
using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Refuses a note's name that could be a member type: so `Add-Member NoteProperty City x` is read as type, name and value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MemberNameAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string name && LanguagePrimitives.TryConvertTo<PSMemberTypes>(name, CultureInfo.InvariantCulture, out _))
        {
            throw Engine.PositionalRefusal(
                $"The parameter NotePropertyName cannot take values that could be converted to the type {typeof(PSMemberTypes).FullName}. "
                + "To define the name of a member with those values, use Add-Member, and specify the member type.");
        }
    }
}
