#pragma once

#include "core/analysis/faithfulness/faithfulness_test.h"

#include <QFrame>

#include <vector>

class QBoxLayout;
class QLabel;

namespace core {
struct TestResult;
struct Experiment;
} // namespace core

namespace ui {

class TestPicture;

/// Shows one faithfulness test: description and source, and after its run picture, number and meaning for the bars.
class TestCard : public QFrame {
    Q_OBJECT

public:
    explicit TestCard(core::TestId id, QWidget* parent = nullptr);

    /// Chooses the description by whether the features that make the label are known.
    void setTruthKnown(bool isTruthKnown);
    /// Shows that the test has not run, or is running.
    void showPending(bool isUnderWay);
    /// Shows the result of the test on a network of this experiment; bars: (F) or empty.
    void showResult(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars);
    /// Sets the type size: 1 is the base size.
    void setScale(double scale);
    /// Fades the result if it is about another snapshot than the one shown.
    void setPale(bool pale);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void setSupport(const char* mark, const QString& text);

    struct SizedLabel {
        QLabel* label;
        double size; ///< as a multiple of the base size
        QFont::Weight weight;
    };

    QLabel* makeCardLabel(const char* part, double size, const char* tone = nullptr,
                          QFont::Weight weight = QFont::Normal);

    core::TestId m_id;
    std::vector<SizedLabel> m_labels;
    double m_scale = 1.0;
    QLabel* m_help;
    QLabel* m_badge;
    QLabel* m_number;
    QLabel* m_caption;
    QLabel* m_sentence;
    TestPicture* m_picture;
    QBoxLayout* m_head; ///< heading and badge
    QBoxLayout* m_body; ///< picture and texts
};

} // namespace ui
