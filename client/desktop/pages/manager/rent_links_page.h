// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/manager/managed_page.h"
#include "generated/desktop_api/rent.h"

namespace freehold::desktop {

/// Addresses by which rent is paid, each with its QR code; made, made anew, and withdrawn.
class RentLinksPage : public ManagedPage {
    Q_OBJECT
public:
    explicit RentLinksPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_model->reload(); }

private:
    void make();
    void open(const api::PaymentLink &link);
    void askToReissue(const api::PaymentLink &link);
    void askToRevoke(const api::PaymentLink &link);
    void reissue(const PaymentLinkId &link);
    void revoke(const PaymentLinkId &link);

    PagedModel<api::PaymentLink> *m_model;
};

} // namespace freehold::desktop
