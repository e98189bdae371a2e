#pragma once

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>

/// From now on, the kernel ends this process, and those that it starts, with SIGSYS when they open a socket of the
/// internet. Can't be taken back. May be called between fork() and exec().
inline void forbidInternet()
{
    // Of the call's first argument, the family of addresses, the low half.
    constexpr auto kCall = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto kFamily = static_cast<std::uint32_t>(offsetof(seccomp_data, args));
    std::array<sock_filter, 7> filter{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kCall),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kFamily),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog rules{static_cast<unsigned short>(filter.size()), filter.data()};
    constexpr int kCannot = 97;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules, 0, 0) != 0)
        _exit(kCannot); // a test that could not see a connection says nothing
}
