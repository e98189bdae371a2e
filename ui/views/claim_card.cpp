#include "ui/views/claim_card.h"

#include "ui/panels/style_mark.h"
#include "ui/theme/theme.h"
#include "ui/views/claim_number.h"
#include "ui/views/claim_picture.h"
#include "ui/views/claims_text.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

namespace {

/// Picture and words stand beside each other from this width on.
constexpr int kWide = 520;
/// Heading and badge stand below each other in less.
constexpr int kNarrow = 320;

QString objectNameOf(core::ClaimId id, const char* part)
{
    const std::string_view name = core::claim(id).name;
    return QStringLiteral("claim_%1_%2").arg(QString::fromUtf8(name.data(), std::ssize(name)), QLatin1StringView(part));
}

QLabel* makeLabel(core::ClaimId id, const char* part, double size, const char* tone = nullptr,
                  QFont::Weight weight = QFont::Normal)
{
    auto* label = new QLabel;
    label->setObjectName(objectNameOf(id, part));
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (tone)
        setStyleMark(label, "tone", tone);
    return label;
}

/// A sign besides the colour, so that the colour is never alone.
QString signedText(core::Bearing bearing)
{
    const QString sign = bearing == core::Bearing::Supports  ? QStringLiteral("✓ ")
                         : bearing == core::Bearing::Mixed   ? QStringLiteral("± ")
                         : bearing == core::Bearing::Against ? QStringLiteral("✗ ")
                                                             : QStringLiteral("– ");
    return sign + bearingText(bearing);
}

} // namespace

ClaimCard::ClaimCard(core::ClaimId id, QWidget* parent)
    : QFrame(parent), m_id(id), m_help(makeLabel(id, "help", 0.92, "muted")), m_badge(new QLabel),
      m_number(makeLabel(id, "number", 2.0, nullptr, QFont::Bold)), m_caption(makeLabel(id, "caption", 0.92, "muted")),
      m_sentence(makeLabel(id, "sentence", 1.0)), m_picture(new ClaimPicture),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_body(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(objectNameOf(id, "card"));
    setProperty("claimCard", true);
    build();
    setTruthKnown(true);
    showPending(false);
}

void ClaimCard::setTruthKnown(bool isTruthKnown)
{
    m_help->setText(claimHelp(m_id, isTruthKnown));
}

void ClaimCard::build()
{
    auto* heading = makeLabel(m_id, "heading", 1.15, nullptr, QFont::DemiBold);
    heading->setText(claimLabel(m_id));
    auto* source = makeLabel(m_id, "source", 0.8, "muted");
    source->setText(claimSource(m_id));
    m_badge->setObjectName(objectNameOf(m_id, "badge"));
    m_badge->setFont(themeFont(0.92, QFont::DemiBold));
    m_picture->setObjectName(objectNameOf(m_id, "picture"));
    m_picture->setAccessibleName(tr("Picture of the test: %1").arg(claimLabel(m_id)));
    m_head->setSpacing(8);
    m_head->addWidget(heading, 1);
    m_head->addWidget(m_badge, 0, Qt::AlignTop | Qt::AlignLeft);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_number);
    words->addWidget(m_caption);
    words->addSpacing(8);
    words->addWidget(m_sentence);
    words->addStretch();
    m_body->setSpacing(8);
    m_body->addWidget(m_picture, 1, Qt::AlignTop);
    m_body->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(m_head);
    column->addWidget(m_help);
    column->addLayout(m_body);
    column->addWidget(source);
}

void ClaimCard::setBearing(const char* mark, const QString& text)
{
    m_badge->setText(text);
    m_badge->setVisible(!text.isEmpty());
    setStyleMark(m_badge, "bearing", mark);
    setStyleMark(this, "bearing", mark);
}

void ClaimCard::showPending(bool isUnderWay)
{
    setBearing("pending", isUnderWay ? tr("testing …") : QString());
    m_picture->setFigure({});
    for (QLabel* label : {m_number, m_caption, m_sentence})
        label->hide();
}

void ClaimCard::showResult(const core::ClaimResult& result, const core::Experiment& experiment,
                           std::span<const double> bars)
{
    const std::string_view bearing = core::bearingName(result.bearing);
    setBearing(std::string(bearing).c_str(), signedText(result.bearing));
    m_picture->setFigure(claimFigure(result, experiment, bars), !experiment.table);
    const ClaimNumber number = claimNumber(result);
    m_number->setText(number.number);
    m_caption->setText(number.caption);
    m_number->setVisible(!number.number.isEmpty());
    m_caption->setVisible(!number.caption.isEmpty());
    m_sentence->setText(claimSentence(result));
    m_sentence->show();
}

void ClaimCard::setPale(bool pale)
{
    m_picture->setPale(pale);
    for (QLabel* label : {m_number, m_sentence})
        setStyleMark(label, "tone", pale ? "muted" : "plain");
}

void ClaimCard::resizeEvent(QResizeEvent* event)
{
    const bool isWide = width() >= kWide;
    const bool isNarrow = width() < kNarrow;
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(isNarrow ? 0 : 8);
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setSpacing(isWide ? 24 : 8);
    QFrame::resizeEvent(event);
}

} // namespace ui
