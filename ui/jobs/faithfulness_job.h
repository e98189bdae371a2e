#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/training/model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class LatestJob;

/// A network at a moment of its run, to be told from others without keeping it.
struct TestedSnapshot {
    core::Experiment experiment;
    std::int64_t epoch = 1; ///< as in core::Moment
    std::int64_t batch = 0;
    std::size_t weights = 0; ///< hash of the parameters: a run that branched off has other ones at the same moment

    static TestedSnapshot of(const core::Model& model);
    /// Whether it is this network.
    [[nodiscard]] bool isOf(const core::Model& model) const;
};

/// Makes the tests of the claim on a thread of its own, with one job fewer than there are hardware threads, and nicer;
/// keeps what came of the last ones.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the work and joins the thread.
class FaithfulnessJob : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,      ///< nothing has been tested yet
        Running,   ///< the tests are made one after the other
        Done,      ///< all of them have been
        Cancelled, ///< by a person; what came of those before stays
        Refused    ///< there is not enough memory; refusal() says so
    };

    explicit FaithfulnessJob(QObject* parent = nullptr);
    ~FaithfulnessJob() override;

    /// Tests this network, and forgets what came of the tests before.
    void start(const std::shared_ptr<const core::Model>& model);
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& refusal() const { return m_refusal; }
    /// Of the work under way, from 0 to 1, how long it has taken so far, and how long it will take yet: negative while
    /// that is not known.
    [[nodiscard]] double done() const { return m_done; }
    [[nodiscard]] double seconds() const;
    [[nodiscard]] double secondsLeft() const;

    /// What was tested, or is; nothing before the first start().
    [[nodiscard]] const std::optional<TestedSnapshot>& tested() const { return m_tested; }
    /// (F): the bars of the network that was tested; empty while not known, or if it has none.
    [[nodiscard]] const std::vector<double>& bars() const { return m_bars; }
    /// Those that are complete, in the order of core::claims().
    [[nodiscard]] const std::vector<core::TestResult>& results() const { return m_results; }
    /// Null unless all of them are.
    [[nodiscard]] const std::shared_ptr<const core::FaithfulnessReport>& report() const { return m_report; }

    /// How experiments are tested on this machine.
    [[nodiscard]] static core::FaithfulnessSpec specFor(const core::Experiment& experiment);

signals:
    /// state(), results() or tested() has changed.
    void changed();
    /// done() has changed; at most a hundred times for each start().
    void progressed();

private:
    void work(const std::shared_ptr<const core::Model>& model);
    void finish(State state, const QString& refusal = {});
    /// Tells of the work with this number on the GUI thread.
    [[nodiscard]] core::FaithfulnessCallbacks listenerFor(std::uint64_t number);

    LatestJob* m_work = nullptr; ///< a window in which nothing is tested has no thread for it
    std::uint64_t m_number = 0;  ///< of the work under way or the last one; what others tell comes too late
    State m_state = State::Idle;
    QString m_refusal;
    double m_done = 0.0;
    double m_seconds = 0.0; ///< that the last tests took
    QElapsedTimer m_sinceStart;
    std::optional<TestedSnapshot> m_tested;
    std::vector<double> m_bars;
    std::vector<core::TestResult> m_results;
    std::shared_ptr<const core::FaithfulnessReport> m_report;
};

} // namespace ui
