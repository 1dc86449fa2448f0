using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Finds the one file that a path names and opens it; what goes wrong ends the command with the errors PowerShell has for it.</summary>
internal static class FilePath
{
    /// <summary>The path in the file system. A wildcard must match one file; without a match the text itself is the path.</summary>
    public static string Resolve(PSCmdlet command, string path, bool isLiteral)
    {
        ProviderInfo? provider;
        var found = isLiteral ? null : Matches(command, path, out _);
        if (found is { Count: > 1 })
        {
            End(command, ManyFiles());
        }
        if (found is { Count: 1 })
        {
            return found[0];
        }
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
        {
            End(command, NoMatch(path));
        }
        var result = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        CheckProvider(command, provider);
        return result;
    }

    public static FileStream OpenForReading(PSCmdlet command, string path, bool isLiteral)
    {
        var resolved = Resolve(command, path, isLiteral);
        return Open(command, () => new FileStream(resolved, FileMode.Open, FileAccess.Read, FileShare.Read));
    }

    public static StreamReader OpenText(PSCmdlet command, string path, bool isLiteral, Encoding encoding) =>
        new(OpenForReading(command, path, isLiteral), encoding);

    /// <summary>Opens a file to write to; with force a read-only one as well, which stays read-only.</summary>
    public static FileToWrite OpenForWriting(PSCmdlet command, string path, bool isLiteral, bool append, bool force, bool noClobber)
    {
        var resolved = Resolve(command, path, isLiteral);
        if (noClobber && !append && File.Exists(resolved))
        {
            End(command, Exists(resolved));
        }
        return Open(command, () =>
        {
            var file = new FileInfo(resolved);
            var wasReadOnly = force && file.Exists && file.IsReadOnly;
            if (wasReadOnly)
            {
                file.IsReadOnly = false;
            }
            var mode = append ? FileMode.Append : noClobber ? FileMode.CreateNew : FileMode.Create;
            return new FileToWrite(new FileStream(resolved, mode, FileAccess.Write, force ? FileShare.ReadWrite : FileShare.Read), wasReadOnly ? file : null);
        });
    }

    public static T Open<T>(PSCmdlet command, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            command.ThrowTerminatingError(new ErrorRecord(problem, "FileOpenFailure", ErrorCategory.OpenError, null));
            throw;
        }
    }

    private static System.Collections.ObjectModel.Collection<string>? Matches(PSCmdlet command, string path, out ProviderInfo? provider)
    {
        try
        {
            var found = command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
            CheckProvider(command, provider);
            return found;
        }
        catch (ItemNotFoundException)
        {
            provider = null;
            return null;
        }
    }

    private static void CheckProvider(PSCmdlet command, ProviderInfo provider)
    {
        if (provider.Name != "FileSystem")
        {
            End(command, new ErrorRecord(Invalid("ReportWrongProviderType"), "ReadWriteFileNotFileSystemProvider", ErrorCategory.InvalidArgument, null)
            {
                ErrorDetails = new ErrorDetails($"Cannot open file because the current provider ({provider.ModuleName}\\{provider.Name}) cannot open a file."),
            });
        }
    }

    private static ErrorRecord ManyFiles() => new(Invalid("ReportMultipleFilesNotSupported"), "ReadWriteMultipleFilesNotSupported", ErrorCategory.InvalidArgument, null)
    {
        ErrorDetails = new ErrorDetails("Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files."),
    };

    private static ErrorRecord NoMatch(string path) => new(new FileNotFoundException(), "FileOpenFailure", ErrorCategory.OpenError, path)
    {
        ErrorDetails = new ErrorDetails($"Cannot perform operation because the wildcard path {path} did not resolve to a file."),
    };

    private static ErrorRecord Exists(string path) =>
        new(new IOException($"The file '{path}' already exists."), "NoClobber", ErrorCategory.ResourceExists, path);

    private static PSInvalidOperationException Invalid(string operation) => new(
        $"Cannot perform operation because operation \"{operation}\" is not valid. Remove operation \"{operation}\", or investigate why it is not valid.");

    private static void End(PSCmdlet command, ErrorRecord record) => command.ThrowTerminatingError(record);
}

/// <summary>A file open for writing, and whether it has to become read-only again.</summary>
internal sealed record FileToWrite(FileStream Stream, FileInfo? ReadOnlyFile)
{
    public void Close(IDisposable? writer)
    {
        writer?.Dispose();
        Stream.Dispose();
        if (ReadOnlyFile is not null)
        {
            ReadOnlyFile.IsReadOnly = true;
        }
    }
}
