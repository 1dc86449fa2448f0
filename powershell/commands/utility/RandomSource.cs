using System.Security.Cryptography;

namespace Microsoft.PowerShell.Commands;

/// <summary>Random bytes as numbers: of the operating system, or repeatable ones that begin at a seed.</summary>
internal sealed class RandomSource
{
    private readonly Action<byte[]> fill;

    private RandomSource(Action<byte[]> fill) => this.fill = fill;

    public static RandomSource Secure { get; } = new(bytes => RandomNumberGenerator.Fill(bytes));

    public static RandomSource OfSeed(int seed) => new(new Random(seed).NextBytes);

    /// <summary>From 0 to below 1.</summary>
    public double NextDouble() => Sample() * (1.0 / int.MaxValue);

    public int Next(int low, int high)
    {
        var range = (long)high - low;
        return range <= int.MaxValue ? (int)(NextDouble() * range) + low : (int)Next((long)low, high);
    }

    public long Next(long low, long high)
    {
        var range = (ulong)(high - low);
        var mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(range - 1 | 1);
        var bytes = new byte[sizeof(ulong)];
        ulong value;
        do
        {
            fill(bytes);
            value = BitConverter.ToUInt64(bytes) & mask;
        }
        while (value >= range);
        return low + (long)value;
    }

    private int Sample()
    {
        var bytes = new byte[sizeof(int)];
        fill(bytes);
        var value = BitConverter.ToInt32(bytes);
        value = value == int.MaxValue ? value - 1 : value;
        return value < 0 ? value + int.MaxValue : value;
    }
}
