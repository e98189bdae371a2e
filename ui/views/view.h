#pragma once

#include "ui/views/shown_run.h"

#include <QWidget>

class QLabel;
class QPainter;
class QVBoxLayout;

namespace ui {

struct Theme;

/// Answers one question about the run shown. The inspector, figures and the export of numbers use every view through
/// this interface alone. A hidden view only keeps what it is given; it does the work when it is shown.
///
/// The base owns the labels of question, headline and line; a view gives them their places and texts.
class View : public QWidget {
    Q_OBJECT

public:
    /// A short name for a tab and for lists of views: "Seeds".
    [[nodiscard]] virtual QString title() const = 0;
    /// "How much of it is luck?"
    [[nodiscard]] virtual QString question() const;
    /// The answer in one sentence, without markup; the title where a view gives none.
    [[nodiscard]] virtual QString headline() const;
    /// A second, quieter sentence, after the one of markOrigin(); may be empty.
    [[nodiscard]] virtual QString line() const;

    /// The settings of the controls; the run shown may have others. They have passed core::check().
    virtual void showExperiment(const core::Experiment& /*controls*/) {}
    /// The run and its snapshot shown, at every frame while a network trains.
    virtual void showRun(const ShownRun& /*run*/) {}
    /// Whether showModel() is wanted while the view is in front.
    [[nodiscard]] virtual bool needsModel() const { return false; }
    /// The network at the snapshot shown; null: none. At every frame while a network trains.
    virtual void showModel(const std::shared_ptr<const core::Model>& /*model*/) {}
    /// Whether training leaves the processor free; only then should a view begin long work.
    virtual void setResting(bool /*resting*/) {}
    /// Shows a test row, an index into the data set's testRows; beyond the last: the last.
    virtual void setRow(std::int64_t /*testRow*/) {}
    /// Shows the empty state, for a new run.
    virtual void clear() {}

    /// Paints headline, line and picture on a page whose background is painted already.
    void paintFigure(QPainter& painter, const QSizeF& page, const Theme& theme);
    /// Whether the picture has something to show now; only while the view is visible.
    [[nodiscard]] virtual bool hasPicture() const;
    /// The numbers behind the view's pictures.
    [[nodiscard]] virtual std::vector<ViewTable> tables(const ShownRun& /*run*/) const { return {}; }

signals:
    /// The user chose another test row in this view.
    void rowChosen(std::int64_t testRow);

protected:
    /// Object names. A label without one is not made, and null.
    struct Names {
        const char* view;
        const char* question = nullptr;
        const char* headline = nullptr;
        const char* line = nullptr;
        const char* origin = nullptr; ///< see markOrigin()
    };

    View(const Names& names, QWidget* parent);

    /// Sets the sizes of the texts for the width; called after each change of size, palette or style.
    /// Sizes and heights should follow from the longest usual texts, so that nothing moves from one text to the next.
    virtual void fitTexts() {}
    /// Sets the sizes of question, headline (bold) and line as multiples of the base size.
    void setTextSizes(double question, double headline, double line);
    /// The growth of the type of every view of this width.
    [[nodiscard]] double growth() const;
    /// Sets the sizes of question, headline and line for growth(), so that they keep from tab to tab.
    void sizeHead();
    /// Gives a label the height of the longest text at the width of the view.
    void keepHeight(QLabel& label, const QString& longest) const;
    /// Makes the layout of the view: a column with question, headline, line, a gap, and `body` in the remaining height.
    QVBoxLayout* makeColumn(QLayout* body);
    /// Makes a widget with headline and line, whose height a view fixes for the highest of several answers.
    [[nodiscard]] QWidget* makeAnswer();
    [[nodiscard]] int answerHeight(const QString& headline, const QString& line) const;

    /// Says above the answer that it is not about what is shown (see originText()), and greys the answer; an empty text
    /// takes both back. Figures say it, too. Needs the label of the origin and a headline.
    void markOrigin(const QString& text);

    /// Paints the picture into a part of a page. By default, m_figureWidget while it is visible.
    virtual void paintPicture(QPainter& painter, const QRectF& room, const Theme& theme);

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    QLabel* const m_question;
    QLabel* const m_headline;          ///< wraps
    QLabel* const m_line;              ///< wraps
    QLabel* const m_origin;            ///< wraps; hidden while the answer is about what is shown
    QWidget* m_figureWidget = nullptr; ///< the picture of figures; null: none
};

} // namespace ui
