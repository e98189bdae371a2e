#pragma once

#include "ui/export/figure_choices.h"

#include <QDialog>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

#include <memory>

class QLabel;
class QPushButton;

namespace ui {

class CarriedRun;
class FigureFields;
class FigurePreview;
class Inspector;
class View;

/// Exports a view as a figure: the choices, a preview that follows the window, and copying, dragging and saving. Errors
/// appear in the dialog.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// Inspector and run must outlive it.
    FigureDialog(Inspector& inspector, CarriedRun& run, const FigureChoices& choices, QWidget* parent);

    /// Chooses the view in front, or says why it chooses another.
    void setFront();
    /// Chooses a view by its object name and shows it in the window, because a hidden view does not follow the run.
    void setView(const QString& key);
    /// The data that dragging the preview provides. Throws core::FileError.
    [[nodiscard]] std::unique_ptr<QMimeData> dragMime();
    void save(const QString& path);

signals:
    void choicesChanged(const ui::FigureChoices& choices);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    [[nodiscard]] View& view() const;
    void watch(View* view);
    void followTab();
    void onChanged();
    void refresh();
    void say(const QString& text, const char* tone = "muted", const QString& tip = {});
    /// The properties of the figure in a sentence or two.
    [[nodiscard]] QString describe() const;
    void copy();
    void drag();
    void askWhereToSave();
    void onSaved(const QString& path, bool isTooLarge);

    Inspector& m_inspector;
    QPointer<QWidget> m_watched; ///< the view whose painting the preview follows; null: none
    CarriedRun& m_run;
    FigureFields* m_fields;
    FigurePreview* m_preview;
    QLabel* m_status;
    QString m_remark; ///< why this view was chosen; empty where that is plain
    QPushButton* m_copy;
    QPushButton* m_save;
    QTimer m_refreshing;   ///< until the next preview
    QImage m_painted;      ///< the last preview
    bool m_isIdle = false; ///< whether the last two previews were equal
};

} // namespace ui
