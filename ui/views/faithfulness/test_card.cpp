#include "ui/views/faithfulness/test_card.h"

#include "ui/text/faithfulness_text.h"
#include "ui/views/faithfulness/test_picture.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/style_mark.h"

#include <QLabel>

namespace ui {

namespace {

/// From this width on, picture and texts are side by side.
constexpr int kWide = 520;
/// Below this width, the badge is below the heading.
constexpr int kNarrow = 320;

QString objectNameOf(core::TestId id, const char* part)
{
    const std::string_view name = core::faithfulnessTest(id).name;
    return QStringLiteral("claim_%1_%2").arg(QString::fromUtf8(name.data(), std::ssize(name)), QLatin1StringView(part));
}

QLabel* makeCardLabel(core::TestId id, const char* part, double size, const char* tone = nullptr,
                      QFont::Weight weight = QFont::Normal)
{
    auto* label = new QLabel;
    label->setObjectName(objectNameOf(id, part));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (tone)
        setStyleMark(label, "tone", tone);
    return label;
}

/// The support in words, with a sign so that the colour is not the only mark.
QString signedText(core::Support support)
{
    const QString sign = support == core::Support::Supports  ? QStringLiteral("✓ ")
                         : support == core::Support::Mixed   ? QStringLiteral("± ")
                         : support == core::Support::Against ? QStringLiteral("✗ ")
                                                             : QStringLiteral("– ");
    return sign + supportText(support);
}

} // namespace

TestCard::TestCard(core::TestId id, QWidget* parent)
    : QFrame(parent), m_id(id), m_help(makeCardLabel(id, "help", 0.92, "muted")), m_badge(new QLabel),
      m_number(makeCardLabel(id, "number", 2.0, nullptr, QFont::Bold)),
      m_caption(makeCardLabel(id, "caption", 0.92, "muted")), m_sentence(makeCardLabel(id, "sentence", 1.0)),
      m_picture(new TestPicture), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_body(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(objectNameOf(id, "card"));
    setProperty("claimCard", true);
    build();
    setTruthKnown(true);
    showPending(false);
}

void TestCard::setTruthKnown(bool isTruthKnown)
{
    m_help->setText(testHelp(m_id, isTruthKnown));
}

void TestCard::build()
{
    auto* heading = makeCardLabel(m_id, "heading", 1.15, nullptr, QFont::DemiBold);
    heading->setText(testLabel(m_id));
    auto* source = makeCardLabel(m_id, "source", 0.8, "muted");
    source->setText(testSource(m_id));
    m_badge->setObjectName(objectNameOf(m_id, "badge"));
    m_badge->setFont(themeFont(0.92, QFont::DemiBold));
    m_picture->setObjectName(objectNameOf(m_id, "picture"));
    m_picture->setAccessibleName(tr("Picture of the test: %1").arg(testLabel(m_id)));
    fillBox(m_head, 8, {{heading, 1}, {m_badge, 0, Qt::AlignTop | Qt::AlignLeft}});
    auto* texts = fillBox(new QVBoxLayout, 0, {m_number, m_caption, 8, m_sentence, BoxItem::stretch()});
    fillBox(m_body, 8, {{m_picture, 1, Qt::AlignTop}, {texts, 1}});
    fillBox(new QVBoxLayout(this), 8, {m_head, m_help, m_body, source})->setContentsMargins(16, 8, 16, 8);
}

void TestCard::setSupport(const char* mark, const QString& text)
{
    m_badge->setText(text);
    m_badge->setVisible(!text.isEmpty());
    setStyleMark(m_badge, "bearing", mark);
    setStyleMark(this, "bearing", mark);
}

void TestCard::showPending(bool isUnderWay)
{
    setSupport("pending", isUnderWay ? tr("testing …") : QString());
    m_picture->setFigure({});
    for (QLabel* label : {m_number, m_caption, m_sentence})
        label->hide();
}

void TestCard::showResult(const core::TestResult& result, const core::Experiment& experiment,
                          std::span<const double> bars)
{
    const std::string_view support = core::supportName(result.support);
    setSupport(std::string(support).c_str(), signedText(result.support));
    m_picture->setFigure(testFigure(result, experiment, bars), !experiment.table);
    const TestQuantity number = testQuantity(result);
    m_number->setText(number.number);
    m_caption->setText(number.caption);
    m_number->setVisible(!number.number.isEmpty());
    m_caption->setVisible(!number.caption.isEmpty());
    m_sentence->setText(testSentence(result));
    m_sentence->show();
}

void TestCard::setPale(bool pale)
{
    m_picture->setPale(pale);
    for (QLabel* label : {m_number, m_sentence})
        setStyleMark(label, "tone", pale ? "muted" : "plain");
}

void TestCard::resizeEvent(QResizeEvent* event)
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

#include "moc_test_card.cpp"
