// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/sample.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>

namespace freehold::desktop::shots {

namespace {

/// A house in plain shapes: what counts in the pictures is how a photo sits on the page.
QByteArray housePicture()
{
    QImage image(960, 600, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(205, 60, 235));
    QPainter painter(&image);
    painter.fillRect(0, 470, 960, 130, QColor::fromHsv(110, 60, 150));
    painter.fillRect(210, 150, 540, 340, QColor::fromHsv(20, 70, 200));
    for (int floor = 0; floor < 3; ++floor)
        for (int window = 0; window < 5; ++window)
            painter.fillRect(245 + window * 100, 180 + floor * 100, 60, 64, QColor::fromHsv(210, 90, 90));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void answerWithSamples(test::FakeApi &api)
{
    QFile file(QStringLiteral(FREEHOLD_SOURCE_DIR "/tests/shots/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/shots/sample.json cannot be read");
    const auto answers = QJsonDocument::fromJson(file.readAll()).object();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        api.answer(answer.key().toLatin1(), answer.value().toObject());
    api.answerFile("getDocumentContent", housePicture(), "image/png");
}

} // namespace freehold::desktop::shots
