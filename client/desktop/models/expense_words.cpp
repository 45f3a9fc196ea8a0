// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/expense_words.h"

#include "client/desktop/models/word_choices.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

constexpr auto kCategoryContext = "ExpenseCategories";
constexpr WordChoice kCategories[] = {
    {"repairs", QT_TRANSLATE_NOOP("ExpenseCategories", "Repairs")},
    {"maintenance", QT_TRANSLATE_NOOP("ExpenseCategories", "Maintenance")},
    {"utilities", QT_TRANSLATE_NOOP("ExpenseCategories", "Utilities")},
    {"insurance", QT_TRANSLATE_NOOP("ExpenseCategories", "Insurance")},
    {"property_tax", QT_TRANSLATE_NOOP("ExpenseCategories", "Property tax")},
    {"legal", QT_TRANSLATE_NOOP("ExpenseCategories", "Legal advice")},
    {"other", QT_TRANSLATE_NOOP("ExpenseCategories", "Other")},
};

} // namespace

QString expenseCategoryWords(api::ExpenseCategory category)
{
    return wordsOf(kCategories, kCategoryContext, toString(category));
}

void addExpenseCategories(QComboBox &box) { addChoices(box, kCategories, kCategoryContext); }

} // namespace freehold::desktop
