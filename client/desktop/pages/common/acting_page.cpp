// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/acting_page.h"

#include "client/desktop/models/paged_table.h"

#include <QTableView>

namespace freehold::desktop {

ActingPage::ActingPage(AppContext &context, const QString &name, const QString &title, const QString &sentence,
                       QWidget *parent)
    : Page(context, title, parent), m_outcome(new Notice), m_usable(new QWidget), m_content(column(m_usable, kSpace16))
{
    setObjectName(name);
    header().setSentence(sentence);
    m_outcome->setObjectName(partName("outcome"));
    m_outcome->clear();
    body().addWidget(m_outcome);
    body().addWidget(m_usable, 1);
}

QString ActingPage::partName(const char *part) const { return objectName() + u'-' + QLatin1StringView(part); }

DataTable *ActingPage::addTable(const char *part, const QString &title, PagedTable *model,
                                const StateMessage &whenEmpty)
{
    auto *table = new DataTable(title);
    table->setObjectName(partName(part) + QStringLiteral("-box"));
    named(&table->view(), part, title);
    showPaged(*table, model, whenEmpty);
    connect(model, &PagedTable::stateChanged, this, [this, model] {
        if (model->state() == PagedTable::State::Failed && !model->isEmpty())
            tell(Tone::Warning, tr("What is shown may be old. %1").arg(sentenceOf(model->failure())));
    });
    return table;
}

QPushButton *ActingPage::makeButton(const char *part, const QString &words, const char *kind)
{
    return named(button(words, kind), part, words);
}

void ActingPage::tell(Tone tone, const QString &words)
{
    m_outcome->set(tone, words);
    m_outcome->show();
}

void ActingPage::beginAct()
{
    m_outcome->clear();
    m_usable->setEnabled(false);
    header().setEnabled(false);
}

void ActingPage::endAct(const std::exception_ptr &failure)
{
    m_usable->setEnabled(true);
    header().setEnabled(true);
    if (failure)
        tell(Tone::Danger, sentenceOf(failure));
}

} // namespace freehold::desktop
