using System.Runtime.InteropServices;
using Koppel.PowerShell.Host.Holding;
using Xunit;

namespace Koppel.PowerShell.Tests.Host;

/// <summary>The program that the kernel runs at each call, run here: for the processor that this machine does not have too.</summary>
public sealed class RefusedCallsTests
{
    private const uint Allowed = 0x7FFF0000;
    private const uint Refused = 0x00050000;
    private const uint X64 = 0xC000003E, Arm64 = 0xC00000B7, X86 = 0x40000003;

    [Theory]
    [InlineData(Architecture.X64, X64)]
    [InlineData(Architecture.Arm64, Arm64)]
    public void What_has_no_condition_is_refused_and_what_stands_beside_it_is_not(Architecture processor, uint processorOfCall)
    {
        var numbers = RefusedCalls.All.Select(call => (call, number: processor == Architecture.X64 ? call.X64 : call.Arm64)).Where(known => known.number is not null).ToList();
        Assert.Equal(numbers.Count, numbers.Select(known => known.number).Distinct().Count());
        foreach (var (call, number) in numbers.Where(known => known.call.Unless is []))
        {
            Assert.Equal((call.Name, Refused | (uint)call.Answer), (call.Name, Answer(processor, processorOfCall, number!.Value)));
        }
        var others = Enumerable.Range(0, 500).Select(number => (uint)number).Except(numbers.Select(known => known.number!.Value));
        Assert.All(others, number => Assert.Equal(Allowed, Answer(processor, processorOfCall, number)));
    }

    [Theory]
    [InlineData(Architecture.X64, X64, 56u)]
    [InlineData(Architecture.Arm64, Arm64, 220u)]
    public void Threads_begin_and_processes_do_not(Architecture processor, uint processorOfCall, uint clone)
    {
        const uint AsLibcDoes = 0x003D0F00, Fork = 0x01200011, User = 0x10000000;
        Assert.Equal(Allowed, Answer(processor, processorOfCall, clone, AsLibcDoes));
        Assert.Equal(Refused | 1, Answer(processor, processorOfCall, clone, Fork));
        Assert.Equal(Refused | 1, Answer(processor, processorOfCall, clone, AsLibcDoes | User));
    }

    [Theory]
    [InlineData(1u, 1u, 0u, true)]
    [InlineData(2u, 1u, 6u, true)]
    [InlineData(10u, 1u, 0u, true)]
    [InlineData(2u, 0x80802u, 0u, true)]
    [InlineData(10u, 2u, 17u, true)]
    [InlineData(16u, 3u, 0u, true)]
    [InlineData(16u, 3u, 9u, false)]
    [InlineData(17u, 3u, 0u, false)]
    [InlineData(40u, 1u, 0u, false)]
    [InlineData(2u, 2u, 136u, false)]
    [InlineData(10u, 2u, 136u, false)]
    [InlineData(2u, 1u, 132u, false)]
    [InlineData(10u, 5u, 0u, false)]
    [InlineData(2u, 3u, 17u, false)]
    public void Sockets_are_those_of_networks_by_TCP_and_UDP_and_netlink_says_routes_alone(uint family, uint kind, uint protocol, bool allowed)
    {
        var expected = allowed ? Allowed : Refused | 97;
        Assert.Equal(expected, Answer(Architecture.X64, X64, 41, family, kind, protocol));
        Assert.Equal(expected, Answer(Architecture.Arm64, Arm64, 198, family, kind, protocol));
    }

    [Theory]
    [InlineData(Architecture.X64, X86, 0u)]
    [InlineData(Architecture.X64, X64, 0x40000000u)]
    [InlineData(Architecture.Arm64, X64, 0u)]
    public void Calls_in_the_manner_of_another_processor_are_not_there(Architecture processor, uint processorOfCall, uint number)
    {
        Assert.Equal(Refused | 38, Answer(processor, processorOfCall, number));
    }

    [Fact]
    public void Other_processors_have_no_program()
    {
        Assert.Null(FilterProgram.For(Architecture.Wasm));
    }

    /// <summary>Classic BPF, as much of it as filters use; a jump out of the program throws, as does one that is unknown.</summary>
    private static uint Answer(Architecture processor, uint processorOfCall, uint number, params uint[] arguments)
    {
        var program = FilterProgram.For(processor)!;
        uint loaded = 0;
        for (var at = 0; ; at++)
        {
            Assert.InRange(at, 0, program.Length - 1);
            var instruction = program.Instructions[at];
            switch (instruction.Code)
            {
                case 0x20:
                    loaded = instruction.Value switch
                    {
                        0 => number,
                        4 => processorOfCall,
                        var offset => arguments.ElementAtOrDefault((int)((offset - 16) / 8)),
                    };
                    break;
                case 0x54:
                    loaded &= instruction.Value;
                    break;
                case 0x15:
                    at += loaded == instruction.Value ? instruction.SkipWhenTrue : instruction.SkipWhenFalse;
                    break;
                case 0x35:
                    at += loaded >= instruction.Value ? instruction.SkipWhenTrue : instruction.SkipWhenFalse;
                    break;
                case 0x06:
                    return instruction.Value;
                default:
                    throw new InvalidOperationException($"Unknown instruction 0x{instruction.Code:x}.");
            }
        }
    }
}
