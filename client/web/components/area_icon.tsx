// SPDX-License-Identifier: GPL-3.0-or-later
import {
  Activity,
  ArrowLeftRight,
  BadgeCheck,
  Building2,
  ChartCandlestick,
  ChartLine,
  ClipboardList,
  Coins,
  CreditCard,
  DoorOpen,
  FileSignature,
  FileText,
  HandCoins,
  History,
  House,
  Inbox,
  LayoutDashboard,
  Link2,
  ListOrdered,
  Percent,
  Receipt,
  Scale,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react';

/** As in the rail of the desktop client. */
const icons: Record<string, LucideIcon> = {
  overview: LayoutDashboard,
  properties: Building2,
  trade: ChartCandlestick,
  orders: ListOrdered,
  dividends: HandCoins,
  transactions: ArrowLeftRight,
  statements: FileText,
  verification: BadgeCheck,
  documents: FileText,
  leases: DoorOpen,
  'rent-links': Link2,
  payments: CreditCard,
  expenses: Receipt,
  'rent-terms': Percent,
  queue: Inbox,
  review: ClipboardList,
  tokenization: Coins,
  proposals: FileSignature,
  investors: Users,
  compliance: Scale,
  distributions: HandCoins,
  users: User,
  audit: History,
  figures: ChartLine,
  health: Activity,
  home: House,
  receipts: Receipt,
};

export function AreaIcon({ name }: { name: string }) {
  const Icon = icons[name] ?? FileText;
  return <Icon aria-hidden="true" />;
}
