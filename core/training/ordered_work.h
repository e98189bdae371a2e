#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace core {

/// Collects the results of several threads for the calling thread, which takes them in order.
template <typename Result>
class OrderedWork {
public:
    explicit OrderedWork(std::int64_t count) : m_count(count) {}

    /// The loop of a worker thread: takes indices until none is left or a thread has thrown.
    template <typename Make>
    void work(const Make& make)
    {
        while (const auto index = takeIndex()) {
            try {
                leave(*index, make(*index));
            } catch (...) {
                const std::lock_guard lock(m_mutex);
                m_failure = std::current_exception();
                m_changed.notify_all();
            }
        }
    }

    /// Waits for the result of this index. Rethrows the exception of a worker thread.
    std::optional<Result> wait(std::int64_t index)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_finished.contains(index) || m_failure; });
        if (m_failure)
            std::rethrow_exception(m_failure);
        return std::move(m_finished.extract(index).mapped());
    }

    /// Prevents the worker threads from taking further indices.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_next = m_count;
    }

private:
    std::optional<std::int64_t> takeIndex()
    {
        const std::lock_guard lock(m_mutex);
        if (m_next == m_count || m_failure)
            return std::nullopt;
        return m_next++;
    }

    void leave(std::int64_t index, std::optional<Result> result)
    {
        const std::lock_guard lock(m_mutex);
        m_finished.emplace(index, std::move(result));
        m_changed.notify_all();
    }

    std::int64_t m_count;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::int64_t m_next = 0;
    std::map<std::int64_t, std::optional<Result>> m_finished; ///< results that were not taken yet
    std::exception_ptr m_failure;
};

/// Computes results 0 to count - 1 on up to `jobs` threads and passes each to take(result), in order, on the calling
/// thread. make(index) returns an optional, which is empty after a stop request; the work ends there.
/// Blocks. Returns the number of results passed on. Rethrows exceptions of make().
template <typename Make, typename Take>
std::int64_t workInOrder(std::int64_t count, std::int64_t jobs, const Make& make, const Take& take)
{
    using Result = typename std::invoke_result_t<Make, std::int64_t>::value_type;
    OrderedWork<Result> work(count);
    std::vector<std::jthread> threads;
    struct Closer { // closes before the threads are joined, also when take() or a thread throws
        OrderedWork<Result>& work;
        ~Closer() { work.close(); }
    } const closer{work};
    for (std::int64_t i = 0; i < std::min(jobs, count); ++i)
        threads.emplace_back([&work, &make] { work.work(make); });
    for (std::int64_t index = 0; index < count; ++index) {
        const auto result = work.wait(index);
        if (!result)
            return index;
        take(*result);
    }
    return count;
}

} // namespace core
