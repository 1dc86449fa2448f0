/**
 * Builds the private root of a host and starts it there; runs as the first process of its own namespaces (`unshare`), in `sh`, with util-linux alone and,
 * for connections that a script opens itself, iproute2: without it they reach nobody and are not written down.
 * Arguments: folder of the sockets, empty folder to build in, bytes of the private folder, bytes of data, processes, user id outside ('' = whoever
 * we are), paths to show at their own place, `--`, the program and its arguments.
 *
 * What the program then sees: the libraries of the machine, .NET and itself, read-only; `/line` with its sockets; `/koppel`, which it may fill up
 * to its limit; no programs, no homes, no other host. It has no capability and cannot get one. The shell stays as the first process: what ends by
 * a signal of its own would otherwise be spared, as the kernel spares the first.
 */
export const containerScript = String.raw`
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
line=$1 root=$2 size=$3 data=$4 processes=$5 user=$6
shift 6

show() { # <path> <place>: read-only; what does not exist on this machine, or is there with a folder above it, is left out
  [ -e "$1" ] && [ ! -e ".$2" ] || return 0
  if [ -d "$1" ]; then mkdir -p ".$2"; else mkdir -p ".$(dirname "$2")"; : > ".$2"; fi
  mount --rbind "$1" ".$2"
  mount -o remount,bind,ro ".$2"
}

mount --make-rprivate /
mount -t tmpfs -o size=1m,mode=755,nosuid root "$root"
cd "$root"
mkdir proc dev etc koppel old
for folder in /lib /lib64; do
  if [ -L "$folder" ]; then ln -s "$(readlink "$folder")" ".$folder"; else show "$folder" "$folder"; fi
done
for path in /usr/lib /usr/lib64 /usr/share/zoneinfo /usr/share/ca-certificates /usr/local/share/ca-certificates \
  /etc/ssl/certs /etc/ssl/openssl.cnf /etc/pki/tls /etc/pki/ca-trust /etc/ld.so.cache; do
  show "$path" "$path"
done
while [ "$1" != -- ]; do
  show "$1" "$1"
  shift
done
shift
show "$(command -v setpriv)" /sbin/setpriv
show "$line" /line
for device in null zero random urandom; do
  : > "dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
echo 'hosts: dns' > etc/nsswitch.conf
echo "koppel:x:$((user+0)):$((user+0))::/koppel/work:/" > etc/passwd
# The host answers for names while a script may open connections. Else the answer is no, at once.
printf '%s\n' 'nameserver 127.0.0.53' 'search .' 'options timeout:30 attempts:1' > etc/resolv.conf

mount -t proc -o nosuid,nodev,noexec proc proc
mount -t tmpfs -o "size=$size,mode=700,uid=$((user+0)),gid=$((user+0)),nosuid,nodev" private koppel
# What is written to /tmp goes to the folder that is emptied after each action; unless the program itself is shown below /tmp.
[ -e tmp ] || ln -s koppel/work tmp
# Memory of .NET without a file is one there, as the kernel refuses the host what lies in no process.
ln -s ../koppel/work dev/shm
# A network with nobody on it but the program itself: every address is its own, so that it can lead to the gate what a script connects to.
if command -v ip > /dev/null; then
  printf '%s\n' 'link set lo up' 'route add local 0.0.0.0/0 dev lo' | ip -batch -
  # Where the kernel has no IPv6 there is nothing to lead back.
  ip route add local ::/0 dev lo 2> /dev/null || :
fi
if [ -e proc/sys/net/ipv4/ip_unprivileged_port_start ]; then echo 0 > proc/sys/net/ipv4/ip_unprivileged_port_start; fi
if [ -z "$user" ]; then echo 0 > proc/sys/user/max_user_namespaces; fi

renice -n 5 -p $$ > /dev/null
mount -o remount,bind,ro .
prlimit --pid $$ --core=0 --nofile=4096 --data="$data" --nproc="$processes"
unmount=/old$(command -v umount)
pivot_root . old
cd /
"$unmount" -l /old
cd /koppel
export PATH=
/sbin/setpriv ${'$'}{user:+--reuid "$user" --regid "$user" --clear-groups} --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@" || exit $?
`;
