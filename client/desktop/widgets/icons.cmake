# SPDX-License-Identifier: GPL-3.0-or-later
# Icons of Lucide that the desktop client uses; only these travel inside the program. Sorted; Icon("name") asks for them by name.
set(FREEHOLD_ICONS
    activity arrow-down arrow-left arrow-left-right arrow-right arrow-up badge-check ban banknote bell building-2 calendar
    chart-candlestick chart-line check chevron-down chevron-left chevron-right chevron-up circle-alert circle-check
    circle-help clipboard-list clock coins columns-3 copy credit-card door-open download ellipsis external-link eye eye-off
    file-down file-signature file-text filter globe hand-coins history house image inbox info key-round landmark languages
    layout-dashboard link list-ordered lock lock-open log-out map-pin menu minus monitor moon panel-left pencil plus qr-code
    receipt refresh-cw scale search send settings shield-check signature star sun table-2 trash-2 trending-down trending-up
    triangle-alert undo-2 upload user users wallet wifi-off wrench x)
