#include "core/experiment/reports.h"

namespace core {

const char* outcomeName(TrainingOutcome::Kind kind)
{
    switch (kind) {
    case TrainingOutcome::Kind::Completed:
        return "completed";
    case TrainingOutcome::Kind::Stopped:
        return "stopped";
    case TrainingOutcome::Kind::Diverged:
        return "diverged";
    }
    return "";
}

} // namespace core
