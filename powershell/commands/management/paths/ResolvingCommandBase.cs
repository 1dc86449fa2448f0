using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command that finds the items that paths name and tells about their paths.</summary>
public abstract class ResolvingCommandBase : CoreCommandWithCredentialsBase
{
    internal Collection<PathInfo> Found(string path)
    {
        Collection<PathInfo> found = [];
        Try(() => found = NewContext().Call<Collection<PathInfo>>(SessionState.Path, "GetResolvedPSPathFromPSPath", path));
        return found;
    }
}
