namespace Koppel.PowerShell.Host.Holding;

/// <summary>What a refused call gives back, as the kernel numbers it.</summary>
internal enum Answer : uint
{
    NotPermitted = 1,
    NotThere = 38,
    NoSuchFamily = 97,
}

/// <summary>True of a call whose argument, from 0, has this value in the bits of the mask. Only the lower half of an argument is looked at.</summary>
internal sealed record Test(uint Argument, uint Value, uint Mask = uint.MaxValue);

/// <summary>A call to Linux's kernel that scripts are refused, with its number on each kind of processor; null where it has none.</summary>
internal sealed record SystemCall(string Name, uint? X64, uint? Arm64, Answer Answer = Answer.NotPermitted)
{
    /// <summary>It is let through when all tests of one of these lists are true.</summary>
    public Test[][] Unless { get; init; } = [];
}
