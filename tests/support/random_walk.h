#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWindow>

#include <random>

class QWidget;

/// Sends random input to the program's windows: clicks, drags, turns the wheel, types, presses
/// keys and resizes, always on visible widgets. The seed decides the order of the input, the machine its times.
class RandomWalk : public QObject {
    Q_OBJECT

public:
    explicit RandomWalk(unsigned seed);

    /// Walks for so long. Blocks, and runs the event loop.
    void run(int milliseconds);

    /// The longest time in milliseconds that the event loop was not reached, and what was done then.
    [[nodiscard]] qint64 longestStall() const { return m_longestStall; }
    [[nodiscard]] QString stalledStep() const { return m_stalledStep; }
    [[nodiscard]] int steps() const { return m_steps; }

private:
    void beat();
    void step();
    void act(QWidget& window);
    static void clickKey(const QPointer<QWindow>& window, int key, Qt::KeyboardModifiers modifiers = {});
    void click(QWindow& window, QPoint place);
    void drag(QWindow& window, QPoint from, QPoint to);
    void wheel(QWidget& window, QPoint place);
    void typeNonsense(QWindow& window);
    void pressKey(QWindow& window);
    void resize(QWidget& window);
    [[nodiscard]] QPoint placeIn(const QWidget& window);
    void note(const QString& what) { m_lastStep = what; }
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    std::mt19937 m_random;
    QTimer m_stepTimer;
    QTimer m_beatTimer;
    QElapsedTimer m_sinceBeat;
    int m_depth = 0; ///< steps under way: one, and within a menu that it opened another
    int m_steps = 0;
    QString m_lastStep;
    qint64 m_longestStall = 0;
    QString m_stalledStep;
};
