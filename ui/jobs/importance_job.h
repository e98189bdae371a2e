#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/training/model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>

namespace ui {

class LatestJob;

/// Asks attention's rivals about the network shown, on a thread of its own: at once where a network stands still, and
/// not while training is going on, which has the processor to itself.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the work and joins the thread.
class ImportanceJob : public QObject {
    Q_OBJECT

public:
    enum class State {
        NoModel,   ///< nothing to ask about
        Waiting,   ///< for the run to rest, the network to stand still, or someone to look
        Asking,    ///< the rivals answer one after the other
        Done,      ///< all of them have answered about model()
        Cancelled, ///< by a person
        Refused    ///< there is not enough memory; refusal() says so
    };

    /// Networks that follow each other faster are scrubbed through: asked about is the one where that ends.
    static constexpr int kStandstillMilliseconds = 200;

    explicit ImportanceJob(QObject* parent = nullptr);
    ~ImportanceJob() override;

    /// The network at the moment shown; null: none. Cheap enough for every frame.
    void setModel(std::shared_ptr<const core::Model> model);
    /// Whether training leaves the processor alone, or most of it.
    void setResting(bool resting);
    /// Whether anyone looks at the answers. Nothing is asked where nobody does.
    void setWanted(bool wanted);
    /// Gives up what is under way; askAgain() begins it anew.
    void cancel();
    void askAgain();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isResting() const { return m_resting; }
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }
    [[nodiscard]] const QString& refusal() const { return m_refusal; }
    /// Of the work under way, from 0 to 1, and how long it has taken so far.
    [[nodiscard]] double done() const { return m_done; }
    [[nodiscard]] double seconds() const { return static_cast<double>(m_sinceStart.elapsed()) / 1000.0; }

signals:
    /// state(), isResting() or model() has changed.
    void changed();
    /// The rivals are asked about model() from now on.
    void begun();
    /// done() has changed; at most a hundred times.
    void progressed();
    /// One of the rivals has answered about model(); those of one comparison come after each other.
    void answered(const core::ImportanceScores& scores);
    /// All of them have.
    void finished(const std::shared_ptr<const core::ImportanceReport>& report);

private:
    void consider(bool atOnce);
    void ask();
    void stop(State state);
    void finish(State state, const QString& refusal = {});
    /// Tells of the work on the GUI thread.
    [[nodiscard]] core::ImportanceCallbacks listenerFor(std::uint64_t number);

    LatestJob* m_work;
    QTimer m_standstill;
    QElapsedTimer m_sinceModel; ///< came
    QElapsedTimer m_sinceStart;
    std::shared_ptr<const core::Model> m_model;
    State m_state = State::NoModel;
    QString m_refusal;
    bool m_resting = true;
    bool m_wanted = false;
    double m_done = 0.0;
    std::uint64_t m_number = 0; ///< of the work under way or the last one; what others tell comes too late
};

} // namespace ui
