#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

#include <pthread.h>

namespace app {

/// During its lifetime Ctrl+C (SIGINT) and SIGTERM are a stop request; the second one ends the program at once.
/// After the first one, a system call in which the constructing thread waits, such as opening a pipe without a reader,
/// ends with EINTR. Construct it before any other thread: threads inherit the blocked signals.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    [[nodiscard]] const std::stop_source& source() const { return m_source; }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    void watch();
    /// Returns the next signal.
    int wakeUntilNextSignal();

    std::stop_source m_source;
    sigset_t m_signals{};
    sigset_t m_before{}; ///< the signals that were blocked before
    struct sigaction m_wakingBefore {};
    pthread_t m_owner = pthread_self();
    std::atomic<bool> m_ending = false;
    std::thread m_watcher;
};

} // namespace app
