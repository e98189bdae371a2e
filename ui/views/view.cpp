#include "ui/views/view.h"

#include "ui/pictures/picture_page.h"
#include "ui/theme/type_scale.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/style_mark.h"

#include <QEvent>
#include <QTextDocument>

#include <algorithm>

namespace ui {

namespace {

constexpr int kAnswerSpacing = 4;

QLabel* labelOrNull(const char* name, const char* tone = nullptr)
{
    return name ? makeLabel(name, tone) : nullptr;
}

/// Empty for a label that is hidden or not there.
QString plainText(const QLabel* label)
{
    if (!label || label->isHidden())
        return {};
    if (label->textFormat() != Qt::RichText)
        return label->text();
    QTextDocument document;
    document.setHtml(label->text());
    return document.toPlainText();
}

} // namespace

View::View(const Names& names, QWidget* parent)
    : QWidget(parent), m_question(labelOrNull(names.question, "muted")), m_headline(labelOrNull(names.headline)),
      m_line(labelOrNull(names.line, "muted")), m_origin(labelOrNull(names.origin, "changed"))
{
    setObjectName(QLatin1StringView(names.view));
    for (QLabel* label : {m_headline, m_line, m_origin})
        if (label)
            label->setWordWrap(true);
    if (m_origin) {
        m_origin->setParent(this);
        m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_origin->hide();
    }
}

QString View::question() const
{
    return m_question ? m_question->text() : title();
}

QString View::headline() const
{
    return m_headline ? plainText(m_headline) : title();
}

QString View::line() const
{
    QStringList sentences{plainText(m_origin), plainText(m_line)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

void View::markOrigin(const QString& text)
{
    m_origin->setText(text);
    m_origin->setVisible(!text.isEmpty());
    setStyleMark(m_headline, "tone", text.isEmpty() ? "plain" : "muted");
}

void View::paintFigure(QPainter& painter, const QSizeF& page, const Theme& theme)
{
    paintPicture(painter, paintPageHead(painter, page, theme, headline(), line()), theme);
}

bool View::hasPicture() const
{
    return m_figureWidget && m_figureWidget->isVisible();
}

void View::paintPicture(QPainter& painter, const QRectF& room, const Theme& theme)
{
    if (m_figureWidget && m_figureWidget->isVisible())
        paintWidget(painter, room, theme, *m_figureWidget);
}

void View::setTextSizes(double question, double headline, double line)
{
    m_question->setFont(themeFont(question));
    if (m_headline)
        m_headline->setFont(themeFont(headline, QFont::Bold));
    if (m_line)
        m_line->setFont(themeFont(line));
    if (m_origin)
        m_origin->setFont(themeFont(std::max(question, TypeSize::kText), QFont::DemiBold));
}

double View::growth() const
{
    constexpr double kDesignWidth = 440.0; // texts have the base size
    constexpr double kMaxHeadGrowth = 1.6;
    return std::clamp(width() / kDesignWidth, kMinGrowth, kMaxHeadGrowth);
}

void View::sizeHead()
{
    const double scale = growth();
    setTextSizes(TypeSize::kNote * scale, TypeSize::kHeadline * scale, TypeSize::kText * scale);
}

void View::keepHeight(QLabel& label, const QString& longest) const
{
    label.setMinimumHeight(heightIn(label, longest, width()));
}

QVBoxLayout* View::makeColumn(QLayout* body)
{
    return fillBox(new QVBoxLayout(this), 2, {m_question, m_headline, m_line, 6, {body, 1}});
}

QWidget* View::makeAnswer()
{
    auto* answer = new QWidget;
    fillBox(new QVBoxLayout(answer), kAnswerSpacing, {m_headline, m_line, BoxItem::stretch()});
    return answer;
}

int View::answerHeight(const QString& headline, const QString& line) const
{
    return heightIn(*m_headline, headline, width()) + kAnswerSpacing + heightIn(*m_line, line, width());
}

void View::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        fitTexts();
    QWidget::changeEvent(event);
}

void View::resizeEvent(QResizeEvent* event)
{
    fitTexts();
    QWidget::resizeEvent(event);
}

} // namespace ui

#include "moc_view.cpp"
