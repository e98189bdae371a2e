#pragma once

#include <functional>

namespace app {

class Output;

/// Makes the saves of a command one by one. A failure is printed and keeps no later save from being made, so that an
/// obstacle to one file does not cost the others.
class Saves {
public:
    void make(const std::function<void()>& save);
    /// Returns the exit status: CouldNot after a failure.
    [[nodiscard]] int status() const { return m_status; }
    /// Returns the exit status of a command whose results are in files: CouldNot, too, after the standard output
    /// refused text, which is printed with what became of the files.
    [[nodiscard]] int statusWith(const Output& output) const;

private:
    int m_status = 0;
};

} // namespace app
