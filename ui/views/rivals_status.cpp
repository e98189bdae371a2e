#include "ui/views/rivals_status.h"

#include "core/network/network_shape.h"
#include "core/text/number_text.h"
#include "core/training/model.h"
#include "ui/panels/progress_panel.h"
#include "ui/views/rivals_asker.h"

#include <QCoreApplication>

namespace ui {

namespace {

using State = RivalsAsker::State;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::RivalsView)
};

QString grouped(std::int64_t number)
{
    return QString::fromStdString(core::groupedText(number));
}

QString progressText(const RivalsAsker& asker)
{
    constexpr double kKnowsItsPace = 0.02; // of the work
    const double done = asker.done();
    QString share = Text::tr("%1 % asked").arg(static_cast<int>(100.0 * done));
    if (done < kKnowsItsPace)
        return share;
    const QString left = timeLeftText(asker.seconds() * (1.0 - done) / done);
    return Text::tr("%1, %2", "37 % asked, 4 s left").arg(share, left);
}

} // namespace

QString largeNetworkText(const core::Experiment& experiment)
{
    if (core::ParameterLayout(experiment.network()).parameterCount() <= core::Model::kMostParameters)
        return {};
    return Text::tr("This network has more than %1 parameters, too many to be looked into beside the training.")
        .arg(grouped(core::Model::kMostParameters));
}

QString rivalsHint(const RivalsAsker& asker, const core::Experiment& experiment)
{
    switch (asker.state()) {
    case State::NoModel:
        if (const QString text = largeNetworkText(experiment); !text.isEmpty())
            return text;
        return Text::tr("What the rivals say will stand here as soon as the network does.");
    case State::Waiting:
        if (!asker.isResting())
            return Text::tr("What the rivals say will stand here as soon as the run rests.");
        break;
    case State::Cancelled:
        return Text::tr("Cancelled.");
    case State::Refused:
        return asker.refusal();
    default:
        break;
    }
    return Text::tr("Asking the rivals …");
}

QString rivalsStatus(const RivalsAsker& asker, const core::RivalsReport* report, double seconds, bool takesLong)
{
    switch (asker.state()) {
    case State::NoModel:
        return {};
    case State::Waiting:
        return asker.isResting() ? Text::tr("Asking the rivals …") : Text::tr("Asked again as soon as the run rests.");
    case State::Asking:
        return takesLong ? progressText(asker) : Text::tr("Asking the rivals …");
    case State::Cancelled:
        return report ? Text::tr("Cancelled. What is pale is about an earlier moment.") : Text::tr("Cancelled.");
    case State::Refused:
        return asker.refusal();
    case State::Done:
        break;
    }
    return Text::tr("%1 test rows, %2 shuffles, %3 s")
        .arg(grouped(report->rows), grouped(report->spec.repeats), QString::number(seconds, 'f', 1));
}

} // namespace ui
