using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Language;
using System.Numerics;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Turns any object into a tree that JSON can be written from: dictionaries for objects, lists for collections, plain values for the rest.
/// What lies deeper than the context allows becomes text.
/// </summary>
internal sealed class JsonTree(JsonObject.ConvertToJsonContext context)
{
    private bool warned;

    public object? Of(object? value) => Of(value, 0);

    private object? Of(object? value, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (value is null || ReferenceEquals(value, AutomationNull.Value))
        {
            return null;
        }
        var shell = value as PSObject;
        var inner = shell is null ? value : shell.BaseObject;
        if (inner is NullString or DBNull)
        {
            return WithAddedProperties(shell, null, depth, hasAdapted: false);
        }
        if (IsPlain(inner))
        {
            return WithAddedProperties(shell, Plain(inner), depth, hasAdapted: false);
        }
        if (depth > context.MaxDepth)
        {
            return TooDeep(shell, inner, depth);
        }
        return inner switch
        {
            IDictionary dictionary => WithAddedProperties(shell, Entries(dictionary, depth), depth, hasAdapted: false),
            IEnumerable items => WithAddedProperties(shell, Items(items, depth), depth, hasAdapted: false),
            _ => WithAddedProperties(shell, Members(inner, depth), depth, hasAdapted: true),
        };
    }

    private static bool IsPlain(object value) =>
        value is string or DateTime or DateTimeOffset or Guid or Uri or decimal or BigInteger or JObject || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    // 64-bit numbers are more than JavaScript can hold, so enums built on them are written by name
    private static object? Plain(object value) => value switch
    {
        JObject tree => tree.ToObject<Dictionary<object, object>>(),
        Enum name when Enum.GetUnderlyingType(name.GetType()) is var type && (type == typeof(long) || type == typeof(ulong)) => name.ToString(),
        _ => value,
    };

    private object? TooDeep(PSObject? shell, object inner, int depth)
    {
        Warn();
        if (shell?.ImmediateBaseObject is PSCustomObject)
        {
            return LanguagePrimitives.ConvertTo(shell, typeof(string), CultureInfo.InvariantCulture);
        }
        return WithAddedProperties(shell, LanguagePrimitives.ConvertTo(inner, typeof(string), CultureInfo.InvariantCulture), depth, hasAdapted: false);
    }

    private void Warn()
    {
        if (!warned)
        {
            warned = true;
            context.Cmdlet?.WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {context.MaxDepth}.");
        }
    }

    private Dictionary<string, object?> Entries(IDictionary dictionary, int depth)
    {
        var result = new Dictionary<string, object?>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string name)
            {
                throw KeyIsNoText(dictionary);
            }
            result.Add(name, Of(entry.Value, depth + 1));
        }
        return result;
    }

    private InvalidOperationException KeyIsNoText(IDictionary dictionary)
    {
        var problem = new InvalidOperationException(
            $"The type '{dictionary.GetType().FullName}' is not supported for serialization or deserialization of a dictionary. Keys must be strings.");
        context.Cmdlet?.ThrowTerminatingError(new ErrorRecord(problem, "NonStringKeyInDictionary", ErrorCategory.InvalidOperation, dictionary));
        return problem;
    }

    private List<object?> Items(IEnumerable items, int depth)
    {
        var result = new List<object?>();
        foreach (var item in items)
        {
            result.Add(Of(item, depth + 1));
        }
        return result;
    }

    /// <summary>The public fields and properties of a .NET object; one that throws is null.</summary>
    private Dictionary<string, object?> Members(object value, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!field.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
            {
                result[field.Name] = Of(ValueOf(() => field.GetValue(value)), depth + 1);
            }
        }
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var getter = property.GetGetMethod();
            if (getter is not null && getter.GetParameters().Length == 0 && !property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
            {
                result[property.Name] = Of(ValueOf(() => getter.Invoke(value, null)), depth + 1);
            }
        }
        return result;
    }

    private static object? ValueOf(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is TargetInvocationException or RuntimeException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Adds what PowerShell knows of the object beside its own members; a plain value with such additions becomes an object.</summary>
    private object? WithAddedProperties(PSObject? shell, object? value, int depth, bool hasAdapted)
    {
        if (shell is null)
        {
            return value;
        }
        var known = value as Dictionary<string, object?>;
        var result = known ?? new Dictionary<string, object?> { ["value"] = value };
        if (shell.BaseObject is not (string or DateTime))
        {
            foreach (var property in AddedProperties(shell, hasAdapted))
            {
                if (!result.ContainsKey(property.Name))
                {
                    result[property.Name] = Of(ValueOf(() => property.Value), depth + 1);
                }
            }
        }
        return known is null && result.Count == 1 ? value : result;
    }

    private static IEnumerable<PSPropertyInfo> AddedProperties(PSObject shell, bool hasAdapted)
    {
        foreach (var property in shell.Properties)
        {
            var isOfType = property is PSProperty { MemberType: PSMemberTypes.Property };
            if (!isOfType || hasAdapted)
            {
                yield return property;
            }
        }
    }
}
