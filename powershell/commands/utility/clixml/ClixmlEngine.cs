using System.Reflection;
using System.Xml;
using Koppel.PowerShell.Commands.Objects;

namespace Microsoft.PowerShell.Commands;

/// <summary>The engine's own writer of objects as XML, many of them in one file.</summary>
internal sealed class ClixmlWriter(XmlWriter writer, int? depth)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type Kind = Engine.Type("System.Management.Automation.Serializer");
    private static readonly MethodInfo Serialize = Engine.Method(Kind, "Serialize", typeof(object));
    private static readonly MethodInfo End = Engine.Method(Kind, "Done");

    private readonly object serializer = depth is { } levels
        ? Activator.CreateInstance(Kind, Any, null, [writer, levels, true], null)!
        : Activator.CreateInstance(Kind, Any, null, [writer], null)!;

    public void Write(object? value) => Serialize.Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, [value], null);

    public void Done() => End.Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, null, null);
}

/// <summary>The engine's own reader of objects from XML.</summary>
internal sealed class ClixmlReader(XmlReader reader)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type Kind = Engine.Type("System.Management.Automation.Deserializer");
    private static readonly MethodInfo Deserialize = Engine.Method(Kind, "Deserialize");
    private static readonly MethodInfo End = Engine.Method(Kind, "Done");

    private readonly object deserializer = Kind.GetConstructor(Any, [typeof(XmlReader)])!.Invoke(BindingFlags.DoNotWrapExceptions, null, [reader], null);

    /// <summary>The objects in order.</summary>
    public IEnumerable<object?> Objects()
    {
        while (!(bool)End.Invoke(deserializer, BindingFlags.DoNotWrapExceptions, null, null, null)!)
        {
            yield return Deserialize.Invoke(deserializer, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
    }
}
