namespace Koppel.PowerShell.Host.Holding;

/// <summary>
/// What a script has no use for, and native code of a script might: ways out of a container, into other processes, into parts of the kernel where
/// faults are found most, and to memory that nobody counts. All else is let through: .NET decides what it needs, and needs more with each version.
/// </summary>
internal static class RefusedCalls
{
    private const uint Thread = 0x00010000;
    private const uint OwnNamespaces = 0x7E020000;
    private const uint Unix = 1, Internet = 2, Netlink = 16, Routes = 0;

    /// <summary>The family of IPv6 is 10: without this bit it is that of IPv4.</summary>
    private const uint EitherInternet = ~8u;

    /// <summary>Without the flags that a type of socket takes.</summary>
    private const uint Kind = 0xF;
    private const uint Stream = 1, Datagram = 2, UsualProtocol = 0, Tcp = 6, Udp = 17;

    public static SystemCall[] All { get; } =
    [
        // Programs, and processes beside this one: threads alone. The structure of clone3 cannot be looked into; libc goes on with clone.
        new("execve", 59, 221), new("execveat", 322, 281), new("fork", 57, null), new("vfork", 58, null), new("clone3", 435, 435, Answer.NotThere),
        new("clone", 56, 220) { Unless = [[new(0, Thread, Thread | OwnNamespaces)]] },

        // Namespaces and what is mounted.
        new("unshare", 272, 97), new("setns", 308, 268), new("mount", 165, 40), new("umount2", 166, 39), new("pivot_root", 155, 41),
        new("chroot", 161, 51), new("open_tree", 428, 428), new("move_mount", 429, 429), new("fsopen", 430, 430), new("fsconfig", 431, 431),
        new("fsmount", 432, 432), new("fspick", 433, 433), new("mount_setattr", 442, 442),

        // Other processes, and files that are named past every folder.
        new("ptrace", 101, 117), new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271), new("process_madvise", 440, 440),
        new("kcmp", 312, 272), new("pidfd_getfd", 438, 438), new("name_to_handle_at", 303, 264), new("open_by_handle_at", 304, 265),

        // Parts of the kernel that are for others.
        new("keyctl", 250, 219), new("add_key", 248, 217), new("request_key", 249, 218), new("bpf", 321, 280), new("perf_event_open", 298, 241),
        new("userfaultfd", 323, 282), new("fanotify_init", 300, 262), new("io_uring_setup", 425, 425, Answer.NotThere),
        new("io_uring_enter", 426, 426, Answer.NotThere), new("io_uring_register", 427, 427, Answer.NotThere),

        // The machine.
        new("kexec_load", 246, 104), new("kexec_file_load", 320, 294), new("init_module", 175, 105), new("finit_module", 313, 273),
        new("delete_module", 176, 106), new("reboot", 169, 142), new("swapon", 167, 224), new("swapoff", 168, 225), new("sethostname", 170, 161),
        new("setdomainname", 171, 162), new("settimeofday", 164, 170), new("clock_settime", 227, 112), new("acct", 163, 89),
        new("quotactl", 179, 60), new("quotactl_fd", 443, 443), new("syslog", 103, 116), new("iopl", 172, null), new("ioperm", 173, null),
        new("modify_ldt", 154, null),

        // Memory that is in no process, so that nobody who looks at them sees it. .NET goes on with a file.
        new("memfd_create", 319, 279, Answer.NotThere), new("memfd_secret", 447, 447, Answer.NotThere), new("shmget", 29, 194, Answer.NotThere),

        // Sockets of other families, and of protocols that nobody counts (UDP-Lite, SCTP). .NET lists the machine's addresses by netlink.
        new("socket", 41, 198, Answer.NoSuchFamily)
        {
            Unless =
            [
                [new(0, Unix)], [new(0, Netlink), new(2, Routes)],
                Connection(Stream, UsualProtocol), Connection(Stream, Tcp), Connection(Datagram, UsualProtocol), Connection(Datagram, Udp),
            ],
        },
    ];

    private static Test[] Connection(uint kind, uint protocol) => [new(0, Internet, EitherInternet), new(1, kind, Kind), new(2, protocol)];
}
