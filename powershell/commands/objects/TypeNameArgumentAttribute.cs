using System.Management.Automation;

namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Lets a type be named by itself, by its full name or by a short name; other names stay as they are.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypeNameArgumentAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        Type type => type.FullName,
        string name when LanguagePrimitives.TryConvertTo<Type>(name, out var type) => type.FullName,
        _ => inputData,
    };
}
