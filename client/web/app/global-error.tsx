// SPDX-License-Identifier: GPL-3.0-or-later
// The last resort, when even the layout failed: no translations, nothing that could fail again.
'use client';

import './globals.css';

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Freehold</title>
      </head>
      <body>
        <main>
          <h1>Freehold cannot be shown at the moment</h1>
          <p>The server does not answer as it should. Try again in a moment.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
