#include "ui/text/feature_text.h"

#include "ui/text/shown/shown_text.h"
#include "ui/text/table_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct FeatureWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FeatureText)
};

constexpr qsizetype kMaxLettersOnHover = 400;

/// Puts a name on one line, shows what is hidden in it, and cuts off its end where it is longer.
QString oneLine(const std::string& text, qsizetype maxLetters)
{
    QString line = shownText(QString::fromStdString(text).simplified());
    if (line.size() > maxLetters) {
        line.truncate(maxLetters - 1);
        if (line.back().isHighSurrogate()) // half a letter
            line.chop(1);
        line = line.trimmed() + u'…';
    }
    return line;
}

/// The name of a feature in a sentence, with the word that precedes a number.
QString called(const core::FeatureNames& names, std::int64_t feature, const QString& withNumber, qsizetype maxLetters)
{
    return names.areOwn() ? oneLine(names.name(feature), maxLetters) : withNumber.arg(feature);
}

} // namespace

QString featureName(const core::FeatureNames& names, std::int64_t feature, qsizetype maxLetters)
{
    return oneLine(names.name(feature), maxLetters);
}

QString plainName(const std::string& name, qsizetype maxLetters)
{
    return oneLine(name, maxLetters);
}

QString featureAtStart(const core::FeatureNames& names, std::int64_t feature)
{
    return called(names, feature, FeatureWords::tr("Feature %1"), kMaxNameLetters);
}

QString featureWithin(const core::FeatureNames& names, std::int64_t feature)
{
    return called(names, feature, FeatureWords::tr("feature %1"), kMaxNameLetters);
}

QString wholeFeature(const core::FeatureNames& names, std::int64_t feature)
{
    return called(names, feature, FeatureWords::tr("Feature %1"), kMaxLettersOnHover);
}

QString wholeFeatureWithin(const core::FeatureNames& names, std::int64_t feature)
{
    return called(names, feature, FeatureWords::tr("feature %1"), kMaxLettersOnHover);
}

QString labelText(const core::FeatureNames& names, int label)
{
    return names.areOwn() ? labelValue(names, label) : FeatureWords::tr("label %1").arg(label);
}

QString rowsText(const core::FeatureNames& names, int label)
{
    return names.isRest(label) ? FeatureWords::tr("rows other than %1").arg(labelText(names, 1 - label))
                               : FeatureWords::tr("rows with %1").arg(labelText(names, label));
}

QString labelValue(const core::FeatureNames& names, int label, qsizetype maxLetters)
{
    const auto cut = names.labelCut(label);
    return oneLine(cut ? cutText(*cut).toStdString() : names.labelName(label), maxLetters);
}

QString featuresText(std::span<const std::int64_t> features, const core::FeatureNames& names)
{
    QStringList list;
    for (const std::int64_t feature : namedFeatures(features))
        list.append(featureName(names, feature));
    if (const auto named = static_cast<std::size_t>(list.size()); features.size() > named)
        return FeatureWords::tr("%1 and %2 more")
            .arg(list.join(QStringLiteral(", ")), QString::number(features.size() - named));
    if (list.size() < 2)
        return list.join(QString());
    const QString last = list.takeLast();
    return FeatureWords::tr("%1 and %2").arg(list.join(QStringLiteral(", ")), last);
}

std::span<const std::int64_t> namedFeatures(std::span<const std::int64_t> features)
{
    constexpr std::size_t kMaxNamed = 6;
    return features.first(std::min(features.size(), kMaxNamed));
}

QString unnamedGoldenText(std::span<const std::int64_t> golden)
{
    const std::size_t unnamed = golden.size() - namedFeatures(golden).size();
    if (unnamed == 0)
        return {};
    return unnamed == 1 ? FeatureWords::tr("And 1 more golden feature.")
                        : FeatureWords::tr("And %1 more golden features.").arg(unnamed);
}

std::int64_t longestName(const core::FeatureNames& names, std::int64_t features)
{
    std::int64_t longest = 1;
    qsizetype most = 0;
    for (std::int64_t feature = 1; feature <= features; ++feature)
        if (const qsizetype letters = featureName(names, feature).size(); letters >= most) {
            most = letters;
            longest = feature;
        }
    return longest;
}

} // namespace ui
