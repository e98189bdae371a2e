#include "ui/tables/table_source.h"

#include <QFileInfo>
#include <QStringList>

namespace ui {

namespace {

QStringList endings()
{
    return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"), QStringLiteral("gz")};
}

} // namespace

TableSource TableSource::ofFile(const QString& path)
{
    const QFileInfo file(path);
    return {file.fileName(), file.absoluteFilePath(), {}};
}

TableSource TableSource::ofBytes(const QString& name, const QByteArray& bytes)
{
    return {name, {}, bytes};
}

bool isTablePath(const QString& path)
{
    return endings().contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

QString tablePatterns()
{
    return QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
}

} // namespace ui
