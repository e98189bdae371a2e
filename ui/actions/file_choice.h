#pragma once

#include "ui/text/shown/file_path.h"

#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace ui {

/// Makes a file dialog that deletes itself when it is closed.
inline QFileDialog* makeFileDialog(QWidget& parent, const char* name, const QString& title, const QStringList& filters)
{
    auto* dialog = new QFileDialog(&parent, title);
    dialog->setObjectName(QLatin1StringView(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    return dialog;
}

/// Returns the path that a dialog says was chosen, in the bytes of the file's name if the dialog has them.
inline QString chosenPath(const QFileDialog& dialog, const QString& path)
{
    for (const QUrl& url : dialog.selectedUrls())
        if (url.toLocalFile() == path)
            return pathOf(url);
    return path;
}

/// The path of the one file in what is dragged or copied; empty if it is anything else.
inline QString fileIn(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 ? pathOf(urls.constFirst()) : QString();
}

} // namespace ui
