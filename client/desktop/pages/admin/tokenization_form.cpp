// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/tokenization_form.h"

#include "client/desktop/api/reasons.h"
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::TokenRulesCountryMode;

namespace {

constexpr qint64 kSecondsOfADay = 86'400;
constexpr int kBasisPointsOfAPercent = 100;
constexpr int kUsualHoldingPercent = 10;
constexpr int kMostHolders = 1'000'000;
constexpr int kMostDays = 3'650;
constexpr int kUsualSaleDays = 90;

std::optional<qint64> unlessZero(const QSpinBox *box)
{
    return box->value() == 0 ? std::nullopt : std::optional<qint64>(box->value());
}

QList<QString> codesIn(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return text.toUpper().split(between, Qt::SkipEmptyParts);
}

} // namespace

TokenizationForm::TokenizationForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(kSpace16);
    m_grid->setVerticalSpacing(kSpace12);
    addTerms();
    addRules();
    m_grid->setRowStretch(m_row / 2 + 1, 1);
    reset();
}

void TokenizationForm::addTerms()
{
    m_symbol = addLine("symbol", tr("Symbol"), tr("Up to 11 capital letters and digits, such as LIND12"));
    m_shares = addLine("shares", tr("Shares"), tr("Whole shares in all"));
    m_price = addLine("price_per_share", tr("Price per share"), tr("USDC"));
    m_minimumRaise =
        addLine("minimum_raise", tr("Minimum raise"), tr("USDC; empty for none. Not raised: buyers get it back"));
    m_hasDeadline = new QCheckBox(tr("The sale ends on a day"));
    add("has_deadline", tr("End of the sale"), m_hasDeadline, {});
    m_deadline = new DateEdit;
    add("sale_deadline", tr("Last day of the sale"), m_deadline, {});
    connect(m_hasDeadline, &QCheckBox::toggled, this, &TokenizationForm::touch);
    connect(m_deadline, &DateEdit::dateChanged, this, &TokenizationForm::touch);
}

void TokenizationForm::addRules()
{
    m_countryMode = new QComboBox;
    m_countryMode->addItem(tr("Any country"), static_cast<int>(TokenRulesCountryMode::Any));
    m_countryMode->addItem(tr("Only these countries"), static_cast<int>(TokenRulesCountryMode::Allow));
    m_countryMode->addItem(tr("All but these countries"), static_cast<int>(TokenRulesCountryMode::Block));
    add("rules.country_mode", tr("Countries of investors"), m_countryMode, {});
    m_countries = addLine("rules.countries", tr("Country codes"), tr("Two letters each: DE, AT, CH"));
    m_accredited = new QCheckBox(tr("Accredited investors only"));
    add("rules.accredited_only", tr("Accreditation"), m_accredited, {});
    m_manual = new QCheckBox(tr("Each transfer is approved by admins"));
    add("rules.manual_approval", tr("Transfers"), m_manual, {});
    m_maxHolding = addNumber("rules.max_holding_bps", tr("Largest holding of one investor"), 100, {});
    m_maxHolding->setMinimum(1);
    m_maxHolding->setSuffix(u" %"_s);
    m_maxHolders = addNumber("rules.max_holders", tr("Investors at most"), kMostHolders, tr("Any number"));
    m_maxUnitedStates = addNumber("rules.max_united_states_holders", tr("Of the United States at most"), kMostHolders,
                                  tr("Any number"));
    m_maxNonAccredited =
        addNumber("rules.max_non_accredited_holders", tr("Not accredited at most"), kMostHolders, tr("Any number"));
    m_minimumHolding = addNumber("rules.minimum_holding", tr("Smallest holding"), kMostHolders, tr("None"));
    m_holdingDays =
        addNumber("rules.holding_period_seconds", tr("Days before shares can be sold"), kMostDays, tr("None"));
    connect(m_countryMode, &QComboBox::currentIndexChanged, this, &TokenizationForm::touch);
    connect(m_accredited, &QCheckBox::toggled, this, &TokenizationForm::touch);
    connect(m_manual, &QCheckBox::toggled, this, &TokenizationForm::touch);
}

QLineEdit *TokenizationForm::addLine(const char *field, const QString &label, const QString &help)
{
    auto *line = new QLineEdit;
    add(field, label, line, help);
    connect(line, &QLineEdit::textEdited, this, &TokenizationForm::touch);
    return line;
}

QSpinBox *TokenizationForm::addNumber(const char *field, const QString &label, int most, const QString &whenZero)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(whenZero);
    add(field, label, box, {});
    connect(box, &QSpinBox::valueChanged, this, &TokenizationForm::touch);
    return box;
}

/// Two fields a line; the object name is the field's name in the API.
void TokenizationForm::add(const char *field, const QString &label, QWidget *control, const QString &help)
{
    const QString name = QLatin1StringView(field);
    control->setObjectName(u"tokenization-"_s + name);
    auto *place = new FormField(label, control, help);
    m_fields.insert(name, place);
    m_grid->addWidget(place, m_row / 2, m_row % 2, Qt::AlignTop);
    ++m_row;
}

void TokenizationForm::reset()
{
    for (QLineEdit *line : {m_symbol, m_shares, m_price, m_minimumRaise, m_countries})
        line->clear();
    for (QSpinBox *box : {m_maxHolders, m_maxUnitedStates, m_maxNonAccredited, m_minimumHolding, m_holdingDays})
        box->setValue(0);
    m_maxHolding->setValue(kUsualHoldingPercent);
    m_countryMode->setCurrentIndex(0);
    m_accredited->setChecked(false);
    m_manual->setChecked(false);
    m_hasDeadline->setChecked(false);
    m_deadline->setMinimumDate(QDate::currentDate().addDays(1));
    m_deadline->setDate(QDate::currentDate().addDays(kUsualSaleDays));
    showErrors({});
    m_isTouched = false;
}

api::TokenRules TokenizationForm::rules() const
{
    api::TokenRules rules;
    rules.countryMode = static_cast<TokenRulesCountryMode>(m_countryMode->currentData().toInt());
    if (rules.countryMode != TokenRulesCountryMode::Any)
        rules.countries = codesIn(m_countries->text());
    rules.accreditedOnly = m_accredited->isChecked();
    rules.manualApproval = m_manual->isChecked();
    rules.maxHoldingBps = m_maxHolding->value() * kBasisPointsOfAPercent;
    rules.maxHolders = unlessZero(m_maxHolders);
    rules.maxUnitedStatesHolders = unlessZero(m_maxUnitedStates);
    rules.maxNonAccreditedHolders = unlessZero(m_maxNonAccredited);
    if (const auto least = unlessZero(m_minimumHolding))
        rules.minimumHolding = Shares{*least};
    if (const auto days = unlessZero(m_holdingDays))
        rules.holdingPeriodSeconds = *days * kSecondsOfADay;
    return rules;
}

api::TokenizationRequest TokenizationForm::readable() const
{
    api::TokenizationRequest request;
    request.symbol = m_symbol->text().trimmed().toUpper();
    request.shares = Shares::parse(m_shares->text().trimmed()).value_or(Shares{});
    request.pricePerShare = Usdc::parse(m_price->text().trimmed()).value_or(Usdc{});
    if (!m_minimumRaise->text().trimmed().isEmpty())
        request.minimumRaise = m_minimumRaise->text().trimmed();
    if (m_hasDeadline->isChecked())
        request.saleDeadline = m_deadline->date().endOfDay().toUTC();
    request.rules = rules();
    return request;
}

std::optional<api::TokenizationRequest> TokenizationForm::checked()
{
    showErrors({});
    const api::TokenizationRequest request = readable();
    return checkTerms(request) ? std::optional(request) : std::nullopt;
}

bool TokenizationForm::checkTerms(const api::TokenizationRequest &request)
{
    if (request.symbol.isEmpty())
        setError(u"symbol"_s, tr("Give the shares a symbol."));
    if (request.shares.count < 1)
        setError(u"shares"_s, tr("A whole number of shares, at least 1."));
    if (request.pricePerShare.micro < 1)
        setError(u"price_per_share"_s, tr("An amount of USDC, such as 50 or 49.90."));
    if (request.minimumRaise && !Usdc::parse(*request.minimumRaise))
        setError(u"minimum_raise"_s, tr("An amount of USDC, or nothing."));
    if (request.rules.countryMode != TokenRulesCountryMode::Any && request.rules.countries.isEmpty())
        setError(u"rules.countries"_s, tr("Name at least one country."));
    if (m_hasDeadline->isChecked())
        setError(u"sale_deadline"_s, m_deadline->problem());
    return std::ranges::none_of(m_fields, [](const FormField *field) { return field->hasError(); });
}

void TokenizationForm::showErrors(const QList<FieldProblem> &problems)
{
    for (FormField *field : std::as_const(m_fields))
        field->setError({});
    for (const FieldProblem &problem : problems)
        setError(problem.field, sentenceFor(problem));
}

void TokenizationForm::setError(const QString &field, const QString &error)
{
    if (FormField *place = m_fields.value(field))
        place->setError(error);
}

void TokenizationForm::touch()
{
    m_isTouched = true;
    m_deadline->setEnabled(m_hasDeadline->isChecked());
    m_countries->setEnabled(m_countryMode->currentIndex() > 0);
    Q_EMIT edited();
}

} // namespace freehold::desktop
