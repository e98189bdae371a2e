#pragma once

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

/// Drops what the addresses name onto a widget with the mouse; returns whether the widget accepted it.
inline bool dropUrls(QWidget& widget, const QList<QUrl>& urls)
{
    QMimeData dragged;
    dragged.setUrls(urls);
    const QPoint place(40, 40);
    QDragEnterEvent enter(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QApplication::sendEvent(&widget, &drop);
    return drop.isAccepted();
}

/// Drops a file as dropUrls() does.
inline bool dropFile(QWidget& widget, const QString& path)
{
    return dropUrls(widget, {QUrl::fromLocalFile(path)});
}
