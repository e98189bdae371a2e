#include "app/terminal/saves.h"

#include "app/terminal/command_line.h"
#include "app/terminal/output.h"

#include <exception>
#include <new>

namespace app {

void Saves::make(const std::function<void()>& save)
{
    try {
        save();
        return;
    } catch (const std::bad_alloc&) {
        printProblem("not enough memory");
    } catch (const std::exception& problem) {
        printProblem(problem.what());
    }
    m_status = CouldNot;
}

int Saves::statusWith(const Output& output) const
{
    if (output.failure().empty())
        return m_status;
    printProblem(output.failure() +
                 (m_status == Done ? "; the files are complete" : "; of the files, all others are complete"));
    return CouldNot;
}

} // namespace app
