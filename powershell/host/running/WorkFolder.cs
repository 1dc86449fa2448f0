namespace Koppel.PowerShell.Host.Running;

/// <summary>The folder that a script starts in and where temporary files go: empty for every action.</summary>
internal static class WorkFolder
{
    public static bool Empty(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Environment.CurrentDirectory = folder;
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                Remove(entry);
            }
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>When the parent is gone nobody else does.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Environment.CurrentDirectory = Path.GetPathRoot(folder)!;
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What is in use stays for the operating system to clear away.
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
