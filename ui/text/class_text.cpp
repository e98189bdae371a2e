#include "ui/text/class_text.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ClassWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ClassText)
};

QString majorityClass(const core::ClassCounts& classes, const core::FeatureNames& names)
{
    constexpr qsizetype kMaxClassLetters = 16;
    return labelValue(names, static_cast<int>(classes.majorityLabel()), kMaxClassLetters);
}

} // namespace

QString majorityName(const core::ClassCounts& classes, const core::FeatureNames& names)
{
    return ClassWords::tr("always %1", "an answer").arg(majorityClass(classes, names));
}

QString majorityText(const core::ClassCounts& classes, const core::FeatureNames& names)
{
    return QStringLiteral("%1: %2").arg(majorityName(classes, names), shareText(classes.majorityShare()));
}

QString majoritySentence(const core::ClassCounts& classes, const core::FeatureNames& names)
{
    return ClassWords::tr("Always answering %1, the larger class, is right in %2 of the test rows.")
        .arg(majorityClass(classes, names), shareText(classes.majorityShare()));
}

QString besideMajority(const QString& text, double accuracy, const std::optional<core::ClassCounts>& classes,
                       const core::FeatureNames& names)
{
    if (!classes || !classes->isTelling(accuracy))
        return text;
    return QStringLiteral("%1 (%2)").arg(text, majorityText(*classes, names));
}

QString rareClassText(const core::ClassCounts& classes, const core::FeatureNames& names)
{
    const auto rare = classes.rareClass();
    if (!rare)
        return {};
    const QString rows = rowsText(names, static_cast<int>(rare->label));
    if (rare->testRows == 0)
        return ClassWords::tr("Of the %1, none is in the test: the accuracy says nothing about them.").arg(rows);
    if (rare->testRows == 1)
        return ClassWords::tr("Of the %1, only 1 is in the test: the accuracy says little about them.").arg(rows);
    return ClassWords::tr("Of the %1, only %2 are in the test: the accuracy says little about them.")
        .arg(rows, grouped(rare->testRows));
}

QString rareClassAdvice(bool isStratified)
{
    return isStratified ? ClassWords::tr("A larger test fraction gives the test more of them.")
                        : ClassWords::tr("Stratify keeps the shares of the classes in the test, and a larger test "
                                         "fraction gives it more rows of each.");
}

} // namespace ui
