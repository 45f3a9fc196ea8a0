// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/document_saver.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/shell.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace freehold::desktop {

namespace {

struct SaveFileWords {
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

/// The shell outlives every page.
Task<> save(Shell *shell, QString path, std::function<Task<Download>()> fetch)
{
    QString problem;
    try {
        const auto file = co_await fetch();
        QSaveFile target(path);
        if (!target.open(QIODevice::WriteOnly) || target.write(file.bytes) != file.bytes.size() || !target.commit())
            problem = SaveFileWords::tr("%1 could not be written: %2").arg(path, target.errorString());
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (problem.isEmpty())
        shell->toast(SaveFileWords::tr("%1 is saved.").arg(QFileInfo(path).fileName()), Tone::Positive);
    else
        shell->toast(problem, Tone::Danger);
}

} // namespace

void saveFile(AppContext &context, QWidget *page, const QString &name, std::function<Task<Download>()> fetch)
{
    auto *dialog = new QFileDialog(page, SaveFileWords::tr("Save %1").arg(name), name);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, page, [shell = &context.shell, fetch](const QString &path) {
        detach(save(shell, path, fetch), "save a file");
    });
    dialog->open();
}

} // namespace freehold::desktop
