namespace System.Runtime.CompilerServices;

/// <summary>.NET knows it by this name: an assembly that carries it may use what the named assembly keeps internal.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}
