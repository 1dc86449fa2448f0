using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Which files Select-String reads.</summary>
internal static class SearchedFiles
{
    /// <summary>The files that a path means; what is not there, or is no file, is reported.</summary>
    public static IEnumerable<string> Resolve(PSCmdlet cmdlet, string path, bool isLiteral)
    {
        try
        {
            var found = isLiteral
                ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _)]
                : cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            if (provider.Name == "FileSystem")
            {
                return found;
            }
            var refusal = new ArgumentException($"Cannot open the file because the current provider ({provider.ModuleName}\\{provider.Name}) cannot open files.");
            cmdlet.WriteError(new ErrorRecord(refusal, "ProcessingFile", ErrorCategory.NotSpecified, null));
        }
        catch (ItemNotFoundException problem)
        {
            cmdlet.WriteError(new ErrorRecord(problem.ErrorRecord, problem));
        }
        return [];
    }

    /// <summary>The patterns look at the whole path.</summary>
    public static bool IsWanted(string file, string[]? include, string[]? exclude) =>
        (include is null || include.Any(pattern => IsLike(file, pattern))) && exclude?.Any(pattern => IsLike(file, pattern)) != true;

    private static bool IsLike(string file, string pattern) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(file);
}
