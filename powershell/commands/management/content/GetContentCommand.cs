using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Provider;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads the content of items: of files line by line, in groups of lines, the first or the last ones.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path", SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2096490")]
public class GetContentCommand : ContentCommandBase
{
    private long totalCount = -1;
    private int tail = -1;
    private bool hasTotalCount;
    private bool hasTail;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public long ReadCount { get; set; } = 1;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, long.MaxValue)]
    [Alias("First", "Head")]
    public long TotalCount
    {
        get => totalCount;
        set => (totalCount, hasTotalCount) = (value, true);
    }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, int.MaxValue)]
    [Alias("Last")]
    public int Tail
    {
        get => tail;
        set => (tail, hasTail) = (value, true);
    }

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Content, "GetContentReaderDynamicParameters", Path.Length > 0 ? Path[0] : ".");

    protected override void ProcessRecord()
    {
        if (hasTotalCount && hasTail)
        {
            var problem = new InvalidOperationException("The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.");
            WriteError(new ErrorRecord(problem, "TailAndHeadCannotCoexist", ErrorCategory.InvalidOperation, this));
            return;
        }
        if (totalCount == 0)
        {
            return;
        }
        var context = NewContext();
        foreach (var path in Resolve(Path, mayBeMissing: false, context))
        {
            var place = context.SuppressWildcards ? path.Path : WildcardPattern.Escape(path.Path);
            Collection<IContentReader>? readers = null;
            if (Try(() => readers = context.Call<Collection<IContentReader>>(InvokeProvider.Content, "GetReader", place)) && readers is { Count: 1 })
            {
                Read(readers[0], new ContentNotes(this, path, context));
            }
        }
    }

    private void Read(IContentReader reader, ContentNotes notes)
    {
        try
        {
            if (hasTail)
            {
                ReadLast(reader, notes);
            }
            else
            {
                ReadForward(reader, notes);
            }
        }
        finally
        {
            Close(reader, reader.Close);
        }
    }

    private void ReadForward(IContentReader reader, ContentNotes notes)
    {
        long count = 0;
        IList? part;
        do
        {
            var wanted = totalCount > 0 && (ReadCount == 0 || totalCount - ReadCount < count) ? totalCount - count : ReadCount;
            part = reader.Read(wanted);
            if (part is { Count: > 0 })
            {
                count += part.Count;
                WriteContent(ReadCount == 1 ? part[0]! : part, count, notes);
            }
        }
        while (part is { Count: > 0 } && (totalCount < 0 || count < totalCount));
    }

    private void ReadLast(IContentReader reader, ContentNotes notes)
    {
        var last = new Queue<object?>();
        while (reader.Read(1) is { Count: > 0 } part)
        {
            foreach (var item in part)
            {
                last.Enqueue(item);
                if (last.Count > tail)
                {
                    last.Dequeue();
                }
            }
        }
        WriteParts([.. last], notes);
    }

    private void WriteParts(object?[] items, ContentNotes notes)
    {
        long count = 0;
        var size = ReadCount <= 0 ? Math.Max(items.Length, 1) : (int)Math.Min(ReadCount, int.MaxValue);
        foreach (var part in items.Chunk(size))
        {
            count += part.Length;
            WriteContent(ReadCount == 1 ? part[0]! : part, count, notes);
        }
    }
}
