#include "app/terminal/saves.h"

#include "app/terminal/command_line.h"

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

} // namespace app
