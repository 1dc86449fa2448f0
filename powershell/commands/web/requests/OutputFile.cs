using System.Net;
using Koppel.PowerShell.Web;

namespace Microsoft.PowerShell.Commands;

/// <summary>The file that an answer is written to, and how much of it is there already when a download is resumed.</summary>
internal sealed class OutputFile
{
    private readonly string path;

    public OutputFile(WebRequestPSCmdlet command, string given)
    {
        path = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(given, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            throw ParameterRules.Broken(command, "WebCmdletOutFileNotFilesystemPathException", $"Path '{given}' does not resolve to a FileSystem provider path.");
        }
        if (command.Resume && Directory.Exists(path))
        {
            throw ParameterRules.Broken(command, "WebCmdletResumeNotFilePathException",
                "The cmdlet cannot run because the path is a directory. When using -Resume, the -OutFile parameter must be a path to a file.");
        }
        IsResuming = command.Resume;
        Length = IsResuming && File.Exists(path) ? new FileInfo(path).Length : 0;
    }

    /// <summary>Whether only the rest of the file is asked for; ends when the server cannot give it.</summary>
    public bool IsResuming { get; set; }

    /// <summary>The bytes that are there already.</summary>
    public long Length { get; }

    /// <summary>Whether the answer says that nothing is left to be fetched.</summary>
    public bool IsComplete(HttpResponseMessage response) =>
        IsResuming && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == Length;

    /// <summary>The full path; in a folder, the file takes the last part of the address as its name.</summary>
    public string PathFor(HttpResponseMessage response)
    {
        if (!Directory.Exists(path))
        {
            return path;
        }
        // an encoded slash in the address must not lead out of the folder
        var name = WebUtility.UrlDecode(response.RequestMessage!.RequestUri!.Segments[^1]);
        return Path.Join(path, Path.GetFileName(name.Replace('\\', '/').TrimEnd('/')));
    }

    /// <summary>Writes the body of the answer, unless nothing is left to be written.</summary>
    public void Write(WebRequestPSCmdlet command, HttpResponseMessage response, MemoryStream? content = null)
    {
        if (IsComplete(response))
        {
            command.WriteVerbose($"The file will not be re-downloaded because the remote file is the same size as the OutFile: {path}");
            return;
        }
        using var file = Open(response);
        if (content is null)
        {
            AnswerStream.Copy(response, file, command.OperationTimeoutSeconds, command.StopToken);
        }
        else
        {
            content.Position = 0;
            content.CopyTo(file);
            content.Position = 0;
        }
    }

    // behind what is there, or anew
    private FileStream Open(HttpResponseMessage response) =>
        new(PathFor(response), IsResuming && response.StatusCode == HttpStatusCode.PartialContent ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read);
}
