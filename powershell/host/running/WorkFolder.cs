namespace Koppel.PowerShell.Host.Running;

/// <summary>
/// The folder that a script starts in and where temporary files go: empty for every action. It lies in the host's private folder, beside the
/// one that the engine makes for itself: there no file stays either.
/// </summary>
internal sealed class WorkFolder(string own)
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string work = Path.Combine(own, "work");
    private readonly string engine = Path.Combine(own, "engine");

    public bool Empty()
    {
        try
        {
            Environment.CurrentDirectory = Renewed(own);
            Environment.CurrentDirectory = Renewed(work);
            foreach (var entry in new DirectoryInfo(work).EnumerateFileSystemInfos())
            {
                Remove(entry);
            }
            foreach (var entry in new DirectoryInfo(own).EnumerateFileSystemInfos().Where(entry => entry.FullName != work && entry.FullName != engine))
            {
                Remove(entry);
            }
            RemoveFilesOf(new DirectoryInfo(Renewed(engine)));
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

    /// <summary>The folder at this place, ours to write in: a script may have put a link or a file there, or have taken the right away.</summary>
    private static string Renewed(string path)
    {
        if (File.Exists(path) || new DirectoryInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Ours);
        }
        return path;
    }

    /// <summary>Not its folders: the engine may be making them this moment, for the next runspace. Links are removed, never followed.</summary>
    private static void RemoveFilesOf(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner)
            {
                RemoveFilesOf(inner);
            }
            else
            {
                entry.Delete();
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
