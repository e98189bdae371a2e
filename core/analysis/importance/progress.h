#pragma once

#include <algorithm>
#include <functional>

namespace core {

/// Receives the share of the work that is done, 0 to 1, on the working thread, many times a second.
using ProgressCallback = std::function<void(double done)>;

/// Maps the progress of a part, 0 to 1, to `from` to `to` of the whole.
inline ProgressCallback progressPart(const ProgressCallback& whole, double from, double to)
{
    if (!whole)
        return {};
    return [&whole, from, to](double done) { whole(from + (to - from) * std::clamp(done, 0.0, 1.0)); };
}

/// Calls the callback unless it is empty.
inline void reportProgress(const ProgressCallback& onProgress, double done)
{
    if (onProgress)
        onProgress(done);
}

} // namespace core
