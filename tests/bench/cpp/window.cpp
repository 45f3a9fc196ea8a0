// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program can show: a window with a word in it. Ends when it was painted, as `freehold --quit-when-shown` does.
#include <QApplication>
#include <QLabel>
#include <QTimer>

namespace {

class Word final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Word word(QStringLiteral("Freehold"));
    word.resize(1280, 800);
    word.show();
    return QApplication::exec();
}
