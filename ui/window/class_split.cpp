#include "ui/window/class_split.h"

#include "core/analysis/class_summary.h"
#include "ui/training/latest_job.h"
#include "ui/views/attention/attention_view.h"

namespace ui {

ClassSplit::ClassSplit(AttentionView& view, QObject* parent)
    : QObject(parent), m_view(view), m_work(new LatestJob(QStringLiteral("classes"), this))
{
}

void ClassSplit::setModel(const std::shared_ptr<const core::Model>& model)
{
    if (!m_view.isSplitWanted() || model->experiment.attention == core::AttentionKind::None)
        return;
    m_work->follow([this, model](const std::stop_token& stop) -> std::function<void()> {
        const auto summary = core::summariseClasses(*model, stop);
        if (!summary)
            return nullptr;
        return [this, summary] { m_view.setClassSummary(*summary); };
    });
}

void ClassSplit::clear()
{
    m_work->cancel();
}

} // namespace ui
