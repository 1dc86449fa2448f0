using System.Runtime.InteropServices;

namespace Koppel.PowerShell.Host.Holding;

/// <summary>One instruction of the kernel's filters, as the kernel lays it out (struct sock_filter).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Instruction(ushort Code, byte SkipWhenTrue, byte SkipWhenFalse, uint Value);

/// <summary>
/// Writes the refused calls as a program that the kernel runs at each call (seccomp, classic BPF). Every host waits for this at its start, so it is
/// plain loops: what LINQ and lists need for types of ours would be compiled then.
/// </summary>
internal sealed class FilterProgram
{
    private const uint Allow = 0x7FFF0000;
    private const uint Refuse = 0x00050000;

    // Where struct seccomp_data has what is looked at. Both processors have the lower half of an argument first.
    private const uint Number = 0, Processor = 4, Arguments = 16, ArgumentSize = 8;
    private const uint X64 = 0xC000003E, Arm64 = 0xC00000B7;

    /// <summary>From here on an x64 kernel understands the numbers of another set of calls.</summary>
    private const uint OtherSet = 0x40000000;

    private const int InstructionsOfATest = 3;
    private readonly Instruction[] written = new Instruction[512];
    private ushort length;

    private FilterProgram(bool x64)
    {
        // Calls in the manner of another processor (32 bits) have other numbers: none is let through.
        Load(Processor);
        Add(0x15, x64 ? X64 : Arm64, whenTrue: 1);
        Return(Answer.NotThere);
        Load(Number);
        Add(0x35, OtherSet, whenFalse: 1);
        Return(Answer.NotThere);
        foreach (var call in RefusedCalls.All)
        {
            if ((x64 ? call.X64 : call.Arm64) is { } number)
            {
                Write(call, number);
            }
        }
        LetThrough();
    }

    /// <summary>Null for a processor that the table has no numbers for.</summary>
    public static FilterProgram? For(Architecture processor) =>
        processor is Architecture.X64 or Architecture.Arm64 ? new FilterProgram(processor == Architecture.X64) : null;

    /// <summary>How many of the instructions are written.</summary>
    public ushort Length => length;

    public Instruction[] Instructions => written;

    private void Write(SystemCall call, uint number)
    {
        var begin = length;
        Add(0x15, number);
        foreach (var tests in call.Unless)
        {
            Write(tests);
        }
        Return(call.Answer);
        written[begin] = new(0x15, 0, (byte)(length - begin - 1), number);
    }

    /// <summary>Lets the call through when all are true, else goes on behind itself.</summary>
    private void Write(Test[] tests)
    {
        var end = length + (tests.Length * InstructionsOfATest) + 1;
        foreach (var test in tests)
        {
            Load(Arguments + (test.Argument * ArgumentSize));
            Add(0x54, test.Mask);
            Add(0x15, test.Value, whenFalse: end - length - 1);
        }
        LetThrough();
    }

    private void Load(uint offset) => Add(0x20, offset);

    private void LetThrough() => Add(0x06, Allow);

    private void Return(Answer answer) => Add(0x06, Refuse | (uint)answer);

    private void Add(ushort code, uint value, int whenTrue = 0, int whenFalse = 0) =>
        written[length++] = new(code, (byte)whenTrue, (byte)whenFalse, value);
}
