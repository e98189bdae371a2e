#include "app/terminal/result_lines.h"

#include "app/terminal/text_format.h"
#include "core/text/display_width.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/probability_text.h"

#include <algorithm>
#include <vector>

namespace app {

namespace {

constexpr int kIndent = 2;
constexpr std::size_t kColumnWidth = 7;

/// A table of named rows of numbers. On a narrow page a name is above its numbers.
class NumbersTable {
public:
    explicit NumbersTable(std::vector<std::string> heads) : m_heads(std::move(heads)) {}

    void add(const std::string& name, const std::vector<std::string>& numbers)
    {
        m_nameWidth = std::max(m_nameWidth, core::displayWidth(name));
        m_lines.emplace_back(name, numbers);
    }

    [[nodiscard]] std::string text(int columns) const
    {
        const std::string margin(kIndent, ' ');
        const bool fits =
            margin.size() + m_nameWidth + core::displayWidth(cellsText(m_heads)) <= static_cast<std::size_t>(columns);
        const std::size_t nameWidth = fits ? m_nameWidth : 0;
        std::string text = margin + padRight({}, nameWidth) + cellsText(m_heads) + '\n';
        for (const auto& [name, numbers] : m_lines)
            text += margin + padRight(name, nameWidth) + (fits ? "" : '\n' + margin) + cellsText(numbers) + '\n';
        return text;
    }

private:
    [[nodiscard]] std::string cellsText(const std::vector<std::string>& cells) const
    {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += "  " + padLeft(cells[i], std::max(core::displayWidth(m_heads[i]), kColumnWidth));
        return text;
    }

    std::vector<std::string> m_heads;
    std::vector<std::pair<std::string, std::vector<std::string>>> m_lines;
    std::size_t m_nameWidth = 0;
};

/// Adds a line with one number for all rows and for those with either label.
template <typename Summary, typename Read>
void addByLabel(NumbersTable& table, const std::string& name, const core::ByLabel<Summary>& summary, const Read& read)
{
    const auto cell = [&](const Summary& part) { return part.rows == 0 ? std::string("-") : read(part); };
    table.add(name, {cell(summary.all), cell(summary.label[0]), cell(summary.label[1])});
}

template <typename Summary>
NumbersTable tableByLabel(const core::ByLabel<Summary>& summary, const core::FeatureNames& names)
{
    NumbersTable table({"all", ui::labelText(names, 0).toStdString(), ui::labelText(names, 1).toStdString()});
    addByLabel(table, "test rows", summary, [](const Summary& part) { return std::to_string(part.rows); });
    return table;
}

void addRun(NumbersTable& table, const std::string& name, const core::Retrained& run)
{
    if (run.diverged())
        table.add(name, {"diverged", "diverged"});
    else
        table.add(name, {fixedText(run.test.accuracy, 4), kerasText(run.test.loss)});
}

std::vector<NumbersTable> tablesOf(std::monostate /*not made*/, const core::FeatureNames& /*names*/)
{
    return {};
}

std::vector<NumbersTable> tablesOf(const core::ShuffledAttention& shuffled, const core::FeatureNames& names)
{
    using Summary = core::ShuffledAttention::Summary;
    NumbersTable table = tableByLabel(shuffled.summary, names);
    addByLabel(table, "change of the " + ui::probabilityName(names).toStdString(), shuffled.summary,
               [](const Summary& part) { return fixedText(part.change, 4); });
    addByLabel(table, "rows that get another answer", shuffled.summary,
               [](const Summary& part) { return fixedText(part.flipped, 4); });
    return {table};
}

std::vector<NumbersTable> tablesOf(const core::UniformAttention& uniform, const core::FeatureNames& /*names*/)
{
    NumbersTable table({"test accuracy", "test loss"});
    addRun(table, "learned attention", uniform.learned);
    addRun(table, "uniform attention", uniform.uniform);
    addRun(table, "no attention", uniform.none);
    table.add("the more frequent label", {fixedText(uniform.chance, 4)});
    return {table};
}

std::vector<NumbersTable> tablesOf(const core::OtherSeeds& seeds, const core::FeatureNames& names)
{
    if (seeds.completed() == 0)
        return {};
    NumbersTable golden({"least", "5 %", "median", "95 %", "most"});
    const core::FeatureSpread& spread = seeds.golden;
    golden.add(seeds.leader > 0 ? "attention of " + ui::featureName(names, seeds.leader).toStdString()
                                : "attention of the golden feature",
               {fixedText(spread.least, 4), fixedText(spread.low5, 4), fixedText(spread.median, 4),
                fixedText(spread.high95, 4), fixedText(spread.most, 4)});
    NumbersTable pairs({seeds.leader > 0 ? "leads" : "found", "divergence", "tau of the rest"});
    pairs.add("runs, and between two of them",
              {fixedText(seeds.foundShare, 4), fixedText(seeds.divergence, 4), scoreText(seeds.noiseAgreement)});
    return {golden, pairs};
}

std::vector<NumbersTable> tablesOf(const core::Adversary& adversary, const core::FeatureNames& names)
{
    using Summary = core::Adversary::Summary;
    NumbersTable table = tableByLabel(adversary.summary, names);
    addByLabel(table, adversary.exact ? "divergence, mean" : "divergence, mean, at least", adversary.summary,
               [](const Summary& part) { return fixedText(part.mean, 4); });
    addByLabel(table, "divergence, median", adversary.summary,
               [](const Summary& part) { return fixedText(part.median, 4); });
    addByLabel(table, "rows with nearly the opposite", adversary.summary,
               [](const Summary& part) { return fixedText(part.opposite, 4); });
    return {table};
}

std::vector<NumbersTable> tablesOf(const core::Shortcut& shortcut, const core::FeatureNames& /*names*/)
{
    NumbersTable table({"test accuracy", "test loss"});
    addRun(table, "nothing hidden", shortcut.whole);
    addRun(table, "golden hidden from the product", shortcut.inMask);
    addRun(table, "golden hidden from the softmax", shortcut.inValue);
    table.add("the more frequent label", {fixedText(shortcut.chance, 4)});
    return {table};
}

std::vector<NumbersTable> tablesOf(const core::ShuffledLabels& labels, const core::FeatureNames& /*names*/)
{
    if (labels.completed() == 0)
        return {};
    NumbersTable table({"runs", "stand out", "largest bar", "test accuracy"});
    table.add("on shuffled labels", {std::to_string(labels.completed()), std::to_string(labels.standsOut),
                                     fixedText(labels.topShare, 4), fixedText(labels.accuracy, 4)});
    return {table};
}

} // namespace

std::string testBlock(const core::TestResult& result, int columns)
{
    const int number = static_cast<int>(result.id) + 1;
    const QString heading =
        QStringLiteral("Test %1: %2 (%3)")
            .arg(QString::number(number), ui::testLabel(result.id), ui::supportText(result.support));
    std::string text =
        wrappedText(heading, columns) + wrappedText(ui::testHelp(result.id, !result.names.areOwn()), columns, kIndent);
    const auto tables =
        std::visit([&](const auto& measured) { return tablesOf(measured, result.names); }, result.numbers);
    for (const NumbersTable& table : tables)
        text += '\n' + table.text(columns);
    return text + '\n' + wrappedText(ui::testSentence(result), columns, kIndent) +
           wrappedText(QStringLiteral("Source: ") + ui::testSource(result.id), columns, kIndent);
}

} // namespace app
