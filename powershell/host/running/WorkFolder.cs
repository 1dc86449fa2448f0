namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// The folder that a script starts in and where temporary files go: empty for every action. It lies in the host's private folder, beside the
/// one that the engine makes for itself: there no file stays either.
/// </summary>
internal sealed class WorkFolder(string own)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly string work = Path.Combine(own, "work");
    private readonly string engine = Path.Combine(own, "engine");

    public bool Empty()
    {
        try
        {
            Directory.CreateDirectory(work);
            Environment.CurrentDirectory = work;
            foreach (var entry in new DirectoryInfo(work).EnumerateFileSystemInfos())
            {
                Remove(entry);
            }
            foreach (var entry in new DirectoryInfo(own).EnumerateFileSystemInfos().Where(entry => entry.FullName != work && entry.FullName != engine))
            {
                Remove(entry);
            }
            RemoveFilesOfEngine();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>When the parent is gone nobody else does.</summary>
    public void Remove()
    {
        try
        {
            Environment.CurrentDirectory = Path.GetPathRoot(own)!;
            Directory.Delete(own, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What is in use stays for the operating system to clear away.
        }
    }

    /// <summary>Not its folders: the engine may be making them this moment, for the next runspace.</summary>
    private void RemoveFilesOfEngine()
    {
        if (Directory.Exists(engine))
        {
            foreach (var file in new DirectoryInfo(engine).EnumerateFiles("*", Everything))
            {
                file.Delete();
            }
        }
    }

    private static void Remove(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo { LinkTarget: null } directory)
        {
            directory.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }
    }
}
