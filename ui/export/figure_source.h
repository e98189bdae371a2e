#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;

namespace ui {

/// The views of a window, each of which can be drawn on a page by itself. Views are named by a key, which also names
/// files.
class FigureSource : public QObject {
    Q_OBJECT

public:
    struct View {
        QString key;
        QString title; ///< for a person
    };

    using QObject::QObject;

    /// At least one.
    [[nodiscard]] virtual std::vector<View> views() const = 0;
    /// The one that a person looks at.
    [[nodiscard]] virtual QString present() const = 0;
    /// Shows a view in the window: only there it is kept up to date.
    virtual void bringToFront(const QString& key) = 0;
    /// The sentence above the drawing.
    [[nodiscard]] virtual QString headline(const QString& key) const = 0;
    /// Paints the view, as it stands, on a page whose ground is there already.
    virtual void paint(const QString& key, QPainter& painter, const QSizeF& page, const Theme& theme) = 0;
    /// From now on tells when this view is painted anew; an empty key: no longer.
    virtual void watch(const QString& key) = 0;

signals:
    /// Also where painting it as a figure was the reason.
    void repainted();
};

} // namespace ui
