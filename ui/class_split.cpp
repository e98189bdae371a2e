#include "ui/class_split.h"

#include "core/analysis/class_summary.h"
#include "ui/training/latest_work.h"
#include "ui/views/attention_view.h"

namespace ui {

ClassSplit::ClassSplit(AttentionView& view, QObject* parent)
    : QObject(parent), m_view(view), m_work(new LatestWork(QStringLiteral("classes"), this))
{
    connect(&m_view, &AttentionView::splitWanted, this, &ClassSplit::refresh);
}

void ClassSplit::setModel(const std::shared_ptr<const core::Model>& model)
{
    m_model = model;
    refresh();
}

void ClassSplit::clear()
{
    m_work->cancel();
    m_model.reset();
}

void ClassSplit::refresh()
{
    if (!m_model || !m_view.isSplitWanted())
        return;
    m_work->follow([this, model = m_model](const std::stop_token& stop) -> std::function<void()> {
        const auto summary = core::summariseClasses(*model, stop);
        if (!summary)
            return nullptr;
        return [this, summary] { m_view.setClassSummary(*summary); };
    });
}

} // namespace ui
