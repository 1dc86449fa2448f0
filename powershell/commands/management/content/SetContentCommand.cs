using System.Management.Automation;
using System.Management.Automation.Provider;

namespace Microsoft.PowerShell.Commands;

/// <summary>Writes content in place of what an item had.</summary>
[Cmdlet(VerbsCommon.Set, "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true, SupportsTransactions = true, HelpUri = "https://go.microsoft.com/fwlink/?LinkID=2097142")]
public class SetContentCommand : WriteContentCommandBase
{
    internal override string ActionName => "Set Content";

    internal override void Prepare(IEnumerable<string> paths)
    {
        var context = new ProviderContext(NewContext());
        foreach (var path in paths)
        {
            try
            {
                context.Call(InvokeProvider.Content, "Clear", path);
                context.ThrowFirstError();
            }
            catch (Exception problem) when (problem is PSNotSupportedException or ItemNotFoundException)
            {
                // nothing to clear: the content is new or overwritten as it is written
            }
            catch (Exception problem) when (IsAboutPath(problem))
            {
                WriteError(new ErrorRecord(((IContainsErrorRecord)problem).ErrorRecord, problem));
            }
        }
    }

    internal override void Position(IContentWriter writer)
    {
    }
}
