using System.Net;

namespace Koppel.PowerShell.Host.Connections;

/// <summary>Gives each name that is asked for an address of this process, and knows which name an address was given for.</summary>
/// <param name="localhost">Whether `localhost` is a name as any other: it is where the action may reach the machine that Koppel runs on.</param>
internal sealed class LeadingNames(bool localhost)
{
    /// <summary>Those of 127.64.0.0/16 but its first.</summary>
    private const int Most = 65_535;

    private readonly Lock access = new();
    private readonly Dictionary<string, IPAddress> addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<IPAddress, string> names = [];

    /// <summary>Null for what is no name, and after more names than any script asks for.</summary>
    public IPAddress? AddressOf(string name)
    {
        if (!localhost && name.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }
        lock (access)
        {
            if (!addresses.TryGetValue(name, out var address) && names.Count < Most && Uri.CheckHostName(name) == UriHostNameType.Dns)
            {
                var number = names.Count + 1;
                address = new IPAddress([127, 64, (byte)(number >> 8), (byte)number]);
                addresses.Add(name, address);
                names.Add(address, name);
            }
            return address;
        }
    }

    /// <summary>What the script called it: its name, or the address where it used none.</summary>
    public string CalledAt(IPAddress address)
    {
        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        lock (access)
        {
            return names.GetValueOrDefault(bare) ?? bare.ToString();
        }
    }
}
