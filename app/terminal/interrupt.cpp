#include "app/terminal/interrupt.h"

#include <pthread.h>

namespace app {

// A thread takes the signals with sigwait(), since a signal handler must not lock, and request_stop() may.
Interrupt::Interrupt()
{
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
}

void Interrupt::watch()
{
    for (;;) {
        int signal = 0;
        sigwait(&m_signals, &signal);
        if (m_ending)
            return;
        if (m_source.request_stop())
            continue;
        // The second time: what the signal does by itself.
        std::signal(signal, SIG_DFL);
        pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
        raise(signal);
    }
}

} // namespace app
