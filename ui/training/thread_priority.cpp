#include "ui/training/thread_priority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace ui {

void lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    // QThread's priorities do nothing under the usual scheduler of Linux. There a thread has a nice value of its own,
    // which the threads that it starts inherit. Without it all works, only less smoothly.
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, 0, kNice);
#endif
}

} // namespace ui
