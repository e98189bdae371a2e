#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// Gives a widget a tip of these paragraphs of plain text, which Qt wraps, and the same as its accessible description:
/// without one, a screen reader would read the markup of the tip.
inline void setTip(QWidget& widget, const QStringList& paragraphs)
{
    QString html;
    for (const QString& paragraph : paragraphs)
        html += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    widget.setToolTip(html);
    widget.setAccessibleDescription(paragraphs.join(u'\n'));
}

} // namespace ui
