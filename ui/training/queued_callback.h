#pragma once

#include "core/analysis/importance/progress.h"

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <utility>

/// What a listener of core does that is called on another thread than those that it tells.
namespace ui {

/// Takes what is to be told, from any thread, and tells it on the receiver's, unless it is not wanted any more by then.
/// isWanted is asked on the receiver's thread; the receiver must outlive whoever calls this.
inline std::function<void(std::function<void()>)> postTo(QObject* receiver, std::function<bool()> isWanted)
{
    return [receiver, isWanted = std::move(isWanted)](std::function<void()> tell) {
        QMetaObject::invokeMethod(
            receiver,
            [isWanted, tell = std::move(tell)] {
                if (isWanted())
                    tell();
            },
            Qt::QueuedConnection);
    };
}

/// Passes on the first share of each whole percent: the work tells of many a second. One call at a time.
inline core::ProgressCallback atEachPercent(core::ProgressCallback listener)
{
    return [listener = std::move(listener), told = 0](double done) mutable {
        const int percent = static_cast<int>(100.0 * done);
        if (std::exchange(told, percent) != percent)
            listener(done);
    };
}

} // namespace ui
