#pragma once

#include "core/training/model.h"

#include <QObject>

namespace ui {

class AttentionView;
class LatestJob;

/// Gives the bars their split by class while a person wants it; the counting is done on another thread.
class ClassSplit : public QObject {
    Q_OBJECT

public:
    /// The view must outlive it.
    explicit ClassSplit(AttentionView& view, QObject* parent = nullptr);

    /// The network at the moment shown. Costs nothing while no split is wanted; whoever wants one needs it anew.
    void setModel(const std::shared_ptr<const core::Model>& model);
    /// A new run begins.
    void clear();

private:
    AttentionView& m_view;
    LatestJob* m_work;
};

} // namespace ui
