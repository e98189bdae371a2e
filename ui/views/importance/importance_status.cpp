#include "ui/views/importance/importance_view.h"

#include "core/experiment/network_shape.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/views/progress_panel.h"

namespace ui {

namespace {

using State = ImportanceJob::State;

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ImportanceView)
};

QString progressText(const ImportanceJob& job)
{
    const QString share = StatusWords::tr("%1 % computed").arg(static_cast<int>(100.0 * job.done()));
    const QString left = timeLeftText(job.secondsLeft());
    return left.isEmpty() ? share : StatusWords::tr("%1, %2", "37 % computed, 4 s left").arg(share, left);
}

} // namespace

QString largeNetworkText(const core::Experiment& experiment)
{
    if (core::ParameterLayout(experiment.network()).parameterCount() <= core::Model::kMaxParameters)
        return {};
    return StatusWords::tr("This network has more than %1 parameters, too many to be analysed during training.")
        .arg(grouped(core::Model::kMaxParameters));
}

QString importanceHint(const ImportanceJob& job, const core::Experiment& experiment)
{
    switch (job.state()) {
    case State::Idle:
        if (QString text = largeNetworkText(experiment); !text.isEmpty())
            return text;
        return StatusWords::tr("The results appear here as soon as the network is ready.");
    case State::Waiting:
        if (!job.isResting())
            return StatusWords::tr("The results appear here as soon as training pauses or ends.");
        break;
    case State::Cancelled:
        return StatusWords::tr("Cancelled.");
    case State::Refused:
        return job.refusal();
    default:
        break;
    }
    return StatusWords::tr("Computing …");
}

QString importanceStatus(const ImportanceJob& job, const core::ImportanceReport* report, double seconds, bool takesLong)
{
    switch (job.state()) {
    case State::Idle:
        return {};
    case State::Waiting:
        return job.isResting() ? StatusWords::tr("Computing …")
                               : StatusWords::tr("Computed again as soon as training pauses or ends.");
    case State::Running:
        return takesLong ? progressText(job) : StatusWords::tr("Computing …");
    case State::Cancelled:
        return report ? StatusWords::tr("Cancelled. What is pale is about an earlier moment.")
                      : StatusWords::tr("Cancelled.");
    case State::Refused:
        return job.refusal();
    case State::Done:
        break;
    }
    return StatusWords::tr("%1 test rows, %2 shuffles, %3 s")
        .arg(grouped(report->rows), grouped(report->spec.repeats), fixedText(seconds, 1));
}

} // namespace ui
