using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>The file whose bytes are the body of a request.</summary>
internal static class InputFile
{
    /// <summary>Ends the command when -InFile does not lead to one file.</summary>
    public static void Check(WebRequestPSCmdlet command)
    {
        var path = command.InFile!;
        try
        {
            var files = command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
            var broken = provider.Name != "FileSystem" ? ("WebCmdletInFileNotFilesystemPathException", $"Path '{path}' does not resolve to a FileSystem provider path. Specify a path that uses the FileSystem provider, and then retry the command.")
                : files.Count > 1 ? ("WebCmdletInFileMultiplePathsException", $"The cmdlet cannot run because the path '{path}' resolves to multiple files. Specify a path that resolves to one file, and then retry the command.")
                : files.Count == 0 ? ("WebCmdletInFileNoResolvedPathException", $"Path '{path}' cannot be resolved to a file. Specify a path that resolves to one file, and then retry the command.")
                : Directory.Exists(files[0]) ? ("WebCmdletInFileNotFilePathException", $"Path '{path}' resolves to a directory. Specify a path including a file name, and then retry the command.")
                : default;
            if (broken != default)
            {
                throw ParameterRules.Broken(command, broken.Item1, broken.Item2);
            }
            command.InFile = files[0];
        }
        catch (Exception error) when (error is ItemNotFoundException or ProviderNotFoundException or System.Management.Automation.DriveNotFoundException)
        {
            command.ThrowTerminatingError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error));
        }
    }
}
