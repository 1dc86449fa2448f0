namespace Koppel.PowerShell.Commands.Objects;

/// <summary>Watches whether the values of keys are all of the same types, place by place. A value without a type (null, or none) fits any.</summary>
internal sealed class KeyTypes
{
    private Type?[]? types;

    public bool AreSame { get; private set; } = true;

    /// <summary>True while equal values are sure to have equal hash codes, texts by the rules of their culture.</summary>
    public bool CanBeHashed => AreSame && types?.All(IsSimple) != false;

    public void Add(ObjectKey key)
    {
        types ??= new Type?[key.Values.Count];
        AreSame = AreSame && key.Values.Count == types.Length;
        for (var index = 0; AreSame && index < types.Length; index++)
        {
            var type = key.Values[index].Base?.GetType();
            types[index] ??= type;
            AreSame = type is null || type == types[index];
        }
    }

    private static bool IsSimple(Type? type) =>
        type is null || (type.IsPrimitive && type != typeof(char)) || type == typeof(string) || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(decimal);
}
