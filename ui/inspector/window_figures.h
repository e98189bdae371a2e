#pragma once

#include "ui/export/figure_source.h"

#include <QPointer>
#include <QWidget>

namespace ui {

class AttentionView;
class Inspector;

/// The views of the main window as figures: the bars, and what stands behind each tab. A view that is not known here is
/// drawn as it stands in the window.
class WindowFigures : public FigureSource {
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowFigures(AttentionView& attention, Inspector& inspector, QObject* parent = nullptr);

    [[nodiscard]] std::vector<View> views() const override;
    [[nodiscard]] QString present() const override;
    void bringToFront(const QString& key) override;
    [[nodiscard]] QString headline(const QString& key) const override;
    void paint(const QString& key, QPainter& painter, const QSizeF& page, const Theme& theme) override;
    void watch(const QString& key) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* widgetOf(const QString& key) const;
    void paintParts(QPainter& painter, const QSizeF& page, const Theme& theme, QWidget& view) const;

    AttentionView& m_attention;
    Inspector& m_inspector;
    QPointer<QWidget> m_watched;
};

} // namespace ui
