#pragma once

#include <functional>

namespace app {

/// Makes the saves of a command one by one. A failure is printed and keeps no later save from being made, so that an
/// obstacle to one file does not cost the others.
class Saves {
public:
    void make(const std::function<void()>& save);
    /// Returns the exit status: CouldNot after a failure.
    [[nodiscard]] int status() const { return m_status; }

private:
    int m_status = 0;
};

} // namespace app
