#include "ui/session/put_away.h"

#include "core/tables/prepared_table.h"
#include "ui/text/experiment_change.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace ui {

namespace {

struct PutAwayWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PutAway)
};

/// Memory of the documents. Pinned runs, data and tables that several share count once.
std::size_t bytesOf(const std::vector<PutAwayShelf::Place>& places)
{
    std::size_t sum = 0;
    std::set<const void*> counted;
    const auto addTable = [&](const core::Experiment& experiment) {
        if (experiment.table && counted.insert(experiment.table.get()).second)
            sum += static_cast<std::size_t>(core::preparedBytes(*experiment.table));
    };
    const auto add = [&](const RunSnapshot& run) {
        addTable(run.experiment);
        sum += run.bytes() - (counted.insert(run.replay.dataset().get()).second ? 0 : run.dataBytes());
    };
    for (const auto& place : places) {
        addTable((*place)->controls);
        add((*place)->run);
        if ((*place)->rest)
            for (const auto& pinned : (*place)->rest->pins)
                if (pinned && counted.insert(pinned.get()).second)
                    add(*pinned);
    }
    return sum;
}

} // namespace

PutAwayShelf::Place PutAwayShelf::add(PutAwayDocument document)
{
    auto added = std::make_shared<std::optional<PutAwayDocument>>(std::move(document));
    std::vector<Place> held = places();
    held.push_back(added);
    for (; held.size() > 1 && (held.size() > kMaxDocuments || bytesOf(held) > kMaxBytes); held.erase(held.begin()))
        held.front()->reset();
    m_places.assign(held.begin(), held.end());
    return added;
}

bool PutAwayShelf::holdsLongWork() const
{
    return std::ranges::any_of(places(), [](const Place& place) { return (*place)->isLongWork; });
}

/// Those that hold a document, the oldest first.
std::vector<PutAwayShelf::Place> PutAwayShelf::places() const
{
    std::vector<Place> held;
    for (const auto& known : m_places)
        if (Place place = known.lock(); place && *place)
            held.push_back(std::move(place));
    return held;
}

PutAway::PutAway(Kind kind, PutAwayShelf::Place place, core::Experiment after, Calls calls)
    : m_kind(kind), m_place(std::move(place)), m_before((*m_place)->controls), m_after(std::move(after)),
      m_calls(std::move(calls))
{
    setText(describe());
}

QString PutAway::describe() const
{
    if (m_kind == Kind::Settings)
        return changeText(m_before, m_after);
    return m_kind == Kind::New ? PutAwayWords::tr("New") : PutAwayWords::tr("Reset");
}

void PutAway::redo()
{
    if (!std::exchange(m_made, false))
        go(m_after);
}

void PutAway::go(const core::Experiment& settings)
{
    if (*m_place)
        m_calls.exchange(**m_place);
    else if (isSpent())
        setObsolete(true);
    else
        m_calls.apply(settings);
}

} // namespace ui
