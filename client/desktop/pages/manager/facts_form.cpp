// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/facts_form.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/manager/countries.h"
#include "client/desktop/pages/manager/entry_form.h"
#include "client/desktop/widgets/layouts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

enum Step { Building, Address, Value };

constexpr int kShortestName = 3;

} // namespace

FactsForm::FactsForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"facts"_s);
    for (int index = 0; index < kSteps; ++index) {
        m_steps.append(new QWidget(this));
        m_layouts.append(column(m_steps.last(), kSpace12));
    }
    build();
    for (QVBoxLayout *layout : m_layouts)
        layout->addStretch();
}

void FactsForm::addField(int step, const QString &field, const QString &label, QWidget *control, const QString &help)
{
    control->setObjectName(objectName() + u'-' + field);
    auto *row = new FormField(label, control, help);
    m_fields.insert(field, {row, step});
    m_layouts[step]->addWidget(row);
}

QLineEdit *FactsForm::addText(int step, const QString &field, const QString &label, int maxLength, const QString &help)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(maxLength);
    addField(step, field, label, edit, help);
    connect(edit, &QLineEdit::textEdited, this, &FactsForm::edited);
    return edit;
}

void FactsForm::build()
{
    m_name =
        addText(Building, u"name"_s, tr("Name"), 80, tr("As investors will see it, such as its street and number"));
    m_kind = new QComboBox;
    m_kind->addItem(tr("Residential"), u"residential"_s);
    m_kind->addItem(tr("Commercial"), u"commercial"_s);
    m_kind->addItem(tr("Mixed"), u"mixed"_s);
    m_kind->addItem(tr("Industrial"), u"industrial"_s);
    addField(Building, u"kind"_s, tr("Use"), m_kind);
    m_yearBuilt = new QSpinBox;
    m_yearBuilt->setRange(1000, 2100);
    m_yearBuilt->setGroupSeparatorShown(false);
    m_yearBuilt->setValue(2000);
    addField(Building, u"year_built"_s, tr("Year built"), m_yearBuilt);
    m_area = new QSpinBox;
    m_area->setRange(1, 10'000'000);
    m_area->setGroupSeparatorShown(true);
    m_area->setSuffix(tr(" m²"));
    addField(Building, u"area_square_meters"_s, tr("Floor area"), m_area);
    m_description = new QPlainTextEdit;
    m_description->setTabChangesFocus(true);
    addField(Building, u"description"_s, tr("Description"), m_description, tr("5,000 characters at most"));
    m_street = addText(Address, u"address.street"_s, tr("Street and number"), 120);
    m_postalCode = addText(Address, u"address.postal_code"_s, tr("Postal code"), 20);
    m_city = addText(Address, u"address.city"_s, tr("City"), 80);
    m_country = new QComboBox;
    fillCountries(*m_country);
    addField(Address, u"address.country"_s, tr("Country"), m_country);
    m_valuation =
        addText(Value, u"valuation_usd"_s, tr("Value in dollars"), 20,
                tr("What the building is worth today. The report that says so is a document of the property."));
    m_valuation->setAlignment(Qt::AlignRight);
    for (QComboBox *box : {m_kind, m_country})
        connect(box, &QComboBox::activated, this, &FactsForm::edited);
    for (QSpinBox *box : {m_yearBuilt, m_area})
        connect(box, &QSpinBox::valueChanged, this, &FactsForm::edited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &FactsForm::edited);
}

int FactsForm::stepOf(const QString &field) const
{
    const auto found = m_fields.constFind(field);
    return found == m_fields.constEnd() ? -1 : found->step;
}

QJsonObject FactsForm::typed() const
{
    return {{u"name"_s, m_name->text()},
            {u"kind"_s, m_kind->currentData().toString()},
            {u"year_built"_s, m_yearBuilt->value()},
            {u"area_square_meters"_s, m_area->value()},
            {u"description"_s, m_description->toPlainText()},
            {u"street"_s, m_street->text()},
            {u"postal_code"_s, m_postalCode->text()},
            {u"city"_s, m_city->text()},
            {u"country"_s, m_country->currentData().toString()},
            {u"valuation_usd"_s, m_valuation->text()}};
}

void FactsForm::setTyped(const QJsonObject &typed)
{
    const QSignalBlocker quiet(this);
    m_name->setText(typed[u"name"].toString());
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(typed[u"kind"].toString())));
    m_yearBuilt->setValue(typed[u"year_built"].toInt(2000));
    m_area->setValue(typed[u"area_square_meters"].toInt(1));
    m_description->setPlainText(typed[u"description"].toString());
    m_street->setText(typed[u"street"].toString());
    m_postalCode->setText(typed[u"postal_code"].toString());
    m_city->setText(typed[u"city"].toString());
    m_country->setCurrentIndex(std::max(0, m_country->findData(typed[u"country"].toString())));
    m_valuation->setText(typed[u"valuation_usd"].toString());
    clearErrors();
}

void FactsForm::show(const api::Property &property)
{
    setTyped({{u"name"_s, property.name},
              {u"kind"_s, property.kind},
              {u"year_built"_s, property.yearBuilt},
              {u"area_square_meters"_s, property.areaSquareMeters},
              {u"description"_s, property.description},
              {u"street"_s, property.address.street},
              {u"postal_code"_s, property.address.postalCode},
              {u"city"_s, property.address.city},
              {u"country"_s, property.address.country},
              {u"valuation_usd"_s, editedAmount(property.valuationUsd)}});
}

void FactsForm::setEditable(bool isEditable)
{
    for (QLineEdit *edit : {m_name, m_street, m_postalCode, m_city, m_valuation})
        edit->setReadOnly(!isEditable);
    m_description->setReadOnly(!isEditable);
    for (QWidget *control : QList<QWidget *>{m_kind, m_country, m_yearBuilt, m_area})
        control->setEnabled(isEditable);
}

QStringList FactsForm::missing() const
{
    QStringList fields;
    const auto need = [&fields](const QString &field, bool isThere) {
        if (!isThere)
            fields.append(field);
    };
    need(u"name"_s, m_name->text().trimmed().size() >= kShortestName);
    need(u"address.street"_s, !m_street->text().trimmed().isEmpty());
    need(u"address.postal_code"_s, !m_postalCode->text().trimmed().isEmpty());
    need(u"address.city"_s, !m_city->text().trimmed().isEmpty());
    need(u"address.country"_s, !m_country->currentData().toString().isEmpty());
    need(u"valuation_usd"_s, typedAmount(m_valuation->text()).has_value());
    return fields;
}

std::optional<api::PropertyDraft> FactsForm::draft() const
{
    if (!missing().isEmpty())
        return std::nullopt;
    api::PropertyDraftKind kind{};
    (void)readValue(m_kind->currentData().toString(), kind);
    return api::PropertyDraft{.name = m_name->text().trimmed(),
                              .description = m_description->toPlainText().trimmed(),
                              .address = {.street = m_street->text().trimmed(),
                                          .city = m_city->text().trimmed(),
                                          .postalCode = m_postalCode->text().trimmed(),
                                          .country = m_country->currentData().toString()},
                              .kind = kind,
                              .valuationUsd = *typedAmount(m_valuation->text()),
                              .areaSquareMeters = m_area->value(),
                              .yearBuilt = m_yearBuilt->value()};
}

void FactsForm::clearErrors()
{
    for (const Field &field : std::as_const(m_fields))
        field.row->setError({});
}

int FactsForm::markMissing()
{
    clearErrors();
    const QStringList fields = missing();
    for (const QString &field : fields) {
        const bool isAmount = field == u"valuation_usd" && !m_valuation->text().trimmed().isEmpty();
        const bool isShort = field == u"name" && !m_name->text().trimmed().isEmpty();
        m_fields[field].row->setError(isAmount      ? tr("This is no amount of dollars with at most two decimals.")
                                          : isShort ? tr("At least %n character(s).", nullptr, kShortestName)
                                                    : tr("This is needed."));
    }
    return fields.isEmpty() ? -1 : stepOf(fields.first());
}

int FactsForm::markProblems(const QList<FieldProblem> &problems)
{
    clearErrors();
    int first = -1;
    for (const FieldProblem &problem : problems) {
        const int step = stepOf(problem.field);
        if (step < 0)
            continue;
        m_fields[problem.field].row->setError(sentenceFor(problem));
        first = first < 0 ? step : std::min(first, step);
    }
    return first;
}

} // namespace freehold::desktop
