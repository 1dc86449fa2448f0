using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>Makes an object of a .NET type, with constructor arguments and properties.</summary>
[Cmdlet(VerbsCommon.New, "Object", DefaultParameterSetName = "Net", HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096620")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Net", Mandatory = true, Position = 0)]
    [ValidateTrustedData]
    public string TypeName { get; set; } = string.Empty;

    [Parameter(ParameterSetName = "Net", Position = 1)]
    [ValidateTrustedData]
    [Alias("Args")]
    public object[]? ArgumentList { get; set; }

    [Parameter]
    [ValidateTrustedData]
    public IDictionary? Property { get; set; }

    protected override void BeginProcessing()
    {
        var type = FindType();
        if (type.IsByRefLike)
        {
            var text = $"Cannot create instances of the ByRef-like type \"{type}\". ByRef-like types cannot be boxed and should be used only on stack.";
            ThrowTerminatingError(new ErrorRecord(new InvalidOperationException(text), "CannotInstantiateBoxedByRefLikeType", ErrorCategory.InvalidOperation, type));
        }
        var created = Create(type);
        WriteObject(Property is null ? created : Fill(created));
    }

    private Type FindType()
    {
        if (LanguagePrimitives.TryConvertTo<Type>(TypeName, CultureInfo.InvariantCulture, out var type))
        {
            return type;
        }
        var problem = new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded.");
        ThrowTerminatingError(new ErrorRecord(problem, "TypeNotFound", ErrorCategory.InvalidType, null));
        throw problem;
    }

    private object Create(Type type)
    {
        var arguments = ArgumentList ?? [];
        if (arguments.Length == 0 && type.IsValueType)
        {
            return Activator.CreateInstance(type)!;
        }
        var isPossible = arguments.Length == 0 ? type.GetConstructor(Type.EmptyTypes) is not null : type.GetConstructors().Length > 0;
        if (!isPossible)
        {
            var problem = new PSArgumentException($"A constructor was not found. Cannot find an appropriate constructor for type {TypeName}.");
            ThrowTerminatingError(new ErrorRecord(problem, "CannotFindAppropriateCtor", ErrorCategory.ObjectNotFound, null));
        }
        try
        {
            return Engine.Construct(type, arguments);
        }
        catch (MethodException problem)
        {
            ThrowTerminatingError(new ErrorRecord(problem, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, null));
            throw;
        }
    }

    private PSObject Fill(object created)
    {
        var result = PSObject.AsPSObject(created);
        foreach (DictionaryEntry entry in Property!)
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key);
            if (result.BaseObject is PSCustomObject)
            {
                result.Properties.Remove(name);
                result.Properties.Add(new PSNoteProperty(name, entry.Value));
            }
            else
            {
                Set(result, name, entry.Value);
            }
        }
        return result;
    }

    private void Set(PSObject target, string name, object? value)
    {
        switch (target.Members[name])
        {
            case PSMethodInfo method:
                method.Invoke(value);
                break;
            case PSPropertyInfo property:
                SetProperty(property, value);
                break;
            default:
                var text = $"The member \"{name}\" was not found for the specified .NET object.";
                ThrowTerminatingError(new ErrorRecord(new InvalidOperationException(text), "InvalidOperationException", ErrorCategory.InvalidOperation, null));
                break;
        }
    }

    private void SetProperty(PSPropertyInfo property, object? value)
    {
        try
        {
            property.Value = value;
        }
        catch (SetValueException problem)
        {
            var refusal = new Exception("The value supplied is not valid, or the property is read-only. Change the value, and then try again.", problem);
            ThrowTerminatingError(new ErrorRecord(refusal, "SetValueException", ErrorCategory.InvalidData, null));
        }
    }
}
