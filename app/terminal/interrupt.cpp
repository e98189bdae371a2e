#include "app/terminal/interrupt.h"

#include <cerrno>

#include <pthread.h>

namespace app {

namespace {

constexpr int kWaking = SIGUSR1; ///< does nothing but end a system call

} // namespace

// A thread takes the signals with sigwait(), since a signal handler must not lock, and request_stop() may.
Interrupt::Interrupt()
{
    struct sigaction waking {};
    waking.sa_handler = [](int) {}; // without SA_RESTART
    sigaction(kWaking, &waking, &m_wakingBefore);
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_watcher = std::thread([this] { watch(); });
}

Interrupt::~Interrupt()
{
    m_ending = true;
    pthread_kill(m_watcher.native_handle(), SIGINT); // to this thread alone, which wakes and sees m_ending
    m_watcher.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    sigaction(kWaking, &m_wakingBefore, nullptr);
}

void Interrupt::watch()
{
    int signal = 0;
    sigwait(&m_signals, &signal);
    if (m_ending)
        return;
    m_source.request_stop();
    signal = wakeUntilNextSignal();
    if (m_ending)
        return;
    // The second time: what the signal does by itself.
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    raise(signal);
}

int Interrupt::wakeUntilNextSignal()
{
    constexpr timespec kPeriod{0, 200'000'000};
    int signal = -1;
    // Again and again, because a signal can come just before the system call that it is to end.
    while (signal < 0 && !m_ending) {
        pthread_kill(m_owner, kWaking);
        signal = sigtimedwait(&m_signals, nullptr, &kPeriod);
    }
    return signal;
}

} // namespace app
