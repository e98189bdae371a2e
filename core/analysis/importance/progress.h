#pragma once

#include <algorithm>
#include <functional>

namespace core {

/// Told which share of the work is done, 0 to 1, on the thread that does it, many times a second.
using ProgressCallback = std::function<void(double done)>;

/// A part of some work as work of its own: its 0 to 1 is `from` to `to` of the whole.
inline ProgressCallback progressPart(const ProgressCallback& whole, double from, double to)
{
    if (!whole)
        return {};
    return [&whole, from, to](double done) { whole(from + (to - from) * std::clamp(done, 0.0, 1.0)); };
}

/// Tells the listener, if there is one.
inline void reportProgress(const ProgressCallback& onProgress, double done)
{
    if (onProgress)
        onProgress(done);
}

} // namespace core
