using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>A command that can write in colours.</summary>
public class ConsoleColorCmdlet : PSCmdlet
{
    private ConsoleColor? foreground;
    private ConsoleColor? background;

    [Parameter]
    public ConsoleColor ForegroundColor
    {
        get => foreground ?? ConsoleColor.Gray;
        set => foreground = value;
    }

    [Parameter]
    public ConsoleColor BackgroundColor
    {
        get => background ?? ConsoleColor.Black;
        set => background = value;
    }

    internal bool ForegroundGiven => foreground is not null;

    internal bool BackgroundGiven => background is not null;
}
