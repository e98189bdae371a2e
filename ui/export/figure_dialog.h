#pragma once

#include "ui/export/figure_choices.h"

#include <QDialog>
#include <QImage>
#include <QMimeData>
#include <QTimer>

#include <memory>

class QLabel;
class QPushButton;

namespace ui {

class CarriedRun;
class FigureFields;
class FigurePreview;
class FigureSource;
class PaintedPicture;

/// A view as a figure: how it is to be, what it will look like, and where it goes. It follows the window while it is
/// open. What fails is told in it, and it stays.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// Source and run must outlive it.
    FigureDialog(FigureSource& source, CarriedRun& run, const FigureChoices& choices, QWidget* parent);
    ~FigureDialog() override;

    /// Another view, which the window shows by then.
    void setView(const QString& key);
    /// What a drag of the preview gives away. Throws core::FileError.
    [[nodiscard]] std::unique_ptr<QMimeData> dragMime();
    void save(const QString& path);

signals:
    void choicesChanged(const ui::FigureChoices& choices);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void onChanged();
    void refresh();
    void say(const QString& text, const char* tone = "muted");
    [[nodiscard]] QString usualText() const;
    [[nodiscard]] PaintedPicture painted(PictureType type) const;
    [[nodiscard]] QString fileName(PictureType type) const;
    void copy();
    void drag();
    void askWhereToSave();
    void onSaved(const QString& path, bool isTooLarge);

    FigureSource& m_source;
    CarriedRun& m_run;
    FigureFields* m_fields;
    FigurePreview* m_preview;
    QLabel* m_status;
    QPushButton* m_copy;
    QPushButton* m_save;
    QTimer m_refreshing;   ///< until the preview follows the window
    QImage m_painted;      ///< the last time
    bool m_isIdle = false; ///< as the time before
};

} // namespace ui
