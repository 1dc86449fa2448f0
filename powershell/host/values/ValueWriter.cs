using System.Buffers;
using System.Collections;
using System.Management.Automation;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Koppel.PowerShell.Host.Values;

/// <summary>
/// Writes any object of a script as JSON, at once, without ever failing: cycles, throwing properties, deep and foreign objects end as text.
/// Objects that the script made keep all levels; of other .NET objects two levels of public properties are shown.
/// </summary>
internal sealed class ValueWriter
{
    private const int Deepest = 100;
    private const int DeepestForeign = 2;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 1000,
    };

    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter writer;
    private readonly long maximumBytes;
    private readonly Func<string, string>? mask;
    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);

    private ValueWriter(long maximumBytes, Func<string, string>? mask)
    {
        this.maximumBytes = maximumBytes;
        this.mask = mask;
        writer = new Utf8JsonWriter(buffer, Options);
    }

    /// <exception cref="ValueTooLargeException">The value takes more than maximumBytes.</exception>
    public static RawJson Write(object? value, long maximumBytes = long.MaxValue, Func<string, string>? mask = null)
    {
        var one = new ValueWriter(maximumBytes, mask);
        one.Put(value, 0, 0);
        one.writer.Flush();
        return new RawJson(one.buffer.WrittenMemory);
    }

    private void Put(object? value, int level, int foreign)
    {
        if (writer.BytesPending + writer.BytesCommitted > maximumBytes)
        {
            throw new ValueTooLargeException();
        }
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (ScalarWriter.TryWrite(writer, mask is not null && bare is string text ? mask(text) : bare))
        {
            return;
        }
        // All custom objects share one base object: the wrapper is the identity.
        var identity = bare is PSCustomObject ? value! : bare!;
        if (level >= Deepest || foreign > DeepestForeign || !open.Add(identity))
        {
            ScalarWriter.WriteText(writer, value!);
            return;
        }
        PutOpen(value!, bare!, level, foreign);
        open.Remove(identity);
    }

    private void PutOpen(object value, object bare, int level, int foreign)
    {
        switch (bare)
        {
            case IDictionary dictionary:
                PutDictionary(value, dictionary, level, foreign);
                break;
            case System.Data.DataTable table:
                PutItems(table.Rows, level, foreign);
                break;
            case IEnumerable items:
                PutItems(items, level, foreign);
                break;
            case PSCustomObject:
                PutProperties((PSObject)value, PSMemberTypes.Properties, level, foreign);
                break;
            default:
                PutProperties(PSObject.AsPSObject(value), PSMemberTypes.Property | PSMemberTypes.NoteProperty, level, foreign + 1);
                break;
        }
    }

    private void PutDictionary(object value, IDictionary dictionary, int level, int foreign)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in Entries(dictionary))
        {
            writer.WritePropertyName(ScalarWriter.Valid(key));
            Put(item, level + 1, foreign);
        }
        if (value is PSObject wrapped)
        {
            foreach (var note in wrapped.Properties.OfType<PSNoteProperty>().Where(note => !dictionary.Contains(note.Name)))
            {
                PutProperty(note, level, foreign);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>A hashtable's own order is random per process: sorted, the same script gives the same text.</summary>
    private static IEnumerable<(string Key, object? Value)> Entries(IDictionary dictionary)
    {
        var entries = dictionary.Cast<object>().Select(Entry);
        return dictionary is Hashtable ? entries.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase) : entries;
    }

    private static (string Key, object? Value) Entry(object entry)
    {
        if (entry is DictionaryEntry classic)
        {
            return (ScalarWriter.Text(classic.Key), classic.Value);
        }
        var pair = PSObject.AsPSObject(entry).Properties;
        return (ScalarWriter.Text(pair["Key"]?.Value), pair["Value"]?.Value);
    }

    private void PutItems(IEnumerable items, int level, int foreign)
    {
        writer.WriteStartArray();
        var enumerator = Guard(items.GetEnumerator);
        while (enumerator is not null && Guard(enumerator.MoveNext))
        {
            Put(Guard(() => enumerator.Current), level + 1, foreign);
        }
        writer.WriteEndArray();
    }

    private void PutProperties(PSObject value, PSMemberTypes kinds, int level, int foreign)
    {
        writer.WriteStartObject();
        foreach (var property in value.Properties.Where(property => (property.MemberType & kinds) != 0))
        {
            PutProperty(property, level, foreign);
        }
        writer.WriteEndObject();
    }

    private void PutProperty(PSPropertyInfo property, int level, int foreign)
    {
        writer.WritePropertyName(ScalarWriter.Valid(property.Name));
        Put(Guard(() => property.Value), level + 1, foreign);
    }

    private static T? Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not PipelineStoppedException)
        {
            return default;
        }
    }
}

internal sealed class ValueTooLargeException() : Exception("The value is too large.");
