using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Provider;

namespace Microsoft.PowerShell.Commands;

/// <summary>What writing content anew and adding to it have in common: each path is opened once and takes all piped values.</summary>
public abstract class WriteContentCommandBase : ContentCommandBase
{
    private readonly List<(IContentWriter Writer, ContentNotes Notes)> writers = [];
    private bool pathsArePiped;
    private bool isOpen;

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The action as -WhatIf and -Verbose name it.</summary>
    internal abstract string ActionName { get; }

    internal abstract void Prepare(IEnumerable<string> paths);

    internal abstract void Position(IContentWriter writer);

    internal override object? ParametersOfProvider(ProviderContext context) =>
        context.Call(InvokeProvider.Content, "GetContentWriterDynamicParameters", Path.Length > 0 ? Path[0] : ".");

    protected override void BeginProcessing() => pathsArePiped = Path.Length == 0;

    protected override void ProcessRecord()
    {
        if (pathsArePiped)
        {
            CloseAll();
        }
        if (!isOpen)
        {
            isOpen = true;
            Open();
        }
        foreach (var (writer, notes) in writers)
        {
            var written = writer.Write(Value ?? []);
            if (PassThru && written is { Count: > 0 })
            {
                WriteContent(written, written.Count, notes);
            }
        }
    }

    protected override void EndProcessing() => CloseAll();

    protected override void StopProcessing()
    {
        base.StopProcessing();
        CloseAll();
    }

    private void Open()
    {
        var context = NewContext();
        var paths = Resolve(Path, mayBeMissing: true, context).Where(path => ShouldProcess($"Path: {path.Path}", ActionName)).ToList();
        Prepare(paths.Select(path => path.Path));
        foreach (var path in paths)
        {
            Collection<IContentWriter>? opened = null;
            if (Try(() => opened = context.Call<Collection<IContentWriter>>(InvokeProvider.Content, "GetWriter", path.Path)) && opened is { Count: 1 })
            {
                writers.Add((opened[0], new ContentNotes(this, path, context)));
                Position(opened[0]);
            }
        }
    }

    private void CloseAll()
    {
        isOpen = false;
        foreach (var (writer, _) in writers)
        {
            Close(writer, writer.Close);
        }
        writers.Clear();
    }
}
