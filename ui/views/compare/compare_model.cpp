#include "ui/views/compare/compare_model.h"

#include "ui/charts/pin_style.h"
#include "ui/text/class_text.h"
#include "ui/text/field_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/origin_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/widgets/table_cell.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace ui {

namespace {

/// The settings in which the runs differ from their first batch on.
std::vector<const core::Knob*> differingSettings(const std::vector<ComparedRun>& runs)
{
    std::vector<const core::Knob*> settings;
    for (const core::Knob& knob : core::knobs())
        if (std::ranges::any_of(runs, [&](const ComparedRun& run) {
                return knob.get(run.settings()) != knob.get(runs.front().settings());
            }))
            settings.push_back(&knob);
    return settings;
}

bool areSamePlaces(const std::vector<ComparedRun>& first, const std::vector<ComparedRun>& second)
{
    return std::ranges::equal(first, second, {}, &ComparedRun::place, &ComparedRun::place);
}

int alignmentOf(int column)
{
    const bool isText =
        column == CompareModel::Mark || column == CompareModel::Difference || column == CompareModel::Outcome;
    return static_cast<int>((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

/// Epochs trained: "5", or "2.34 of 5" during the run.
QString epochsText(const ComparedRun& run)
{
    const auto planned = run.experiment.epochs;
    if (run.result->atItsEnd)
        return grouped(planned);
    return CompareModel::tr("%1 of %2").arg(fixedText(run.result->epochs, 2), grouped(planned));
}

/// "0.9812", or "0.9812 (0.975)" where the share of the larger class tells something about it.
QString accuracyWithMajority(const RunResult& result)
{
    QString accuracy = fractionText(result.testAccuracy);
    if (!result.classes || !result.classes->isTelling(result.testAccuracy))
        return accuracy;
    return QStringLiteral("%1 (%2)").arg(accuracy, fractionText(result.classes->majorityShare(), 3));
}

constexpr int kVerticalPadding = 6;

QFont fontOf(const QStyleOptionViewItem& option, bool isShown)
{
    QFont font = option.font;
    font.setBold(isShown);
    return font;
}

/// The sample of the run shown: two bars.
void paintBars(QPainter& painter, const Theme& theme, const QRectF& room)
{
    const double bottom = room.center().y() + 7.0;
    painter.fillRect(QRectF(room.left(), bottom - 14.0, 7.0, 14.0), theme.golden);
    painter.fillRect(QRectF(room.left() + 10.0, bottom - 5.0, 7.0, 5.0), theme.bar);
}

} // namespace

void CompareModel::setRuns(std::vector<ComparedRun> runs)
{
    const auto settings = differingSettings(runs);
    const bool sameHeaders =
        !m_runs.empty() && !runs.empty() && isAboutTable() == (runs.front().experiment.table != nullptr);
    if (areSamePlaces(runs, m_runs) && settings == m_settings && sameHeaders) {
        m_runs = std::move(runs);
        if (!m_runs.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        if (m_order != arranged())
            sort(m_sortColumn, m_sortOrder);
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    m_settings = settings;
    if (m_sortColumn >= columnCount())
        m_sortColumn = Mark;
    m_order = arranged();
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstSetting + static_cast<int>(m_settings.size());
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedRun& run = runAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(run, index.column());
    case Qt::ToolTipRole:
        return tipText(helpFor(run, index.column()));
    case Qt::AccessibleTextRole:
        if (index.column() == Mark)
            return run.place ? tr("Pinned run %1").arg(pinName(*run.place)) : tr("This run");
        return textOf(run, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case PlaceRole:
        return run.place ? QVariant(static_cast<int>(*run.place)) : QVariant();
    case ShareRole:
        return index.column() == Golden && isComparedIn(run, Golden) && shareOf(*run.result)
                   ? QVariant(*shareOf(*run.result))
                   : QVariant();
    default:
        return {};
    }
}

/// The key by which shares are sorted.
std::optional<double> CompareModel::shareOf(const RunResult& result)
{
    return result.leader ? std::optional(result.leader->share) : result.goldenShare;
}

bool CompareModel::isAboutTable() const
{
    return !m_runs.empty() && m_runs.front().experiment.table != nullptr;
}

QString CompareModel::textOf(const ComparedRun& run, int column) const
{
    if (column >= FirstSetting)
        return settingText(settingAt(column), run.settings());
    if (column == Mark)
        return run.place ? pinName(*run.place) : QString();
    if (column == Difference)
        return !run.place    ? tr("This run")
               : run.hasData ? run.difference
                             : tr("%1 (without its data)").arg(run.difference);
    if (!isComparedIn(run, column))
        return QStringLiteral("–");
    switch (column) {
    case Golden:
        return shareOf(*run.result) ? shareText(*shareOf(*run.result)) : QStringLiteral("–");
    case Outcome:
        return run.result->outcome;
    case TestLoss:
        return figureText(run.result->testLoss);
    case TestAccuracy:
        return accuracyWithMajority(*run.result);
    default:
        return epochsText(run);
    }
}

bool CompareModel::isComparedIn(const ComparedRun& run, int column) const
{
    return run.result && (column == Epochs || areComparable(run, m_runs.front()));
}

QString CompareModel::helpFor(const ComparedRun& run, int column) const
{
    const bool isResult = column >= Golden && column <= TestAccuracy;
    if (isResult && run.result && !isComparedIn(run, column))
        return tr("Of other data (%1), where the same number means something else: not compared. A click brings the "
                  "run back with its numbers.")
            .arg(dataName(run.experiment));
    if (column == Outcome && run.result)
        return run.result->finding;
    if (column == TestAccuracy && run.result && run.result->classes)
        return majoritySentence(*run.result->classes, core::FeatureNames(run.experiment.table));
    if (!run.place)
        return tr("The run shown, at the moment shown");
    const QString help =
        run.hasData ? tr("Run %1, from it to this run: %2. Click or press Return to bring it back, settings and all.")
                    : tr("Run %1, from it to this run: %2. Its data were too large to keep: a click or Return trains "
                         "it anew with its settings.");
    return help.arg(pinName(*run.place), run.difference);
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section >= FirstSetting)
        return role == Qt::DisplayRole ? knobLabel(settingAt(section)) : knobHelp(settingAt(section));
    const std::array<std::pair<QString, QString>, FirstSetting> names{
        std::pair{tr("Run"), tr("Its line in the charts")},
        std::pair{tr("Pinned → this run"), tr("What differs from the run shown")},
        isAboutTable() ? std::pair{tr("Most"), tr("The attention to the feature that leads")}
                       : std::pair{tr("Golden"), tr("The attention to all golden features; – where there are none")},
        isAboutTable() ? std::pair{tr("Leads"), tr("The feature with the most attention")}
                       : std::pair{tr("Result"), tr("What its bars have found, and since when")},
        std::pair{tr("Test loss"), tr("At its newest moment; within an epoch, on the first few hundred test rows")},
        std::pair{tr("Accuracy"),
                  tr("On the test rows, measured likewise; in brackets that of always answering with the "
                     "larger class, where it is close or the classes are uneven")},
        std::pair{tr("Epochs"), tr("How long it was trained")},
    };
    const auto& [name, help] = names.at(static_cast<std::size_t>(section));
    return role == Qt::DisplayRole ? name : help;
}

QVariant CompareModel::sortKey(const ComparedRun& run, int column) const
{
    if (column >= FirstSetting) {
        const core::Knob& knob = settingAt(column);
        return knob.isNumber() ? QVariant(knobNumber(knob, run.settings())) : textOf(run, column);
    }
    const bool isResult = column >= Golden && column <= TestAccuracy;
    if (isResult && !isComparedIn(run, column))
        return column == Outcome ? QVariant(textOf(run, column)) : QVariant(-1.0); // below all that are compared
    switch (column) {
    case Golden:
        return shareOf(*run.result).value_or(-1.0);
    case TestLoss:
        return run.result->testLoss;
    case TestAccuracy:
        return run.result->testAccuracy;
    case Epochs:
        return run.result->epochs;
    case Mark:
        return static_cast<int>(*run.place);
    default:
        return textOf(run, column);
    }
}

void CompareModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = std::clamp(column, 0, std::max(columnCount() - 1, 0));
    m_sortOrder = order;
    emit layoutAboutToBeChanged();
    const std::vector<std::size_t> before = std::exchange(m_order, arranged());
    for (const QModelIndex& old : persistentIndexList()) {
        const auto run = before[static_cast<std::size_t>(old.row())];
        const auto row = std::ranges::find(m_order, run) - m_order.begin();
        changePersistentIndex(old, index(static_cast<int>(row), old.column()));
    }
    emit layoutChanged();
}

std::vector<std::size_t> CompareModel::arranged() const
{
    std::vector<std::size_t> order(m_runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.empty())
        return order;
    std::stable_sort(order.begin() + 1, order.end(), [this](std::size_t first, std::size_t second) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::swap(first, second);
        return QVariant::compare(sortKey(m_runs[first], m_sortColumn), sortKey(m_runs[second], m_sortColumn)) ==
               QPartialOrdering::Less;
    });
    return order;
}

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(*option.widget);
    const QVariant place = index.data(CompareModel::PlaceRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCellGround(*painter, theme, option, index.column() == 0);
    const QRect room = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (index.column() == CompareModel::Mark) {
        if (place.isValid())
            paintPinSample(*painter, room, static_cast<std::size_t>(place.toInt()), theme, option.font);
        else
            paintBars(*painter, theme, room);
    } else {
        const QVariant share = index.data(CompareModel::ShareRole);
        if (share.isValid())
            paintCellShare(*painter, option.rect, share.toDouble(), theme.golden);
        painter->setFont(fontOf(option, !place.isValid()));
        painter->setPen(theme.text);
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextWordWrap, index.data().toString());
    }
    painter->restore();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(option, !index.data(CompareModel::PlaceRole).isValid()));
    const int width = std::max(option.rect.width() - 2 * kCellPadding, 1);
    const QRect text = metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
    return {text.width() + 2 * kCellPadding, text.height() + 2 * kVerticalPadding};
}

} // namespace ui

#include "moc_compare_model.cpp"
