#include "ui/export/figure_dialog.h"

#include "core/io/file_error.h"
#include "ui/export/carried_run.h"
#include "ui/export/figure_fields.h"
#include "ui/export/figure_painting.h"
#include "ui/export/figure_preview.h"
#include "ui/inspector/inspector.h"
#include "ui/pictures/picture_file.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"
#include "ui/views/view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kFigureMargin = 24;
constexpr int kFigureGap = 16;
constexpr int kFollowMilliseconds = 250; ///< from a change of the view to the preview's
/// The same if the last change left the picture as it was: painting a view may make it repaint itself.
constexpr int kIdleMilliseconds = 1'000;

} // namespace

FigureDialog::FigureDialog(Inspector& inspector, CarriedRun& run, const FigureChoices& choices, QWidget* parent)
    : QDialog(parent), m_inspector(inspector), m_run(run), m_fields(new FigureFields(inspector.views(), choices)),
      m_preview(new FigurePreview), m_status(makeWrappedLabel("figureStatus")),
      m_copy(makeButton("figureCopyButton", tr("Copy"), tr("To the clipboard, as the figure is here"))),
      m_save(makeButton("figureSaveButton", tr("Save…"), tr("To a file")))
{
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Figure"));
    build();
    connectParts();
    setFront();
}

void FigureDialog::build()
{
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_save->setDefault(true);
    auto* close = makeButton("figureCloseButton", tr("Close"), tr("Leaves the window as it is"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton* button : {close, m_copy, m_save})
        buttons->addWidget(button);
    auto* side = new QVBoxLayout;
    side->setSpacing(kFigureGap);
    side->addWidget(m_fields);
    side->addWidget(m_status, 1);
    side->addLayout(buttons);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kFigureMargin, kFigureMargin, kFigureMargin, kFigureMargin);
    line->setSpacing(kFigureMargin);
    line->addWidget(m_preview, 1);
    line->addLayout(side);
}

void FigureDialog::connectParts()
{
    connect(m_fields, &FigureFields::changed, this, [this] {
        onChanged();
        emit choicesChanged(m_fields->choices());
    });
    connect(m_fields, &FigureFields::viewChosen, this, &FigureDialog::setView);
    connect(m_preview, &FigurePreview::dragged, this, &FigureDialog::drag);
    // Deferred, because painting a view delivers pending resize events, this one among them.
    connect(m_preview, &FigurePreview::resized, this, [this] { m_refreshing.start(0); });
    connect(m_copy, &QPushButton::clicked, this, &FigureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &FigureDialog::askWhereToSave);
    connect(&m_run, &CarriedRun::saved, this, &FigureDialog::onSaved);
    connect(&m_run, &CarriedRun::noted, this,
            [this](const QString& note) { m_status->setText(m_status->text() + u' ' + note); });
    connect(&m_run, &CarriedRun::failed, this,
            [this](const QString& reason) { say(tr("The figure could not be saved. %1").arg(reason), "error"); });
    m_refreshing.setSingleShot(true);
    connect(&m_refreshing, &QTimer::timeout, this, &FigureDialog::refresh);
}

void FigureDialog::setFront()
{
    const FigureView front = figureInFront(m_inspector);
    m_remark = front.remark;
    m_fields->setView(front.view->objectName());
    if (isVisible())
        watch(front.view);
    onChanged();
}

void FigureDialog::setView(const QString& key)
{
    m_remark.clear();
    m_fields->setView(key);
    m_inspector.bringToFront(view());
    if (isVisible())
        watch(&view());
    onChanged();
}

View& FigureDialog::view() const
{
    return m_inspector.view(m_fields->view());
}

void FigureDialog::watch(View* view)
{
    m_watched = view;
    if (view)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

/// Shows the view in front where the user has hidden the figure's by choosing another tab or page.
void FigureDialog::followTab()
{
    if (isVisible() && m_inspector.isVisible() && !view().isVisible())
        setFront();
}

/// Updates the preview after each paint event in the view, even one that painting the preview caused.
bool FigureDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Hide && watched == m_watched)
        QMetaObject::invokeMethod(this, &FigureDialog::followTab, Qt::QueuedConnection);
    if (event->type() == QEvent::Paint && m_watched && !m_refreshing.isActive()) {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        if (widget && (widget == m_watched || m_watched->isAncestorOf(widget)))
            m_refreshing.start(m_isIdle ? kIdleMilliseconds : kFollowMilliseconds);
    }
    return QDialog::eventFilter(watched, event);
}

void FigureDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    watch(&view());
    m_refreshing.start(0);
}

void FigureDialog::hideEvent(QHideEvent* event)
{
    watch(nullptr);
    m_refreshing.stop();
    QDialog::hideEvent(event);
}

void FigureDialog::onChanged()
{
    const bool isPossible = m_fields->choices().type != PictureType::Png || m_fields->choices().format().fitsPng();
    m_save->setEnabled(isPossible);
    m_copy->setEnabled(isPossible);
    if (m_inspector.front().hasPicture())
        m_remark.clear();
    say(m_remark.isEmpty() ? describe() : m_remark + u' ' + describe(), isPossible ? "muted" : "error");
    refresh();
}

void FigureDialog::refresh()
{
    if (!isVisible())
        return;
    const PictureFormat format = m_fields->choices().format();
    QImage image(m_preview->sizeFor(format.page()), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintPage(painter, image.size(), format, drawingOf(view(), format));
    painter.end();
    m_isIdle = image == m_painted;
    m_painted = image;
    m_preview->setImage(
        format.ground == PictureFormat::Ground::Transparent ? image : image.convertToFormat(QImage::Format_RGB32));
}

void FigureDialog::say(const QString& text, const char* tone, const QString& tip)
{
    m_status->setToolTip(tipText(tip));
    setStyleMark(m_status, "tone", tone);
    m_status->setText(text);
}

QString FigureDialog::describe() const
{
    const FigureChoices& choices = m_fields->choices();
    const PictureFormat format = choices.format();
    const QSize pixels = format.pngSize();
    const QString size = tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height());
    if (choices.type == PictureType::Pdf)
        return tr("Vector graphics. A PDF holds no run.");
    const QString carries = tr("It holds its run: drop the figure on the window to open it.");
    if (choices.type == PictureType::Svg)
        return tr("Vector graphics.") + u' ' + carries;
    if (!format.fitsPng())
        return tr("%1 are too many: a PNG has at most 10,000 a side.").arg(size);
    return size + u'.' + u' ' + carries;
}

void FigureDialog::copy()
{
    QApplication::clipboard()->setMimeData(copiedFigure(view(), m_fields->choices(), m_run).release());
    say(tr("Copied. It can be pasted now."));
}

std::unique_ptr<QMimeData> FigureDialog::dragMime()
{
    const PictureType type = m_fields->choices().type;
    const QByteArray bytes = m_run.bytesOf(paintedFigure(view(), type, m_fields->choices().format()));
    auto mime = figureMime(type, bytes, m_preview->image());
    mime->setUrls({QUrl::fromLocalFile(temporaryFigure(figureFileName(view(), type), bytes))});
    return mime;
}

void FigureDialog::drag()
{
    if (!m_save->isEnabled())
        return;
    try {
        auto mime = dragMime();
        auto* drag = new QDrag(m_preview);
        drag->setMimeData(mime.release());
        constexpr QSize kThumb(240, 160);
        drag->setPixmap(
            QPixmap::fromImage(m_preview->image().scaled(kThumb, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        drag->exec(Qt::CopyAction);
    } catch (const core::FileError& problem) {
        say(tr("The figure could not be dragged. %1").arg(shownText(problem.what())), "error");
    }
}

void FigureDialog::askWhereToSave()
{
    const PictureType type = m_fields->choices().type;
    auto* dialog = new QFileDialog(this, tr("Save the figure"));
    dialog->setObjectName(QStringLiteral("figureSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Pictures (%1)").arg(QStringLiteral("*.") + endingOf(type)), tr("All files (*)")});
    dialog->setDefaultSuffix(endingOf(type));
    const QString folder = m_fields->choices().folder;
    const QString name = figureFileName(view(), type);
    dialog->selectFile(folder.isEmpty() ? name : QDir(folder).filePath(name));
    connect(dialog, &QFileDialog::fileSelected, this, &FigureDialog::save);
    dialog->open();
}

void FigureDialog::save(const QString& path)
{
    const auto type = pictureTypeOf(path);
    if (!type) {
        say(tr("The figure could not be saved. %1")
                .arg(tr("%1 does not end in .png, .svg or .pdf").arg(shownText(path))),
            "error");
        return;
    }
    say(tr("Saving …"));
    m_run.save(path,
               std::make_shared<const PaintedPicture>(paintedFigure(view(), *type, m_fields->choices().format())));
}

void FigureDialog::onSaved(const QString& path, bool isTooLarge)
{
    const QString saved = tr("Saved as %1.").arg(shownPath(path));
    say(isTooLarge ? saved + u' ' + tr("Its run is too large for a picture to hold.") : saved, "muted",
        wholePath(path));
    m_fields->setFolder(QFileInfo(path).absolutePath());
    emit choicesChanged(m_fields->choices());
}

} // namespace ui

#include "moc_figure_dialog.cpp"
