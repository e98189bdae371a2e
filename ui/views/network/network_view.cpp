#include "ui/views/network/network_view.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/views/network/layer_detail.h"
#include "ui/views/network/network_picture.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/fit_when_shown.h"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace ui {

namespace {

/// From this width on the detail is beside the picture.
constexpr int kMinWidthForTwo = 620;

/// A text in a frame, in place of the picture.
class EmptyNote : public QLabel {
public:
    explicit EmptyNote(const QString& text) : QLabel(text)
    {
        setAlignment(Qt::AlignCenter);
        setMargin(16);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setPen(QPen(themeOf(*this).border, 1.0, Qt::DashLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        QLabel::paintEvent(event);
    }
};

QScrollArea* scrollAround(QWidget* widget, const QString& name, const QString& accessibleName)
{
    auto* scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setAccessibleName(accessibleName);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(widget);
    fitWhenShown(*scroll);
    // Transparent: the background of the view is visible.
    widget->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

NetworkView::NetworkView(QWidget* parent)
    : RowModelView({"networkView", "networkQuestion", "networkHeadline"}, QStringLiteral("networkRowSpin"), parent),
      m_hint(new EmptyNote(tr("The network appears as soon as its data are ready."))), m_bodyWidget(new QWidget),
      m_body(new QBoxLayout(QBoxLayout::TopToBottom, m_bodyWidget)), m_picture(new NetworkPicture),
      m_pictureScroll(scrollAround(m_picture, QStringLiteral("networkPictureScroll"), tr("Picture of the layers"))),
      m_detail(new LayerDetail),
      m_detailScroll(scrollAround(m_detail, QStringLiteral("networkDetailScroll"), tr("The chosen layer")))
{
    m_question->setText(tr("What happens to a row on its way through the network?"));
    m_hint->setProperty("tone", QStringLiteral("muted"));
    for (QLabel* label : {m_question, m_hint})
        label->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pictureScroll->setFocusPolicy(Qt::NoFocus); // the picture scrolls itself to the chosen layer
    m_figureWidget = m_picture;
    fillBox(m_body, 16, {{m_pictureScroll, 1}, {m_detailScroll, 1}});
    fillBox(new QVBoxLayout(this), 4, {m_question, m_headline, 4, &rowField(), 4, {m_hint, 1}, {m_bodyWidget, 1}});
    connect(m_picture, &NetworkPicture::layerChosen, this, [this](std::size_t layer) {
        const QRect box = m_picture->boxOf(layer).toAlignedRect();
        m_pictureScroll->ensureVisible(box.center().x(), box.center().y(), 0, box.height() / 2 + 8);
        showLayer();
    });
    setTabOrder(&rowField(), m_picture);
    setTabOrder(m_picture, m_detailScroll);
    setTabOrder(m_detailScroll, m_detail->findChild<ModelCode*>());
    begin();
}

void NetworkView::showRow(std::int64_t row)
{
    m_bodyWidget->show();
    m_hint->hide();
    if (m_shape != model()->experiment.network()) {
        m_shape = model()->experiment.network();
        m_picture->setShape(m_shape);
    }
    rowField().show();
    m_trace = core::makeRowTrace(*model(), row);
    m_picture->setTrace(m_trace);
    const bool answer = m_trace.logit > 0.0;
    const core::FeatureNames names = model()->experiment.roles().names();
    const QString sentence = answer == m_trace.label ? tr("%1 parameters answer: %2, %3. Right.")
                                                     : tr("%1 parameters answer: %2, %3. Wrong.");
    m_headline->setText(sentence.arg(grouped(model()->parameters.size()), labelText(names, answer ? 1 : 0),
                                     probabilityText(names, shareText(m_trace.probability))));
    showLayer();
}

void NetworkView::showNothing()
{
    m_headline->setText(tr("Nothing to see yet."));
    m_hint->show();
    rowField().hide();
    m_bodyWidget->hide();
}

void NetworkView::showLayer()
{
    if (model() && !isStale())
        m_detail->showLayer(*model(), m_trace, m_picture->chosen());
}

void NetworkView::setScale(double scale)
{
    const bool two = width() >= kMinWidthForTwo;
    m_body->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Side by side the code needs more width than the boxes; else the formula needs more height.
    const bool moreForDetail = !two || width() > 1000;
    m_body->setStretch(0, moreForDetail ? 2 : 1);
    m_body->setStretch(1, moreForDetail ? 3 : 1);
    sizeHead();
    m_hint->setFont(themeFont(0.92 * scale));
    rowField().setScale(scale);
    const double bodyScale = two ? std::clamp(width() / 900.0, kMinGrowth, scale) : scale;
    m_picture->setScale(bodyScale);
    m_detail->setScale(bodyScale);
}

} // namespace ui

#include "moc_network_view.cpp"
