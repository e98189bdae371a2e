#include "ui/views/faithfulness/test_card.h"

#include "ui/text/faithfulness_text.h"
#include "ui/theme/type_scale.h"
#include "ui/views/faithfulness/test_picture.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/style_mark.h"

#include <QLabel>

#include <utility>

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
    : QFrame(parent), m_id(id), m_help(makeCardLabel("help", TypeSize::kNote, "muted")),
      m_badge(makeCardLabel("badge", TypeSize::kNote, nullptr, QFont::DemiBold)),
      m_number(makeCardLabel("number", 2.0, nullptr, QFont::Bold)),
      m_caption(makeCardLabel("caption", TypeSize::kNote, "muted")),
      m_sentence(makeCardLabel("sentence", TypeSize::kText)), m_picture(new TestPicture),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_body(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(objectNameOf(id, "card"));
    setProperty("claimCard", true);
    build();
    setTruthKnown(true);
    showPending(false);
}

QLabel* TestCard::makeCardLabel(const char* part, double size, const char* tone, QFont::Weight weight)
{
    auto* label = new QLabel;
    label->setObjectName(objectNameOf(m_id, part));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(themeFont(size, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (tone)
        setStyleMark(label, "tone", tone);
    m_labels.push_back({label, size, weight});
    return label;
}

void TestCard::setScale(double scale)
{
    if (std::exchange(m_scale, scale) == scale)
        return;
    for (const SizedLabel& sized : m_labels)
        sized.label->setFont(themeFont(sized.size * scale, sized.weight));
    m_picture->setScale(scale);
}

void TestCard::setTruthKnown(bool isTruthKnown)
{
    m_help->setText(testHelp(m_id, isTruthKnown));
}

void TestCard::build()
{
    auto* heading = makeCardLabel("heading", TypeSize::kName, nullptr, QFont::DemiBold);
    heading->setText(testLabel(m_id));
    auto* source = makeCardLabel("source", 0.8, "muted");
    source->setText(testSource(m_id));
    m_badge->setWordWrap(false);
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
